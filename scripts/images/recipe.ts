import { createHash } from "node:crypto";
import { DITHER_WIDTH, type DitherType, SMALL_DITHER_WIDTH } from "./dither/dither.ts";
import type { Picture } from "./read-picture.ts";

/** How an editor wants a picture shown: as it is, or in a few levels of the numéro's tint. See `dither.ts`. */
export type Rendering = "couleur" | "trame" | "grain";

export interface Look {
  rendering: Rendering;
  /** `#rrggbb`, of the levels where there are any. */
  tint: string;
  /** Whether it has no more than half a telephone, or a third of a column. */
  small?: boolean;
}

export type PictureType = "image/avif" | "image/jpeg" | "image/svg+xml" | DitherType;

/** One file made of a picture. */
export interface Variant {
  type: PictureType;
  width: number;
  height: number;
  /** Absent: in its colours. */
  dithered?: { method: "trame" | "grain"; tint: string };
  /** Hash of the picture and of all that the file is made with: names it in the cache and on the site. */
  key: string;
}

/** The files of a picture on a page, the smallest first in each list. */
export interface VariantSet {
  /** What most browsers take: AVIF, or lossless WebP of few levels; empty for a drawing. */
  modern: Variant[];
  /** What any browser shows. */
  plain: Variant[];
  /** The largest in its colours, for who asks to see the whole picture. */
  full: Variant;
}

/**
 * Widths for telephones, tablets and desks, at one to three device pixels each. WebP was measured and left out: on
 * photos it weighs 1.4 times as much as AVIF, and saves a third of JPEG for the few browsers that lack AVIF.
 */
const WIDTHS = [480, 800, 1200, 1600];

/**
 * How each format is written; a change here changes all names. Effort 3 takes a fifth of the time of sharp's usual 4 and
 * makes files 3 to 7 % heavier; its own tuning makes those of grainy photos a third heavier than this one, which gives
 * the files of its earlier versions. Subsampled colours blur edges that a drawing has and a photo has not.
 */
export const ENCODING = {
  avif: {
    photo: { quality: 50, effort: 3, tune: "ssim", chromaSubsampling: "4:2:0" },
    graphic: { quality: 55, effort: 3, tune: "ssim", chromaSubsampling: "4:4:4" },
  },
  jpeg: { quality: 72, mozjpeg: true },
  png: { palette: true, quality: 90, effort: 7, compressionLevel: 9 },
} as const;

/** In pixels: what each format holds, for whole pages taken as one picture. */
const HIGHEST = { "image/avif": 16_384, "image/jpeg": 65_535 };

/** Goes up when the code makes other files of the same settings. */
const MAKING = 2;

const EXTENSION: Record<PictureType, string> = {
  "image/avif": ".avif",
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "image/webp": ".webp",
  "image/svg+xml": ".svg",
};

export function variantsOf(picture: Picture, look: Look): VariantSet {
  if (picture.kind === "drawing") {
    const [drawing] = made(picture, "image/svg+xml", [picture.width]);
    return { modern: [], plain: [drawing], full: drawing };
  }
  const widths = widthsUpTo(picture.width, WIDTHS);
  const most = Math.max(...widths) * (picture.height / picture.width);
  const isDrawn = picture.transparent || picture.kind === "graphic";
  const type = isDrawn || most > HIGHEST["image/jpeg"] ? "image/png" : "image/jpeg";
  const plain = made(picture, type, widths);
  const full = plain.at(-1) as Variant;
  if (look.rendering === "couleur") {
    const isTooHigh = most > HIGHEST["image/avif"];
    return { modern: isTooHigh ? [] : made(picture, "image/avif", widths), plain, full };
  }
  const dithered = { method: look.rendering, tint: look.tint };
  const points = widthsUpTo(picture.width, [look.small ? SMALL_DITHER_WIDTH : DITHER_WIDTH]);
  const of = (type: DitherType) => made(picture, type, points, dithered);
  return { modern: of("image/webp"), plain: of("image/png"), full };
}

/** What follows the name of a file on the site: `-800-1a2b3c4d.avif`. */
export function suffixOf({ type, width, key }: Variant): string {
  const size = type === "image/svg+xml" ? "" : `-${width}`;
  return `${size}-${key.slice(0, 8)}${EXTENSION[type]}`;
}

/** The name of a file in the cache. */
export function storedName({ key, type }: Variant): string {
  return key + EXTENSION[type];
}

/** Never larger than the picture itself, whose own width counts where it is well above the last. */
function widthsUpTo(own: number, widths: readonly number[]): number[] {
  const smaller = widths.filter((width) => width <= own);
  const last = smaller.at(-1) ?? 0;
  const most = widths.at(-1) as number;
  return own < most && own > last * 1.15 ? [...smaller, own] : smaller;
}

function made(
  picture: Picture,
  type: PictureType,
  widths: number[],
  dithered?: Variant["dithered"],
): [Variant, ...Variant[]] {
  return widths.map((width): Variant => {
    const height = Math.max(1, Math.round((picture.height * width) / picture.width));
    const recipe = { MAKING, ENCODING, type, width, dithered, kind: picture.kind };
    const key = createHash("sha256")
      .update(picture.hash + JSON.stringify(recipe))
      .digest("hex")
      .slice(0, 32);
    return { type, width, height, key, ...(dithered ? { dithered } : {}) };
  }) as [Variant, ...Variant[]];
}
