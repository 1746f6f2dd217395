// What a UTF-16 unit is to a typographer.

export const NBSP = "\u00a0";
export const NNBSP = "\u202f";

/** Nothing to decide at it: most signs. */
export const PLAIN = 0;
/** A small letter: nothing to decide but at the end of « oe » and « ae ». */
export const LOWER = 1;
export const BORDER = 2;
export const DIGIT = 3;
export const UPPER = 4;
export const SPACE = 5;
/** `;`, `!`, `?` and `:`. */
export const HIGH = 6;
export const OPEN_GUILLEMET = 7;
export const CLOSE_GUILLEMET = 8;
/** Straight quotes, single and double. */
export const STRAIGHT = 9;
export const FULL_STOP = 10;
export const DASH = 11;
export const HYPHEN = 12;
export const SECTION = 13;
export const DEGREE = 14;
export const ELLIPSIS = 15;
export const OPEN_BRACKET = 16;
export const CLOSE_BRACKET = 17;

/** Kind of each unit. */
export const KIND = makeTable();

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(DIGIT, 0x30, 0x3a);
  table.fill(UPPER, 0x41, 0x5b);
  table.fill(LOWER, 0x61, 0x7b);
  table.fill(UPPER, 0xc0, 0xdf);
  table.fill(LOWER, 0xdf, 0x100);
  table.fill(LOWER, 0x100, 0x250);
  table.fill(LOWER, 0x300, 0x370);
  table.fill(LOWER, 0x370, 0x1e00);
  set("\u0152\u0178", UPPER);
  set("\u00d7\u00f7", PLAIN);
  set(" \n\r\t\u00a0\u1680\u202f\u205f\u3000", SPACE);
  table.fill(SPACE, 0x2000, 0x200b);
  set("\u2028\u2029", BORDER);
  set(";!?:", HIGH);
  set("«", OPEN_GUILLEMET);
  set("»", CLOSE_GUILLEMET);
  set("\"'", STRAIGHT);
  set(".", FULL_STOP);
  set("–—", DASH);
  set("-", HYPHEN);
  set("§", SECTION);
  set("°º", DEGREE);
  set("…", ELLIPSIS);
  set("([{", OPEN_BRACKET);
  set(")]}", CLOSE_BRACKET);
  return table;

  function set(signs: string, kind: number): void {
    for (const sign of signs) table[sign.charCodeAt(0)] = kind;
  }
}

/** The words of a list, which spaces part. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Kind of the unit at `index`; a border outside the text. */
export function kindAt(text: string, index: number): number {
  return index < 0 || index >= text.length ? BORDER : (KIND[text.charCodeAt(index)] as number);
}

export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER;
}

export function isWordPart(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === DIGIT;
}

/** End of the run of digits that starts at `index`. */
export function endOfDigits(text: string, index: number): number {
  let end = index;
  while (kindAt(text, end) === DIGIT) end++;
  return end;
}

/** End of the word that holds `index`, `most` letters further at the latest. */
export function endOfWord(text: string, index: number, most = 0x7fffffff): number {
  let end = index;
  while (end - index <= most && isLetter(kindAt(text, end))) end++;
  return end;
}

/** Start of the word that ends before `end`, `most` letters before at the earliest. */
export function startOfWord(text: string, end: number, most = 64): number {
  let start = end;
  while (end - start <= most && isLetter(kindAt(text, start - 1))) start--;
  return start;
}

/** End of the run of spaces at `index`; `index` itself when it holds a blank line, which parts two paragraphs. */
export function endOfSpaces(text: string, index: number): number {
  let end = index;
  let lines = 0;
  for (; kindAt(text, end) === SPACE; end++) {
    if (text.charCodeAt(end) === 0x0a) lines++;
  }
  return lines > 1 ? index : end;
}
