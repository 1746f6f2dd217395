import type { Scan } from "./scan.ts";
import { DIGIT, endOfSpaces, isLetter, isWordPart, kindAt, UPPER } from "./signs.ts";

/** « 5 km/h », « 10 €/kg »: a unit is told by its first part. */
export function endOfUnit(text: string, start: number): number {
  let end = start;
  while (
    end - start < 12 &&
    (isLetter(kindAt(text, end)) || "%‰€$£¥°²³µΩ×".includes(text[end] ?? " "))
  )
    end++;
  return end;
}

/** « 18 h’… », « 3 m-là » */
export function isElided(text: string, end: number): boolean {
  const sign = text[end] ?? " ";
  return "'’·".includes(sign) || (sign === "-" && isLetter(kindAt(text, end + 1)));
}

/** Whether the letters that end at `end` are a unit no more: « 3 m’ont dit », « 500 A4 », « En 1981 F. Mitterrand ». */
export function isOtherWord(text: string, end: number): boolean {
  if (isElided(text, end)) return true;
  const isCapital = kindAt(text, end - 1) === UPPER && !isWordPart(kindAt(text, end - 2));
  if (!isCapital) return false;
  const sign = text[end] ?? " ";
  if (sign === "-" || kindAt(text, end) === DIGIT) return true;
  return (
    sign === "." && (text[end + 1] === "-" || kindAt(text, endOfSpaces(text, end + 1)) === UPPER)
  );
}

/** « 210 x 297 » */
export function timesAt(scan: Scan, end: number, sign: number): number {
  const { text, spaces } = scan;
  const next = endOfSpaces(text, sign + 1);
  if (next === sign + 1 || kindAt(text, next) !== DIGIT) return sign + 1;
  scan.replace(end, sign, spaces.units);
  scan.replace(sign, sign + 1, "×");
  scan.replace(sign + 1, next, spaces.units);
  return next;
}
