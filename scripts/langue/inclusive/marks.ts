// What a UTF-16 unit is to a reader of inclusive forms.

export const OTHER = 0;
export const LETTER = 1;
/** A letter of another alphabet, a digit: no word of ours has one. */
export const FOREIGN = 2;
export const APOSTROPHE = 3;
/** Signs without width that people, or their software, leave beside a mark. */
export const INVISIBLE = 4;
/** From here on, signs that may stand between two genders. */
export const DOT = 5;
export const FULL_STOP = 6;
export const HYPHEN = 7;
export const SLASH = 8;
export const OPENING = 9;
export const CLOSING = 10;

/** Kind of each unit. */
export const KIND = makeTable();

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(FOREIGN, 0x30, 0x3a);
  table.fill(LETTER, 0x41, 0x5b);
  table.fill(LETTER, 0x61, 0x7b);
  table.fill(LETTER, 0xc0, 0x250);
  // Accents written after their letter (NFD).
  table.fill(LETTER, 0x300, 0x370);
  table.fill(FOREIGN, 0x370, 0x1e00);
  table.fill(LETTER, 0x1e00, 0x1f00);
  table.fill(FOREIGN, 0x1f00, 0x2000);
  table.fill(FOREIGN, 0x2070, 0x20a0);
  // Kana, ideographs, Hangul, and whatever takes two units.
  table.fill(FOREIGN, 0x3040, 0xe000);
  table.fill(FOREIGN, 0xff10, 0xffef);
  set("\u00d7\u00f7", OTHER);
  set("_\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba", FOREIGN);
  set("'\u2019\u02bc", APOSTROPHE);
  set("\u00ad\u200b\u200c\u200d\u2060\ufeff", INVISIBLE);
  // U+0387 is what NFC turns into U+00B7; U+2E31 is the word separator middle dot.
  set("\u00b7\u2027\u2022\u22c5\u2219\u30fb\uff65\u0387\u2e31\u16eb\u0701", DOT);
  set(".", FULL_STOP);
  set("-\u2010\u2011", HYPHEN);
  set("/", SLASH);
  set("([", OPENING);
  set(")]", CLOSING);
  return table;

  function set(signs: string, kind: number): void {
    for (const sign of signs) table[sign.charCodeAt(0)] = kind;
  }
}
