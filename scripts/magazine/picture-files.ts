import type { Licence } from "./licences.ts";

/** A file of a picture, at an address. */
export interface PictureFile {
  url: string;
  /** Pixels of the file. */
  width: number;
}

/** The files among which a browser takes one: https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
export interface PictureFiles {
  /** For any browser, smallest first, never empty. */
  plain: PictureFile[];
  /** Lighter ones, for most browsers. */
  modern: { type: string; files: PictureFile[] } | undefined;
  /** The size that keeps the page from jumping, in CSS pixels. */
  width: number;
  height: number;
  /** Of the `<img>`: its colour while it loads, how it is scaled. */
  classes: string[];
  /** The largest in its colours. */
  full: string;
  /** Whether the files above are a few levels of one tint, not the picture as it was taken. */
  dithered: boolean;
}

/** A picture with its files and what is said of it, each in a field of its own. */
export interface CreditedPicture extends PictureFiles {
  alt: string;
  legende: string | undefined;
  credit: string | undefined;
  licence: Licence | undefined;
}

/** The value of `srcset`; `undefined` where there is no choice. */
export function srcset(files: readonly PictureFile[]): string | undefined {
  if (files.length < 2) return undefined;
  return files.map(({ url, width }) => `${url} ${width}w`).join(", ");
}

/** The file for who does not choose: wide enough for a telephone or a column. */
export function usualFile({ plain }: PictureFiles): PictureFile {
  return plain.find(({ width }) => width >= 800) ?? (plain.at(-1) as PictureFile);
}
