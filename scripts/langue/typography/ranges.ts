import { isDecimal } from "./hours.ts";
import type { Scan } from "./scan.ts";
import { DIGIT, endOfDigits, isWordPart, kindAt } from "./signs.ts";

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
  const isReference = /[°.§][\s\u00a0]?$/.test(before);
  const arePages = /(?:^|[\s\u00a0(])(?:pp?\.|pages?)[\s\u00a0]?$/.test(before);
  if (to <= from || !(arePages || (areYears && !isReference))) return undefined;
  if (scan.options.ranges === "en-dash") scan.replace(end, end + 1, "–");
  return last;
}
