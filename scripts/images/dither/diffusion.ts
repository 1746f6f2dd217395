import type { Grey } from "./grey.ts";

/**
 * Error diffusion: the level of each pixel, 0 the darkest. What a pixel gets too much or too little of, its neighbours
 * make up for: an eighth each for six of them. The quarter that is dropped is Bill Atkinson's difference from Floyd and
 * Steinberg (1976): tones within an eighth of a level become that level, whites and blacks stay clean, and files are a
 * tenth lighter. Nothing goes past an edge.
 *
 * https://en.wikipedia.org/wiki/Atkinson_dithering
 * R. W. Floyd, L. Steinberg, « An adaptive algorithm for spatial grey scale », Proceedings of the SID 17 (2), 1976.
 * https://en.wikipedia.org/wiki/Floyd–Steinberg_dithering
 */
export function diffuse({ width, height, data }: Grey, levels: number): Uint8Array {
  const top = levels - 1;
  const indices = new Uint8Array(data.length);
  // What the rows above left to this one, the next and the one after, with a margin at both ends for what leaves.
  let [here, below, further] = [0, 1, 2].map(() => new Float32Array(width + 2)) as Rows;
  for (let y = 0, at = 0; y < height; y++) {
    let next = 0;
    let afterNext = 0;
    for (let x = 1; x <= width; x++, at++) {
      const wanted = ((data[at] as number) * top) / 255 + (here[x] as number) + next;
      const level = Math.min(top, Math.max(0, Math.floor(wanted + 0.5)));
      indices[at] = level;
      const error = (wanted - level) / 8;
      next = afterNext + error;
      afterNext = error;
      below[x - 1] = (below[x - 1] as number) + error;
      below[x] = (below[x] as number) + error;
      below[x + 1] = (below[x + 1] as number) + error;
      further[x] = error;
    }
    [here, below, further] = [below, further, here];
  }
  return indices;
}

type Rows = [Float32Array, Float32Array, Float32Array];
