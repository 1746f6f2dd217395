import { dateAt } from "./dates.ts";
import { hoursAt } from "./hours.ts";
import { rangeAt } from "./ranges.ts";
import { isOrdinalSuffix, shortSuffix } from "./roman.ts";
import type { Scan } from "./scan.ts";
import {
  BORDER,
  DIGIT,
  endOfDigits,
  endOfSpaces,
  isLetter,
  isWordPart,
  kindAt,
  SPACE,
} from "./signs.ts";
import { groupsAt } from "./thousands.ts";
import { endOfUnit, isOtherWord, timesAt } from "./units.ts";
import { ATTACHED_UNITS, MULTIPLES, UNITS } from "./words.ts";

/** The longest number read, in digits; longer ones are identifiers. */
const MOST_DIGITS = 24;

/** A number, from its first digit on: groups of thousands, ordinal, time, date, unit. Gives where to go on. */
export function numberAt(scan: Scan, index: number): number {
  const { text } = scan;
  const end = endOfDigits(text, index);
  const reading = end - index > MOST_DIGITS ? "none" : readingOf(text, index);
  if (reading === "none") return end;
  if (reading === "unit") return afterNumber(scan, index, end, false);
  const range = reading === "whole" ? rangeAt(scan, index, end) : undefined;
  if (range) return range;
  const grouped = groupsAt(scan, index, end);
  return afterNumber(scan, index, grouped.end, grouped.isWhole);
}

/** What is read of a number from what stands before it: all, all but a range or a date, its unit alone, or nothing. */
function readingOf(text: string, index: number): "whole" | "amount" | "unit" | "none" {
  const sign = text[index - 1] ?? " ";
  const before = kindAt(text, index - 2);
  switch (sign) {
    case "+":
    case "'":
    case "\u2019":
      return "amount";
    case "-":
    case "–":
      // « -5 % », « (-5 %) »
      if (before === SPACE || before === BORDER || text[index - 2] === "(") return "amount";
      return readingOfSecond(text, index);
    case "/":
      return readingOfSecond(text, index);
    // « 4x100 m »
    case "x":
      return before === DIGIT && !/(?:^|\D)0$/.test(text.slice(Math.max(0, index - 3), index - 1))
        ? "unit"
        : "none";
    case "×":
      return "unit";
  }
  return isWordPart(kindAt(text, index - 1)) || ":,._#=&^".includes(sign) ? "none" : "whole";
}

/** « 18h-20h », « 1/30e », « 10 000-20 000 € », « 12 €/1 000 l » */
function readingOfSecond(text: string, index: number): "amount" | "unit" | "none" {
  if (/[€$£%]|[\s.]\d{3}$/.test(text.slice(Math.max(0, index - 5), index - 1))) return "amount";
  return isWordPart(kindAt(text, index - 2)) ? "unit" : "none";
}

/** What the number counts or ranks, up to there. */
function afterNumber(scan: Scan, start: number, end: number, isWhole: boolean): number {
  const { text } = scan;
  const kind = kindAt(text, end);
  if (isLetter(kind) || "%‰€£°".includes(text[end] ?? " ")) return attachedAt(scan, start, end);
  const next = endOfSpaces(text, end);
  if (next === end) return end;
  const wordEnd = endOfUnit(text, next);
  const word = text.slice(next, wordEnd);
  if (word === "h" || word === "H") return hoursAt(scan, start, end, next);
  if (word === "x" || word === "×") return timesAt(scan, end, next);
  if (UNITS.has(word) && !isOtherWord(text, wordEnd)) {
    scan.replace(end, next, scan.spaces.units);
    return wordEnd;
  }
  if (MULTIPLES.has(word)) return scan.setSpaces(end, scan.spaces.units);
  return isWhole ? dateAt(scan, start, end, end) : end;
}

function attachedAt(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  const wordEnd = endOfUnit(text, end);
  const word = text.slice(end, wordEnd);
  const digits = text.slice(start, end);
  if (isWordPart(kindAt(text, wordEnd))) {
    return (word === "h" || word === "H") && digits.length < 3
      ? hoursAt(scan, start, end, end)
      : wordEnd;
  }
  if (word === "h" || (word === "H" && digits.length < 3 && Number(digits) < 25))
    return hoursAt(scan, start, end, end);
  if (isOrdinalSuffix(word, digits) && isOrdinal(text, start, wordEnd, word)) {
    scan.replace(end, wordEnd, shortSuffix(word), "superscript");
    return digits === "1" && word === "er" ? dateAt(scan, start, end, wordEnd) : wordEnd;
  }
  if (ATTACHED_UNITS.has(word) && !isOtherWord(text, wordEnd))
    scan.replace(end, end, scan.spaces.units);
  return wordEnd;
}

/** « 3e-5 » and « 1er·ère·s » are something else, and « en 2d » too. */
function isOrdinal(text: string, start: number, end: number, suffix: string): boolean {
  const sign = text[end] ?? " ";
  if (sign === "·" || ("-+".includes(sign) && kindAt(text, end + 1) === DIGIT)) return false;
  return suffix !== "d" || !/(?:^|\s)en\s$/.test(text.slice(Math.max(0, start - 4), start));
}
