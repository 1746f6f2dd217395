import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { OpenFace, type PlacedGlyph } from "../../fonts/open-face.ts";

// The one face of the cards, Young Serif, read from its own file: what is installed on a machine changes nothing. Shaped
// by HarfBuzz, as browsers do, which is loaded with this file: a build with all its cards kept does not import it.

const FILE = "@expo-google-fonts/young-serif/400Regular/YoungSerif_400Regular.ttf";

/** How high its capitals are, and how low its letters go, in em. */
export const CAPITAL = 0.75;
export const DESCENT = 0.22;

/** How a run of text is set, beyond its size. */
export interface Setting {
  /** Between signs, in em; 0 when absent. */
  tracking?: number;
  /** Figures all of one height, as for a number alone; otherwise they mix with the letters. */
  lining?: boolean;
}

interface Opened {
  face: OpenFace;
  signs: Set<number>;
  /** Of each glyph, its outline cut into letters and numbers, in units of the face. */
  outlines: Map<number, (string | number)[]>;
}

let opened: Opened | undefined;

/** Reads the face the first time it is needed. */
function open(): Opened {
  if (!opened) {
    const face = new OpenFace(readFileSync(createRequire(import.meta.url).resolve(FILE)));
    opened = { face, signs: new Set(face.codes()), outlines: new Map() };
  }
  return opened;
}

/** Signs that HarfBuzz makes of others where a face lacks them: a thin space, a hyphen. */
const MADE = new Set([0x202f, 0x2011]);

/** Whether the face has a character. */
export function hasSign(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return MADE.has(code) || open().signs.has(code);
}

function glyphsOf(text: string, { tracking = 0, lining = false }: Setting): PlacedGlyph[] {
  const glyphs = open().face.place(text, lining ? ["lnum"] : []);
  return glyphs.map((glyph) => ({ ...glyph, advance: glyph.advance + tracking }));
}

/** How wide a text is, in em. */
export function widthOf(text: string, setting: Setting = {}): number {
  const width = glyphsOf(text, setting).reduce((sum, { advance }) => sum + advance, 0);
  return width - (text === "" ? 0 : (setting.tracking ?? 0));
}

/** The outlines of a line of text as the data of an SVG path, to be filled; `x` and `y` are where its baseline starts. */
export function outlineOf(
  text: string,
  x: number,
  y: number,
  size: number,
  setting: Setting = {},
): string {
  let path = "";
  let left = x;
  for (const { id, advance, dx, dy } of glyphsOf(text, setting)) {
    path += placed(outline(id), left + dx * size, y - dy * size, size);
    left += advance * size;
  }
  return path;
}

function outline(id: number): (string | number)[] {
  const { face, outlines } = open();
  let found = outlines.get(id);
  if (!found) {
    const steps = face.outline(id).match(/[A-Z]|-?[\d.]+/g) ?? [];
    found = steps.map((step) => (/[A-Z]/.test(step) ? step : Number(step)));
    outlines.set(id, found);
  }
  return found;
}

/** To a tenth of a pixel, which no eye sees. */
function placed(steps: (string | number)[], x: number, y: number, size: number): string {
  const scale = size / open().face.unitsPerEm;
  let path = "";
  let between = "";
  let across = true;
  for (const step of steps) {
    if (typeof step === "string") {
      path += step;
      between = "";
      across = true;
    } else {
      const value = across ? x + step * scale : y - step * scale;
      path += between + Math.round(value * 10) / 10;
      between = " ";
      across = !across;
    }
  }
  return path;
}
