import { isDashAt, opensTurn } from "./dashes.ts";
import { isAfterOpening, isPunctuation } from "./high-signs.ts";
import { isRankAt } from "./ranks.ts";
import type { Scan } from "./scan.ts";
import {
  BORDER,
  CLOSE_GUILLEMET,
  DIGIT,
  endOfDigits,
  endOfSpaces,
  HIGH,
  isWordPart,
  KIND,
  kindAt,
  LOWER,
  NBSP,
  NNBSP,
  OPEN_GUILLEMET,
  SPACE,
  startOfWord,
  UPPER,
} from "./signs.ts";

const SMALL_E = 0x65;
const SMALL_T = 0x74;
const GUILLEMET = 0xab;

/** The spaces at `index`: which one space they should be, from what stands on each side. */
export function gap(scan: Scan, index: number): number {
  const { text } = scan;
  const end = endOfSpaces(text, index);
  if (end === index) return blankLineAt(scan, index);
  const before = kindAt(text, index - 1);
  const after = kindAt(text, end);
  if (before === BORDER || after === BORDER) return end;
  const width =
    before === OPEN_GUILLEMET || after === CLOSE_GUILLEMET
      ? scan.spaces.quotes
      : widthBefore(scan, index, end, after);
  if (width !== undefined) scan.replace(index, end, width);
  return end;
}

/** Whether no rule has a say in the one space at `index`: most spaces. */
export function partsTwoWords(text: string, index: number): boolean {
  if (text.charCodeAt(index - 1) === GUILLEMET) return false;
  const next = text.charCodeAt(index + 1);
  switch (KIND[next]) {
    case LOWER:
      return next !== SMALL_E || text.charCodeAt(index + 2) !== SMALL_T;
    case UPPER:
      return !OPENS_RANK[next];
    case DIGIT:
      // « page 12 », « pages 12 »
      return !text.startsWith("e", index - 1) && !text.startsWith("s", index - 1);
    default:
      return false;
  }
}

/** First letters of Roman numerals, by code. */
const OPENS_RANK = new Uint8Array(0x200);
for (const letter of "IVX") OPENS_RANK[letter.charCodeAt(0)] = 1;

function blankLineAt(scan: Scan, index: number): number {
  scan.endParagraph();
  let next = index;
  while (kindAt(scan.text, next) === SPACE) next++;
  return next;
}

/** What the space from `index` to `end` should be because of what follows it; `undefined` for as typed. */
function widthBefore(scan: Scan, index: number, end: number, after: number): string | undefined {
  const { text, spaces } = scan;
  switch (after) {
    case LOWER:
      return text.startsWith("etc", end) && ".…".includes(text[end + 3] ?? " ") ? NBSP : undefined;
    case UPPER:
      return isRankAt(text, index, end) ? NBSP : undefined;
    case DIGIT:
      return isPage(text, index) ? NBSP : undefined;
    case HIGH:
      if (!isPunctuation(text, end) || isAfterOpening(scan, index)) return undefined;
      return text[end] === ":" ? spaces.colon : spaces.highPunctuation;
  }
  const sign = text[end];
  if (sign === "\ufff9") return NNBSP;
  if ((sign === "(" || sign === "[") && isNoteCall(text, end) && isCallable(text, index))
    return NNBSP;
  return scan.isInIncise && isDashAt(text, end) && !opensTurn(text, end) ? NBSP : undefined;
}

function isPage(text: string, end: number): boolean {
  const start = startOfWord(text, end);
  return text.startsWith("page", start) && (end - start === 4 || text.startsWith("pages", start));
}

/** « (12) », « [1] »: three digits at most, alone. */
function isNoteCall(text: string, index: number): boolean {
  const end = endOfDigits(text, index + 1);
  const length = end - index - 1;
  return (
    length > 0 &&
    length < 4 &&
    text[index + 1] !== "0" &&
    text[end] === (text[index] === "(" ? ")" : "]")
  );
}

/** A note is called after a word or what is quoted; « +33 (0)2 » calls none. */
function isCallable(text: string, index: number): boolean {
  return isWordPart(kindAt(text, index - 1)) || "»”".includes(text[index - 1] ?? " ");
}
