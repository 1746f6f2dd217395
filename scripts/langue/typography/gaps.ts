import { isAfterOpening, isDashAt, isPunctuation } from "./punctuation.ts";
import type { Scan } from "./scan.ts";
import {
  BORDER,
  CLOSE_GUILLEMET,
  endOfDigits,
  endOfSpaces,
  HIGH,
  isWordPart,
  kindAt,
  LOWER,
  NBSP,
  NNBSP,
  OPEN_GUILLEMET,
  UPPER,
} from "./signs.ts";

/** The spaces at `index`: which one space they should be, from what stands on each side. */
export function gap(scan: Scan, index: number): number {
  const { text } = scan;
  const end = endOfSpaces(text, index);
  if (end === index) {
    scan.isInIncise = false;
    let next = index;
    while (text[next] === "\n" || text[next] === " ") next++;
    return Math.max(next, index + 1);
  }
  const before = kindAt(text, index - 1);
  const after = kindAt(text, end);
  if (after === LOWER && before !== OPEN_GUILLEMET) {
    if (text.startsWith("etc", end) && isEtcEnd(text[end + 3]) && before !== BORDER)
      scan.replace(index, end, NBSP);
    return end;
  }
  if (before === BORDER || after === BORDER) return end;
  const width = widthBetween(scan, index, end, { before, after });
  if (width !== undefined) scan.replace(index, end, width);
  return end;
}

function isEtcEnd(sign: string | undefined): boolean {
  return sign === "." || sign === "…";
}

function widthBetween(
  scan: Scan,
  index: number,
  end: number,
  { before, after }: { before: number; after: number },
): string | undefined {
  const { text, spaces } = scan;
  if (before === OPEN_GUILLEMET || after === CLOSE_GUILLEMET) return spaces.quotes;
  if (after === UPPER) return undefined;
  if (after === HIGH) {
    if (!isPunctuation(text, end) || isAfterOpening(scan, index)) return undefined;
    if (text[end] === ";") scan.isInIncise = false;
    return text[end] === ":" ? spaces.colon : spaces.highPunctuation;
  }
  const sign = text[end];
  if (sign === "\ufff9") return NNBSP;
  if ((sign === "(" || sign === "[") && isNoteCall(text, end) && isCallable(text, index))
    return NNBSP;
  if (isDashAt(text, end) && scan.isInIncise) return NBSP;
  return undefined;
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

function isCallable(text: string, index: number): boolean {
  return isWordPart(kindAt(text, index - 1)) || "»”".includes(text[index - 1] ?? " ");
}
