import { CAPITAL, outlineOf, type Setting } from "./face.ts";
import type { Box, Fitted } from "./text.ts";

/** From one baseline to the next, in em. */
export const LEADING = 1.1;

/** To be filled; several in one would cut holes where they cross. */
export type Outline = readonly [colour: string, path: string];

/** An SVG made of filled outlines, from the lowest. */
export function svgOf(width: number, height: number, outlines: readonly Outline[]): string {
  const paths = outlines
    .filter(([, path]) => path !== "")
    .map(([colour, path]) => `<path fill="${colour}" d="${path}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paths.join("")}</svg>`;
}

/** A box for one line of text, as high as it may be. */
export function oneLine(width: number, sizes: readonly number[]): Box {
  return { width, height: Number.POSITIVE_INFINITY, sizes, leading: LEADING, most: 1 };
}

/** The outline of each line; the first has its baseline at `y`. */
export function set({ lines, size }: Fitted, x: number, y: number, setting?: Setting): string[] {
  return lines.map((text, index) => outlineOf(text, x, y + index * size * LEADING, size, setting));
}

/** The first baseline of lines that are together centred on a height. */
export function centred({ lines, size }: Fitted, middle: number): number {
  return middle + (CAPITAL * size - (lines.length - 1) * LEADING * size) / 2;
}
