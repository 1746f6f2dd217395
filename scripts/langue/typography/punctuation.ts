import { isRoman } from "./roman.ts";
import type { Scan } from "./scan.ts";
import {
  BORDER,
  DASH,
  DIGIT,
  endOfSpaces,
  HIGH,
  isLetter,
  isWordPart,
  kindAt,
  NBSP,
  OPEN_GUILLEMET,
  SPACE,
  startOfWord,
  UPPER,
} from "./signs.ts";
import { BEFORE_NUMBER, SHORT_MONTHS } from "./words.ts";

/** Whether the sign at `index` ends a clause, rather than being part of an emoticon, a ratio, an address or code. */
export function isPunctuation(text: string, index: number): boolean {
  const sign = text[index];
  let end = index + 1;
  if (sign === "!" || sign === "?") while (text[end] === "!" || text[end] === "?") end++;
  const after = kindAt(text, end);
  if (after === SPACE || after === BORDER) return true;
  if (sign === ":" || sign === ";") return after === OPEN_GUILLEMET;
  return `)]}»”’"'…,.;:–—-\ufffc\ufff9[(*`.includes(text[end] ?? "");
}

/** Whether what follows stands right after an opening sign, where no space goes. */
export function isAfterOpening(scan: Scan, index: number): boolean {
  const before = scan.text[index - 1];
  return before === undefined || "([{«“‘¿¡/".includes(before) || scan.quotes.isOpenAt(index - 1);
}

/** `;`, `!`, `?`, `:` without a space before. */
export function highSignAt(scan: Scan, index: number): number {
  const { text } = scan;
  const before = kindAt(text, index - 1);
  if (before === SPACE || before === HIGH || before === BORDER) return index + 1;
  if (!isPunctuation(text, index) || isAfterOpening(scan, index)) return index + 1;
  if (text[index] === ":") {
    const isDrive = kindAt(text, index - 1) === UPPER && !isWordPart(kindAt(text, index - 2));
    if (!isDrive) scan.replace(index, index, scan.spaces.colon);
  } else scan.replace(index, index, scan.spaces.highPunctuation);
  if (text[index] === ";") scan.isInIncise = false;
  return index + 1;
}

export function guillemetAt(scan: Scan, index: number, kind: number): number {
  const { text } = scan;
  if (kind === OPEN_GUILLEMET) {
    scan.quotes.openGuillemet();
    const after = kindAt(text, index + 1);
    if (after === SPACE || after === BORDER || text[index + 1] === "»") return index + 1;
    scan.replace(index + 1, index + 1, scan.spaces.quotes);
  } else {
    scan.quotes.closeGuillemet();
    const before = kindAt(text, index - 1);
    if (before !== SPACE && before !== BORDER && text[index - 1] !== "«") {
      scan.replace(index, index, scan.spaces.quotes);
    }
  }
  return index + 1;
}

/** Three full stops and no more; after « etc. » there are none. Also where an abbreviation ends. */
export function fullStopAt(scan: Scan, index: number): number {
  const { text } = scan;
  if (text[index + 1] === ".") {
    let end = index + 2;
    while (text[end] === ".") end++;
    if (end - index !== 3 || text[end] === "/" || text[index - 1] === "/") return end;
    if (isEtc(text, index)) scan.replace(index, end, ".");
    else scan.replace(index, end, "…");
    return end;
  }
  if (kindAt(text, index + 1) === SPACE) return abbreviationAt(scan, index);
  if (kindAt(text, index + 1) === DIGIT && isReference(text, index))
    scan.replace(index + 1, index + 1, NBSP);
  return index + 1;
}

function isReference(text: string, index: number): boolean {
  const word = text.slice(startOfWord(text, index), index);
  return (
    (word === "p" || word === "pp" || word === "art") &&
    !isWordPart(kindAt(text, index - word.length - 1))
  );
}

export function ellipsisAt(scan: Scan, index: number): number {
  if (isEtc(scan.text, index)) scan.replace(index, index + 1, ".");
  return index + 1;
}

function isEtc(text: string, end: number): boolean {
  return text.slice(end - 3, end) === "etc" && !isLetter(kindAt(text, end - 4));
}

const LONGEST_ABBREVIATION = 5;

function abbreviationAt(scan: Scan, index: number): number {
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

/** `--` between spaces. */
export function hyphenAt(scan: Scan, index: number): number {
  const { text } = scan;
  if (text[index + 1] !== "-") return index + 1;
  let end = index + 2;
  while (text[end] === "-") end++;
  const before = kindAt(text, index - 1);
  const after = kindAt(text, end);
  const isDash =
    end - index === 2 &&
    (before === SPACE || before === BORDER) &&
    (after === SPACE || after === BORDER || ",.".includes(text[end] ?? " "));
  return isDash && !(before === BORDER && after === BORDER)
    ? dashAt(scan, index, end, scan.options.dash === "em" ? "—" : "–")
    : end;
}

/** An incise keeps its dashes: the opening one holds on to what follows, the closing one to what precedes. */
export function dashAt(scan: Scan, start: number, end: number, dash: string | undefined): number {
  const { text } = scan;
  const before = kindAt(text, start - 1);
  const after = kindAt(text, end);
  if (dash) scan.replace(start, end, dash);
  if (before === DIGIT || (after !== SPACE && !scan.isInIncise)) return end;
  if (before === BORDER || text[start - 1] === "\n") return scan.setSpaces(end, NBSP);
  if (before !== SPACE) return end;
  if (scan.isInIncise) {
    scan.isInIncise = false;
    return end;
  }
  if (isBetweenDigits(text, start, end)) return end;
  scan.isInIncise = true;
  return scan.setSpaces(end, NBSP);
}

function isBetweenDigits(text: string, start: number, end: number): boolean {
  return kindAt(text, start - 2) === DIGIT && kindAt(text, endOfSpaces(text, end)) === DIGIT;
}

/** Whether a dash, or `--`, stands at `index`. */
export function isDashAt(text: string, index: number): boolean {
  if (kindAt(text, index) === DASH) return true;
  return text[index] === "-" && text[index + 1] === "-" && text[index + 2] !== "-";
}

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
