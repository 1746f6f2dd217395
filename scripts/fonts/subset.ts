import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What is kept of a face. */
export interface Kept {
  signs: string;
  /** Identifiers of drawings, beside those of the signs themselves. */
  glyphs: Iterable<number>;
  /** OpenType features, of which the rules between kept drawings stay. */
  features: Iterable<string>;
}

// The names, the signatures and the constants are those of HarfBuzz: https://harfbuzz.github.io/harfbuzz-hb-subset.html

type Pointer = number;

interface HarfBuzzSubset {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(length: number): Pointer;
  free(pointer: Pointer): void;
  hb_blob_create(data: Pointer, length: number, mode: number, user: 0, destroy: 0): Pointer;
  hb_blob_destroy(blob: Pointer): void;
  hb_blob_get_data(blob: Pointer, length: 0): Pointer;
  hb_blob_get_length(blob: Pointer): number;
  hb_face_create(blob: Pointer, index: number): Pointer;
  hb_face_destroy(face: Pointer): void;
  hb_face_reference_blob(face: Pointer): Pointer;
  hb_set_clear(set: Pointer): void;
  hb_set_add(set: Pointer, value: number): void;
  hb_subset_input_create_or_fail(): Pointer;
  hb_subset_input_destroy(input: Pointer): void;
  hb_subset_input_set(input: Pointer, kind: number): Pointer;
  hb_subset_input_unicode_set(input: Pointer): Pointer;
  hb_subset_input_glyph_set(input: Pointer): Pointer;
  hb_subset_input_set_flags(input: Pointer, flags: number): void;
  hb_subset_or_fail(face: Pointer, input: Pointer): Pointer;
}

const MEMORY_MODE_WRITABLE = 2;
const SETS_NAME_ID = 4;
const SETS_LAYOUT_FEATURE_TAG = 6;
/** Hints served screens of another age, and weigh a third of a face. */
const FLAGS_NO_HINTING = 0x1;
/** Only the drawings that are named: not all that features could lead to. */
const FLAGS_NO_LAYOUT_CLOSURE = 0x200;

/**
 * Who made it, its name, and its licence, which asks to go with each copy:
 * https://learn.microsoft.com/typography/opentype/spec/name#name-ids, https://openfontlicense.org/open-font-license-official-text/
 */
const NAMES = [0, 1, 2, 4, 6, 13, 14];

const FILE = "harfbuzzjs/dist/harfbuzz-subset.wasm";

let loaded: HarfBuzzSubset | undefined;

function load(): HarfBuzzSubset {
  if (!loaded) {
    const module = new WebAssembly.Module(
      readFileSync(createRequire(import.meta.url).resolve(FILE)),
    );
    loaded = new WebAssembly.Instance(module).exports as unknown as HarfBuzzSubset;
    loaded._initialize();
  }
  return loaded;
}

/**
 * A TrueType face cut to what is kept of it.
 *
 * @throws when it cannot be read
 */
export function subset(bytes: Uint8Array, { signs, glyphs, features }: Kept): Uint8Array {
  const harfbuzz = load();
  const data = harfbuzz.malloc(bytes.length);
  new Uint8Array(harfbuzz.memory.buffer).set(bytes, data);
  const blob = harfbuzz.hb_blob_create(data, bytes.length, MEMORY_MODE_WRITABLE, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  const fill = (set: Pointer, values: Iterable<number>) => {
    harfbuzz.hb_set_clear(set);
    for (const value of values) harfbuzz.hb_set_add(set, value);
  };
  fill(harfbuzz.hb_subset_input_set(input, SETS_LAYOUT_FEATURE_TAG), [...features].map(tagOf));
  fill(harfbuzz.hb_subset_input_set(input, SETS_NAME_ID), NAMES);
  fill(
    harfbuzz.hb_subset_input_unicode_set(input),
    Array.from(signs, (sign) => sign.codePointAt(0) ?? 0),
  );
  fill(harfbuzz.hb_subset_input_glyph_set(input), glyphs);
  harfbuzz.hb_subset_input_set_flags(input, FLAGS_NO_HINTING | FLAGS_NO_LAYOUT_CLOSURE);
  const cut = harfbuzz.hb_subset_or_fail(face, input);
  try {
    if (cut === 0) throw new Error("HarfBuzz could not cut this face");
    const result = harfbuzz.hb_face_reference_blob(cut);
    // The memory may have grown, and moved, since.
    const memory = new Uint8Array(harfbuzz.memory.buffer);
    const start = harfbuzz.hb_blob_get_data(result, 0);
    const kept = memory.slice(start, start + harfbuzz.hb_blob_get_length(result));
    harfbuzz.hb_blob_destroy(result);
    harfbuzz.hb_face_destroy(cut);
    return kept;
  } finally {
    harfbuzz.hb_subset_input_destroy(input);
    harfbuzz.hb_face_destroy(face);
    harfbuzz.hb_blob_destroy(blob);
    harfbuzz.free(data);
  }
}

/** https://learn.microsoft.com/typography/opentype/spec/otff#data-types: four letters as a number. */
function tagOf(feature: string): number {
  return [...feature].reduce((tag, letter) => (tag << 8) | letter.charCodeAt(0), 0);
}
