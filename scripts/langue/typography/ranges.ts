import { isDecimal } from "./hours.ts";
import type { Scan } from "./scan.ts";
import { DIGIT, endOfDigits, isWordPart, kindAt, SPACE, startOfWord } from "./signs.ts";
import { BEFORE_DOCUMENT } from "./words.ts";

/** « 1914-1918 », « p. 12-15 ». */
export function rangeAt(scan: Scan, start: number, end: number): number | undefined {
  const { text } = scan;
  if (text[end] !== "-" || kindAt(text, end + 1) !== DIGIT) return undefined;
  const last = endOfDigits(text, end + 1);
  const after = text[last] ?? " ";
  if (isWordPart(kindAt(text, last)) || "-/:".includes(after) || isDecimal(text, last))
    return undefined;
  const from = Number(text.slice(start, end));
  const to = Number(text.slice(end + 1, last));
  const areYears = end - start === 4 && last - end === 5 && from >= 1000 && to <= 2100;
  const before = text.slice(Math.max(0, start - 7), start);
  const isReference = /[°.§]\s?$/.test(before) || isDocument(text, start);
  const arePages = /(?:^|[\s(])(?:pp?\.|pages?)\s?$/.test(before);
  if (to <= from || !(arePages || (areYears && !isReference))) return undefined;
  if (scan.options.ranges === "en-dash") scan.replace(end, end + 1, "–");
  return last;
}

/** « décret 2011-2054 », « ISSN 1767-1972 » */
function isDocument(text: string, start: number): boolean {
  if (kindAt(text, start - 1) !== SPACE) return false;
  const word = text.slice(startOfWord(text, start - 1), start - 1);
  // « en 1992-1999 » are years, « EN 1992-1999 » a norm.
  return word !== "en" && BEFORE_DOCUMENT.has(word.toLowerCase());
}
