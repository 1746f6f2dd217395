import { dateAt } from "./dates.ts";
import { hoursAt } from "./hours.ts";
import { rangeAt } from "./ranges.ts";
import { isOrdinalSuffix, shortSuffix } from "./roman.ts";
import type { Scan } from "./scan.ts";
import { DIGIT, endOfDigits, endOfSpaces, isLetter, isWordPart, kindAt, SPACE } from "./signs.ts";
import { groupsAt } from "./thousands.ts";
import { endOfUnit, isElided, timesAt } from "./units.ts";
import { ATTACHED_UNITS, MULTIPLES, UNITS } from "./words.ts";

/** The longest number read, in digits; longer ones are identifiers. */
const MOST_DIGITS = 24;

/** A number, from its first digit on: groups of thousands, ordinal, time, date, unit. Gives where to go on. */
export function numberAt(scan: Scan, index: number): number {
  const { text } = scan;
  const end = endOfDigits(text, index);
  const before = text[index - 1] ?? " ";
  if (
    end - index > MOST_DIGITS ||
    isWordPart(kindAt(text, index - 1)) ||
    "/-–:,.'\u2019+_#=&×^".includes(before)
  ) {
    return isUnitRef(text, index, before) ? afterNumber(scan, index, end, false) : end;
  }
  const range = rangeAt(scan, index, end);
  if (range) return range;
  const grouped = groupsAt(scan, index, end);
  return afterNumber(scan, index, grouped.end, grouped.isWhole);
}

/** « 1/30e », « 18h-20h », « 16e-17e », « +5 % », « d’1 km »: what precedes changes nothing to what follows. */
function isUnitRef(text: string, index: number, before: string): boolean {
  if (before === "/" || before === "-" || before === "–")
    return (
      kindAt(text, index - 2) === DIGIT ||
      (before === "-" && kindAt(text, index - 2) === SPACE) ||
      isLetter(kindAt(text, index - 2))
    );
  return before === "+" || before === "\u2019" || before === "'" || before === "×";
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
  if (UNITS.has(word) && !isElided(text, wordEnd)) {
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
  if (isOrdinalSuffix(word, digits)) {
    scan.replace(end, wordEnd, shortSuffix(word), "superscript");
    return digits === "1" && word === "er" ? dateAt(scan, start, end, wordEnd) : wordEnd;
  }
  if (ATTACHED_UNITS.has(word) && !isElided(text, wordEnd))
    scan.replace(end, end, scan.spaces.units);
  return wordEnd;
}
