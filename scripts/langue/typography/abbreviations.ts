import { isRoman } from "./roman.ts";
import type { Scan } from "./scan.ts";
import { DIGIT, endOfSpaces, isWordPart, kindAt, NBSP, startOfWord } from "./signs.ts";
import { BEFORE_NUMBER, SHORT_MONTHS } from "./words.ts";

const LONGEST_ABBREVIATION = 5;

export function abbreviationAt(scan: Scan, index: number): number {
  const { text } = scan;
  const start = startOfWord(text, index, LONGEST_ABBREVIATION);
  const length = index - start;
  if (length === 0 || length > LONGEST_ABBREVIATION) {
    scan.endSentence(index + 1);
    return index + 1;
  }
  const word = text.slice(start, index);
  const next = endOfSpaces(text, index + 1);
  if (holdsOn(text, word, start, next)) return scan.setSpaces(index + 1, NBSP);
  scan.endSentence(index + 1);
  return index + 1;
}

/** Whether an abbreviation, which begins at `start`, is followed by what it announces, at `next`. */
function holdsOn(text: string, word: string, start: number, next: number): boolean {
  const isDigit = kindAt(text, next) === DIGIT;
  if (isBeforeNumber(word) && (isDigit || isRank(text, next))) return true;
  switch (word) {
    case "av":
    case "apr":
      return text.startsWith("J.", next);
    case "L":
    case "R":
    case "D":
      return isDigit && IN_ARTICLES.test(text.slice(Math.max(0, start - FAR), start));
    default:
      return isDigit && kindAt(text, start - 2) === DIGIT && SHORT_MONTHS.has(word);
  }
}

/** « art. L. 123-4 », « l’article L. 123-4 », « L. 123-4 et L. 123-5 » */
const IN_ARTICLES = /(?:arts?\.|articles?|[LRD]\.\s?\d[\d-]*(?:,|\s(?:et|ou|à)))\s$/i;
const FAR = 24;

/** « Fig. 3 », at the start of a sentence; « S. 3 » is an initial as well. */
export function isBeforeNumber(word: string): boolean {
  if (BEFORE_NUMBER.has(word)) return true;
  const isKnown = word.length > 1 || word === "T" || word === "P";
  return isKnown && BEFORE_NUMBER.has(word.charAt(0).toLowerCase() + word.slice(1));
}

/** « t. II », « art. L. 123-4 » */
function isRank(text: string, index: number): boolean {
  return isRoman(firstWord(text, index)) || startsReference(text, index);
}

/** « art. L. 123-4 » */
function startsReference(text: string, index: number): boolean {
  return /^[LRD]\.\s?\d/.test(text.slice(index, index + 5));
}

function firstWord(text: string, index: number): string {
  let end = index;
  while (isWordPart(kindAt(text, end)) && end - index < 12) end++;
  return text.slice(index, end);
}
