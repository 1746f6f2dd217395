import type { Grey } from "./grey.ts";

/**
 * In which order the pixels of a tile get lighter: two light dots grow, in turn, until the tile is a chequerboard of
 * them; then the two dark ones left shrink. Dots in quincunx make the screen of newspapers, at 45°, where the eye sees
 * lines least; of two dots one widens before it heightens, the other after, or else stripes show. Pixels in clusters
 * bear being shown at any size, which the lattice of Bayer's matrix does not: one row in two made thicker shows there.
 *
 * Screens of clustered dots: R. Ulichney, Digital Halftoning, MIT Press, 1987, chapter 5.
 * https://mitpress.mit.edu/9780262210096/digital-halftoning/
 * Ordered dither: B. E. Bayer, « An optimum method for two-level rendition of continuous-tone pictures », 1973.
 * https://en.wikipedia.org/wiki/Ordered_dithering
 */
const ORDER = [
  [0, 2, 14, 12],
  [4, 6, 10, 8],
  [15, 11, 1, 5],
  [13, 9, 3, 7],
] as const;

/** Ordered dithering: the level of each pixel, 0 the darkest, which its own tone and place alone decide. */
export function screen({ width, height, data }: Grey, levels: number): Uint8Array {
  const indices = new Uint8Array(data.length);
  const rows = ORDER.map((row) => row.map((order) => (15.5 - order) / 16));
  const step = (levels - 1) / 255;
  for (let y = 0, at = 0; y < height; y++) {
    const row = rows[y % 4] as number[];
    for (let x = 0; x < width; x++, at++) {
      indices[at] = Math.floor((data[at] as number) * step + (row[x % 4] as number));
    }
  }
  return indices;
}
