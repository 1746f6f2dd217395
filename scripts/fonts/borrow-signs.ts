import type { OpenFace } from "./open-face.ts";

/** https://learn.microsoft.com/typography/opentype/spec/otff#table-directory: header, then 16 bytes a table. */
const DIRECTORY = 12;
const RECORD = 16;

/** https://learn.microsoft.com/typography/opentype/spec/cmap: one subtable, of segments of one sign each. */
const CMAP_HEADER = 12;
const FORMAT_4_HEADER = 16;
const SEGMENT = 8;

/**
 * A face with signs that take the drawing of others: its table of signs is written again at the end of its file, which is
 * not made to be served but to be cut. A sign that is there already is left as it is.
 */
export function borrowSigns(
  bytes: Uint8Array,
  face: OpenFace,
  borrowed: ReadonlyMap<string, string>,
): Uint8Array {
  const glyphs = new Map<number, number>();
  const add = (code: number, sign: string) => {
    const glyph = face.glyphOf(sign);
    if (glyph !== undefined) glyphs.set(code, glyph);
  };
  for (const [sign, other] of borrowed) add(sign.codePointAt(0) ?? 0, other);
  for (const code of face.codes()) if (code < 0xffff) add(code, String.fromCodePoint(code));
  const start = Math.ceil(bytes.length / 4) * 4;
  const table = signTable([...glyphs].sort(([one], [other]) => one - other));
  const written = new Uint8Array(start + table.length);
  written.set(bytes);
  written.set(table, start);
  pointTo(written, "cmap", start, table.length);
  return written;
}

function signTable(glyphs: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  // The last segment is the mark of the end.
  const segments = [...glyphs, [0xffff, 0] as const];
  const length = FORMAT_4_HEADER + SEGMENT * segments.length;
  const view = new DataView(new ArrayBuffer(CMAP_HEADER + length));
  // Version 0, one subtable: Windows, Unicode of 16 bits.
  for (const [at, value] of [0, 1, 3, 1].entries()) view.setUint16(2 * at, value);
  view.setUint32(8, CMAP_HEADER);
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const search = [2 * power, Math.log2(power), 2 * (count - power)];
  for (const [at, value] of [4, length, 0, 2 * count, ...search].entries())
    view.setUint16(CMAP_HEADER + 2 * at, value);
  const ends = CMAP_HEADER + 14;
  const starts = ends + 2 * count + 2;
  for (const [at, [code, glyph]] of segments.entries()) {
    view.setUint16(ends + 2 * at, code);
    view.setUint16(starts + 2 * at, code);
    view.setUint16(starts + 2 * (count + at), code === 0xffff ? 1 : (glyph - code) & 0xffff);
  }
  return new Uint8Array(view.buffer);
}

/** Its checksum is left: cutting reckons it again. */
function pointTo(bytes: Uint8Array, tag: string, start: number, length: number): void {
  const view = new DataView(bytes.buffer);
  for (let table = 0; table < view.getUint16(4); table++) {
    const record = DIRECTORY + RECORD * table;
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) !== tag) continue;
    view.setUint32(record + 8, start);
    view.setUint32(record + 12, length);
  }
}
