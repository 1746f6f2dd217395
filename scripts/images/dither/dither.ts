import { loadSharp } from "../sharp.ts";
import { diffuse } from "./diffusion.ts";
import { type Grey, tonesForLevels } from "./grey.ts";
import { screen } from "./screen.ts";
import { PAPER, tintLevels } from "./tint.ts";

export type { Grey } from "./grey.ts";
export { tintLevels } from "./tint.ts";

// Photos in three levels of the tint of their numéro. Methods, levels, tones and width were chosen on sight, among those
// that weigh about a third of the same photo in colours.

/** « trame » is the screen of newspapers, « grain » that of the first Macintosh. */
export type DitherType = "image/png" | "image/webp";

export type DitherMethod = "trame" | "grain";

/**
 * In pixels, each of which is meant to be seen, with `image-rendering: pixelated`. Half the column of a desk, so that
 * pixels are there of two or four of the screen; telephones show 2.3 to 3.5, which is enough for it not to show that not
 * all are of the same size. There is one width since a browser told of two would take the larger, for a finer grain and
 * twice the weight.
 */
export const DITHER_WIDTH = 305;

/** Of a picture that has half a telephone, or a third of a column: its points are of the same size. */
export const SMALL_DITHER_WIDTH = 152;

/** Two levels lose shadows or faces; four weigh a third more for little. */
const LEVELS = 3;

/** Gives back what an edge loses to few levels and large pixels: with it letters of a sign are read. */
const SHARPENING = { sigma: 1, m1: 0.5, m2: 1.5 };

/** A palette of the levels, none of which is changed: nothing is left to be chosen, nor dithered again. */
const PNG = { palette: true, colours: LEVELS, dither: 0, effort: 7, compressionLevel: 9 };

/** As much as lossless WebP is worth, a tenth lighter than PNG: beyond, ten times the time, or even more bytes. */
const WEBP = { lossless: true, quality: 25, effort: 5 };

/**
 * The level of each pixel, 0 the darkest, where levels stand at equal distances from black to white. Tones are taken as
 * they look, not as light adds up: seen from where their dots melt, pictures are lighter than they were, but physically
 * right ones lose all shapes in their shadows.
 */
export function dither(grey: Grey, method: DitherMethod, levels: number): Uint8Array {
  return method === "trame" ? screen(grey, levels) : diffuse(grey, levels);
}

/**
 * The file of a picture in levels, from pixels upright in sRGB; what is transparent becomes paper. As high as its width
 * asks. The same bytes each time.
 *
 * @throws what sharp does when `data` does not hold as many pixels as it should.
 */
export async function encodeDithered(
  source: { data: Buffer; width: number; height: number; channels: 3 | 4 },
  options: { type: DitherType; width: number; method: DitherMethod; tint: string },
): Promise<Buffer> {
  const { type, width, method, tint } = options;
  const sharp = await loadSharp();
  const grey = await greyOf(source, width);
  const indices = dither(tonesForLevels(grey, LEVELS), method, LEVELS);
  const raw = { width, height: grey.height, channels: 3 as const };
  const picture = sharp(paint(indices, tintLevels(tint, LEVELS)), { raw });
  return (type === "image/webp" ? picture.webp(WEBP) : picture.png(PNG)).toBuffer();
}

async function greyOf(
  { data, ...raw }: { data: Buffer; width: number; height: number; channels: 3 | 4 },
  width: number,
): Promise<Grey> {
  const sharp = await loadSharp();
  const height = Math.max(1, Math.round((raw.height * width) / raw.width));
  const [r, g, b] = PAPER;
  const pixels = await sharp(data, { raw })
    .flatten({ background: { r, g, b } })
    .resize(width, height, { fit: "fill" })
    .sharpen(SHARPENING)
    .toColourspace("b-w")
    .raw({ depth: "uchar" })
    .toBuffer();
  return { width, height, data: pixels };
}

function paint(indices: Uint8Array, colours: readonly (readonly number[])[]): Buffer {
  const pixels = Buffer.alloc(indices.length * 3);
  for (const [at, index] of indices.entries()) pixels.set(colours[index] as number[], at * 3);
  return pixels;
}
