import type { Edit } from "./edit.ts";
import type { Typography } from "./options.ts";
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

type Sign = '"' | "'";

/** Before an opening quote, where no space stands. U+2011 is the hyphen that never breaks. */
const OPENING = "([{«“‘/-–—\u2011=>\"'’";
/** After what opens no quotation, where no space stands. */
const NOT_QUOTED = ")]}»,;:!";
/** More quotes than this are not opened in one another: the outermost are given up. */
const DEEPEST = 8;

interface Open {
  index: number;
  sign: Sign;
  isInner: boolean;
  /** Holds the place of what the sign becomes, if its partner comes. */
  edit: Edit;
}

/** The straight quotes of a paragraph that wait for a partner. */
export class OpenQuotes {
  /** Whether some quote was given up, which leaves an edit that changes nothing. */
  hasLeftovers = false;
  private open: Open[] = [];
  /** « that no » has closed yet. */
  private guillemets = 0;

  constructor(private readonly nested: Typography["nestedQuotes"]) {}

  clear(): void {
    if (this.open.length > 0) this.hasLeftovers = true;
    this.open = [];
    this.guillemets = 0;
  }

  openGuillemet(): void {
    this.guillemets++;
  }

  closeGuillemet(): void {
    if (this.guillemets > 0) this.guillemets--;
  }

  /** Whether the sign at `index` waits as an opening quote. */
  isOpenAt(index: number): boolean {
    return this.open.at(-1)?.index === index;
  }

  push(index: number, sign: Sign): Edit {
    const isInner = this.guillemets > 0 || this.open.some((each) => each.sign === '"');
    const edit = { start: index, end: index + 1, text: sign as string };
    this.open.push({ index, sign, isInner, edit });
    if (this.open.length > DEEPEST) {
      this.open.shift();
      this.hasLeftovers = true;
    }
    return edit;
  }

  /** Closes the last open quote of the same sign, and gives what the closing one becomes. */
  close(index: number, sign: Sign, inside: string): string | undefined {
    const last = this.open.findLastIndex((each) => each.sign === sign);
    const opened = this.open[last];
    if (!opened) return undefined;
    if (last < this.open.length - 1) this.hasLeftovers = true;
    this.open.length = last;
    const isInner = sign === "'" || opened.isInner;
    if (index === opened.index + 1 || (isInner && this.nested === "as-typed")) {
      this.hasLeftovers = true;
      return sign;
    }
    const isEnglish = isInner && this.nested === "english";
    opened.edit.text = isEnglish ? "“" : `«${inside}`;
    return isEnglish ? "”" : `${inside}»`;
  }
}

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
  else if (canOpen(text, index)) scan.edits.push(quotes.push(index, sign));
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
