import { isRoman } from "./roman.ts";
import type { Scan } from "./scan.ts";
import { DIGIT, endOfSpaces, isWordPart, kindAt, NBSP, startOfWord, UPPER } from "./signs.ts";
import { BEFORE_NUMBER, SHORT_MONTHS } from "./words.ts";

const LONGEST_ABBREVIATION = 5;

export function abbreviationAt(scan: Scan, index: number): number {
  const { text } = scan;
  const start = startOfWord(text, index, LONGEST_ABBREVIATION);
  const length = index - start;
  if (length === 0 || length > LONGEST_ABBREVIATION) return sentenceEnd(scan, index);
  const word = text.slice(start, index);
  const next = endOfSpaces(text, index + 1);
  return holdsOn(text, word, start, next)
    ? scan.setSpaces(index + 1, NBSP)
    : sentenceEnd(scan, index);
}

/** Whether an abbreviation, which begins at `start`, is followed by what it announces, at `next`. */
function holdsOn(text: string, word: string, start: number, next: number): boolean {
  const isDigit = kindAt(text, next) === DIGIT;
  if (BEFORE_NUMBER.has(word) && (isDigit || isRank(text, next))) return true;
  switch (word) {
    case "av":
    case "apr":
      return text.startsWith("J.", next);
    case "L":
    case "R":
    case "D":
      return isDigit && /art\.[\s\u00a0]$/.test(text.slice(Math.max(0, start - 5), start));
    default:
      return isDigit && kindAt(text, start - 2) === DIGIT && SHORT_MONTHS.has(word);
  }
}

/** « t. II », « art. L. 123-4 » */
function isRank(text: string, index: number): boolean {
  return isRoman(firstWord(text, index)) || startsReference(text, index);
}

/** « art. L. 123-4 » */
function startsReference(text: string, index: number): boolean {
  return /^[LRD]\. ?\d/.test(text.slice(index, index + 5).replace("\u00a0", " "));
}

function firstWord(text: string, index: number): string {
  let end = index;
  while (isWordPart(kindAt(text, end)) && end - index < 12) end++;
  return text.slice(index, end);
}

function sentenceEnd(scan: Scan, index: number): number {
  const { text } = scan;
  if (scan.isInIncise && kindAt(text, endOfSpaces(text, index + 1)) === UPPER)
    scan.isInIncise = false;
  return index + 1;
}
