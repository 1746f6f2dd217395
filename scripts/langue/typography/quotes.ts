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
  words,
} from "./signs.ts";
import { BEFORE_SHORT_YEAR } from "./words.ts";

/** Before an opening quote, where no space stands. U+2011 is the hyphen that never breaks. */
const OPENING = "([{«“‘/-–—\u2011>\"'’,*_";
/** After what opens no quotation, where no space stands. */
const NOT_QUOTED = ")]}»,;:!";
/** How far the partner of a quote after a digit is looked for, in UTF-16 units. */
const FAR = 300;

/** A straight quote: an apostrophe, one of a pair, or a prime, which stays straight as those without a partner do. */
export function quoteAt(scan: Scan, index: number): number {
  const { text, quotes } = scan;
  if (text[index] === "'") return singleQuoteAt(scan, index);
  if (canClose(text, index) && !isInch(scan, index)) {
    const closing = quotes.close(index, '"', scan.spaces.quotes);
    if (closing) {
      scan.replace(index, index + 1, closing);
      return index + 1;
    }
  }
  if (canOpen(text, index)) scan.hold(quotes.push(index, '"'));
  else if (!isWordPart(kindAt(text, index - 1))) quotes.giveUp('"');
  return index + 1;
}

function singleQuoteAt(scan: Scan, index: number): number {
  const { text, quotes } = scan;
  // « f''(x) », « ''mot'' »
  if (text[index + 1] === "'") {
    let end = index + 2;
    while (text[end] === "'") end++;
    return end;
  }
  if (isApostrophe(text, index)) scan.replace(index, index + 1, "’");
  else {
    const isClosing = canClose(text, index) && !isElision(text, index);
    const closing = isClosing ? quotes.close(index, "'", scan.spaces.quotes) : undefined;
    if (closing) scan.replace(index, index + 1, closing);
    else if (canOpen(text, index)) scan.hold(quotes.push(index, "'"));
    else if (isFinalApostrophe(text, index)) scan.replace(index, index + 1, "’");
  }
  return index + 1;
}

/** « une télé 55" », in a quotation that another quote closes. */
function isInch(scan: Scan, index: number): boolean {
  const { text } = scan;
  if (kindAt(text, index - 1) !== DIGIT || kindAt(text, index + 1) !== SPACE) return false;
  const next = text.slice(index + 1, index + FAR).indexOf('"');
  if (next === -1) return false;
  const partner = index + 1 + next;
  return canClose(text, partner) && !canOpen(text, partner);
}

/** « l' été », as PDF files have it. */
function isElision(text: string, index: number): boolean {
  const start = startOfWord(text, index, LONGEST_ELIDED);
  return kindAt(text, index + 1) === SPACE && ELIDED.has(text.slice(start, index).toLowerCase());
}

const ELIDED = words("c d j l m n s t qu jusqu lorsqu puisqu quoiqu");
const LONGEST_ELIDED = 7;

/** Between two letters, or between a letter and an opening quote: « l'eau », « l'"histoire" », « d'1 km »; « '68 ». */
function isApostrophe(text: string, index: number): boolean {
  const after = kindAt(text, index + 1);
  if (after === DIGIT && isShortYear(text, index)) return true;
  if (isAroundN(text, index, 1) || isAroundN(text, index, -1)) return true;
  // « *l*'eau », « **l**'eau » in Markdown
  let word = index - 1;
  while (word > index - 4 && (text[word] === "*" || text[word] === "_")) word--;
  const before = kindAt(text, word);
  if (!isWordPart(before) || before === DIGIT) return false;
  if (isWordPart(after) || after === OPEN_GUILLEMET) return true;
  return text[index + 1] === '"' && isWordPart(kindAt(text, index + 2));
}

/** « rock 'n' roll » */
function isAroundN(text: string, index: number, step: 1 | -1): boolean {
  const letter = text[index + step];
  return (letter === "n" || letter === "N") && "'’".includes(text[index + 2 * step] ?? " ");
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
