import { accentAmong, accentOf, leadsTo, opensCompound } from "./capitals.ts";
import { wordAfter } from "./ranks.ts";
import { readRomanOrdinal, shortSuffix } from "./roman.ts";
import type { Scan } from "./scan.ts";
import {
  BORDER,
  endOfSpaces,
  endOfWord,
  isLetter,
  isWordPart,
  kindAt,
  LOWER,
  NBSP,
  SPACE,
  UPPER,
} from "./signs.ts";
import { AFTER_ROMAN_ORDINAL, TITLES } from "./words.ts";

/** Longest word looked up, in UTF-16 units. */
const LONGEST = 40;
/** « Mlles » */
const LONGEST_TITLE = 5;

/** A word from its capital on: Roman ordinals, titles, accents of capitals. Gives where to go on. */
export function capitalAt(scan: Scan, index: number): number {
  const { text } = scan;
  if (isWordPart(kindAt(text, index - 1))) return index + 1;
  const end = endOfWord(text, index, LONGEST);
  if (end - index > LONGEST || isWordPart(kindAt(text, end))) return index + 1;
  const word = text.slice(index, end);
  if (kindAt(text, end - 1) === LOWER) {
    const ordinal = readRomanOrdinal(word);
    if (ordinal) return romanOrdinalAt(scan, index, end, ordinal);
  }
  if (isTitle(text, index, end, word)) {
    const gap = text[end] === "." ? end + 1 : end;
    if (kindAt(text, endOfSpaces(text, gap)) === UPPER) return scan.setSpaces(gap, NBSP);
    return end;
  }
  accentAt(scan, index, end, word);
  return index + 1;
}

function isTitle(text: string, index: number, end: number, word: string): boolean {
  if (word.length > LONGEST_TITLE || isLetter(kindAt(text, index - 1))) return false;
  if ("-·'’".includes(text[index - 1] ?? " ")) return false;
  if (text[end] === ".") return TITLES.has(`${word}.`) && kindAt(text, end + 1) === SPACE;
  return TITLES.has(word) && kindAt(text, end) === SPACE;
}

function accentAt(scan: Scan, start: number, end: number, word: string): void {
  const { text } = scan;
  if (word === "A" || word === "Ca") {
    const isLed = isSentenceStart(text, start) && leadsTo(text, end, word);
    if (isLed || (word === "A" && opensCompound(text, end)))
      scan.replace(start, start + 1, word === "A" ? "À" : "Ç");
    return;
  }
  const accented = accentOf(word) ?? accentAmong(text, start, end);
  if (accented) scan.replace(start, start + 1, accented);
}

function isSentenceStart(text: string, index: number): boolean {
  let before = index - 1;
  if (before < 0) return true;
  if ("«“\"'(—–".includes(text[before] ?? " ")) return true;
  if (kindAt(text, before) === BORDER) return true;
  if (kindAt(text, before) !== SPACE) return false;
  while (kindAt(text, before) === SPACE) before--;
  return before < 0 || ".!?…«“:—".includes(text[before] ?? ".");
}

function romanOrdinalAt(
  scan: Scan,
  start: number,
  end: number,
  { numeral, suffix }: { numeral: string; suffix: string },
): number {
  const { text } = scan;
  const split = start + numeral.length;
  const isCentury = isOfCentury(text, end);
  if (isCentury) scan.replace(start, split, numeral, "small-caps");
  scan.replace(split, end, shortSuffix(suffix), "superscript");
  const word = wordAfter(text, end);
  const isNoun =
    AFTER_ROMAN_ORDINAL.has(word) ||
    (word.length > 2 && word[0] !== word[0]?.toLowerCase() && !readRomanOrdinal(word)) ||
    (word === "s" && isCentury);
  return isNoun ? scan.setSpaces(end, NBSP) : end;
}

/** « XIXe siècle », « XIXe et XXe siècles », « du XIXe au XXe siècle ». */
function isOfCentury(text: string, end: number): boolean {
  const after = text.slice(end, end + 40);
  return /^(?:(?:[\s\u00a0]+(?:et|ou|au|à)[\s\u00a0]+(?:le |du |au )?|[-–/,][\s\u00a0]?)[IVX]+(?:er?|[èe]me)){0,3}[\s\u00a0]+(?:siècles?|s\.)/.test(
    after,
  );
}
