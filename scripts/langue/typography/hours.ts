import type { Scan } from "./scan.ts";
import {
  DIGIT,
  endOfDigits,
  endOfSpaces,
  endOfWord,
  isLetter,
  isWordPart,
  kindAt,
} from "./signs.ts";
import { isElided } from "./units.ts";

/** « 18h30 », « 18 H 30 », « 18 h ». */
export function hoursAt(scan: Scan, start: number, end: number, sign: number): number {
  const { text, spaces } = scan;
  let minutes = endOfSpaces(text, sign + 1);
  const isAttached = minutes === sign + 1;
  const minutesEnd = endOfDigits(text, minutes);
  const isMinutes =
    minutesEnd - minutes === 2 &&
    end - start < 3 &&
    Number(text.slice(minutes, minutesEnd)) < 60 &&
    !isDecimal(text, minutesEnd);
  if (!isMinutes && isAttached && isWordPart(kindAt(text, sign + 1))) return sign + 1;
  if (!isMinutes && text[sign] === "H" && !isAttached && end === sign) return sign + 1;
  if (isElided(text, sign + 1)) return sign + 1;
  if (!isMinutes) minutes = sign + 1;
  scan.replace(end, sign, spaces.units);
  if (text[sign] === "H" && (isMinutes || end === sign)) scan.replace(sign, sign + 1, "h");
  if (!isMinutes) return sign + 1;
  if (isAttached) scan.replace(minutes, minutes, spaces.units);
  else scan.replace(sign + 1, minutes, spaces.units);
  return afterMinutes(scan, minutesEnd);
}

export function isDecimal(text: string, end: number): boolean {
  return text[end] === "," && kindAt(text, end + 1) === DIGIT;
}

/** « 1 h 30 min » */
function afterMinutes(scan: Scan, end: number): number {
  const next = endOfSpaces(scan.text, end);
  const wordEnd = endOfWord(scan.text, next);
  const word = scan.text.slice(next, wordEnd);
  if (word !== "min" && word !== "mn")
    return isLetter(kindAt(scan.text, end)) ? endOfWord(scan.text, end) : end;
  if (next === end) scan.replace(end, end, scan.spaces.units);
  else scan.replace(end, next, scan.spaces.units);
  return wordEnd;
}
