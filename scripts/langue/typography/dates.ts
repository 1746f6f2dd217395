import type { Scan } from "./scan.ts";
import { DIGIT, endOfDigits, endOfSpaces, endOfWord, isWordPart, kindAt, NBSP } from "./signs.ts";
import { MONTHS, SHORT_MONTHS } from "./words.ts";

/** « 12 juin 2021 »: the day holds on to its month, the month to its year. */
export function dateAt(scan: Scan, start: number, end: number, gap: number): number {
  const { text } = scan;
  const next = endOfSpaces(text, gap);
  if (next === gap || end - start > 2 || Number(text.slice(start, end)) > 31) return gap;
  const monthEnd = endOfWord(text, next);
  // « 8 Mai 1945 », and accents written apart from their letters
  const month = text.slice(next, monthEnd).normalize("NFC").toLowerCase();
  const isShort = text[monthEnd] === "." && SHORT_MONTHS.has(month);
  if (!MONTHS.has(month) && !isShort) return gap;
  scan.replace(gap, next, NBSP);
  const yearGap = isShort ? monthEnd + 1 : monthEnd;
  const year = endOfSpaces(text, yearGap);
  if (year === yearGap || kindAt(text, year) !== DIGIT) return monthEnd;
  const yearEnd = endOfDigits(text, year);
  if (yearEnd - year !== 4 || isWordPart(kindAt(text, yearEnd))) return yearGap;
  scan.replace(yearGap, year, NBSP);
  return yearEnd;
}
