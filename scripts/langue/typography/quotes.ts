import type { Scan } from "./scan.ts";
import {
  BORDER,
  DIGIT,
  endOfDigits,
  isWordPart,
  kindAt,
  OPEN_GUILLEMET,
  SPACE,
  startOfWord,
} from "./signs.ts";
import { BEFORE_SHORT_YEAR } from "./words.ts";

/** Before an opening quote, where no space stands. U+2011 is the hyphen that never breaks. */
const OPENING = "([{«“‘/-–—\u2011=>\"'’";
/** After what opens no quotation, where no space stands. */
const NOT_QUOTED = ")]}»,;:!";
/** A straight quote: an apostrophe, one of a pair, or a prime, which stays straight as those without a partner do. */
export function quoteAt(scan: Scan, index: number): number {
  const { text, quotes } = scan;
  const sign = text[index] === '"' ? '"' : "'";
  if (sign === "'" && isApostrophe(text, index)) {
    scan.replace(index, index + 1, "’");
    return index + 1;
  }
  const closing = canClose(text, index) ? quotes.close(index, sign, scan.spaces.quotes) : undefined;
  if (closing) scan.replace(index, index + 1, closing);
  else if (canOpen(text, index)) scan.hold(quotes.push(index, sign));
  else if (sign === "'" && isFinalApostrophe(text, index)) scan.replace(index, index + 1, "’");
  return index + 1;
}

/** Between two letters, or between a letter and an opening quote: « l'eau », « l'"histoire" », « d'1 km »; « '68 ». */
function isApostrophe(text: string, index: number): boolean {
  const after = kindAt(text, index + 1);
  if (after === DIGIT && isShortYear(text, index)) return true;
  // « *l*'eau », « **l**'eau » in Markdown
  let word = index - 1;
  while (word > index - 4 && (text[word] === "*" || text[word] === "_")) word--;
  const before = kindAt(text, word);
  if (!isWordPart(before) || before === DIGIT) return false;
  if (isWordPart(after) || after === OPEN_GUILLEMET) return true;
  return text[index + 1] === '"' && isWordPart(kindAt(text, index + 2));
}

/** « les années '70 », « mai '68 » */
function isShortYear(text: string, index: number): boolean {
  if (kindAt(text, index - 1) !== SPACE) return false;
  const end = endOfDigits(text, index + 1);
  if (end !== index + 3 || isWordPart(kindAt(text, end))) return false;
  return BEFORE_SHORT_YEAR.has(text.slice(startOfWord(text, index - 1), index - 1));
}

function isFinalApostrophe(text: string, index: number): boolean {
  const before = kindAt(text, index - 1);
  return isWordPart(before) && before !== DIGIT;
}

function canOpen(text: string, index: number): boolean {
  const after = kindAt(text, index + 1);
  if (after === SPACE || after === BORDER) return false;
  if (NOT_QUOTED.includes(text[index + 1] ?? "")) return false;
  const before = kindAt(text, index - 1);
  return before === SPACE || before === BORDER || OPENING.includes(text[index - 1] ?? "");
}

function canClose(text: string, index: number): boolean {
  const before = kindAt(text, index - 1);
  return before !== SPACE && before !== BORDER && !isWordPart(kindAt(text, index + 1));
}
