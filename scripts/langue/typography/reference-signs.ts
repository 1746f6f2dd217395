import type { Scan } from "./scan.ts";
import { DIGIT, endOfSpaces, isWordPart, kindAt, NBSP } from "./signs.ts";

/** « § 4 », « §§ 4 ». */
export function sectionAt(scan: Scan, index: number): number {
  const { text } = scan;
  if (text[index + 1] === "§") return index + 1;
  if (kindAt(text, index + 1) === DIGIT) scan.replace(index + 1, index + 1, NBSP);
  else if (kindAt(text, endOfSpaces(text, index + 1)) === DIGIT)
    return scan.setSpaces(index + 1, NBSP);
  return index + 1;
}

/** « n° 4 » */
export function degreeAt(scan: Scan, index: number): number {
  const { text } = scan;
  const before = text[index - 1];
  if ((before !== "n" && before !== "N") || isWordPart(kindAt(text, index - 2))) return index + 1;
  const next = endOfSpaces(text, index + 1);
  if (!isWordPart(kindAt(text, next))) return index + 1;
  if (next === index + 1) scan.replace(next, next, NBSP);
  else scan.setSpaces(index + 1, NBSP);
  return next;
}
