import type { Scan } from "./scan.ts";
import { DIGIT, endOfSpaces, isLetter, kindAt } from "./signs.ts";

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

export function isElided(text: string, end: number): boolean {
  const sign = text[end];
  return (
    sign === "'" ||
    sign === "\u2019" ||
    sign === "·" ||
    (sign === "-" && isLetter(kindAt(text, end + 1)))
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
