import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Metadata } from "sharp";
import { EXTENSIONS, type Format, formatOf, HEAD_BYTES, isAnimated } from "./formats.ts";
import type { Refusal, Remark } from "./refusal.ts";
import { loadSharp, MOST_PIXELS, openUpright } from "./sharp.ts";
import { bytesOfAddress } from "./svg/embedded.ts";
import { cleanSvg } from "./svg/svg.ts";
import { toneOf } from "./tones.ts";

/** A picture that can be shown, told as plain data. */
export interface Picture {
  kind: "photo" | "graphic" | "drawing";
  /** SHA-256 of the file, in hexadecimal. */
  hash: string;
  /** In pixels once upright; of a drawing, in CSS pixels. */
  width: number;
  height: number;
  /** Of the average colour; absent where one sees through the picture. See `tones.ts`. */
  tone?: number;
  /** Whether one sees through it somewhere. */
  transparent: boolean;
  remarks: Remark[];
}

export type PictureVerdict = Picture | { kind: "refused"; refusal: Refusal };

/** Goes up when what `readPicture` tells changes its meaning. */
export const VERDICT_VERSION = 3;

/** Above this, an editor is told that such a file is not needed, in bytes. */
const HEAVY = 20e6;

/** More is a photo under the name of a drawing, in bytes. */
const MOST_SVG = 20e6;

/** Of the images within a drawing, together, in pixels. */
const MOST_EMBEDDED = 25e6;

/** A bitmap of at most this many colours, among 4,096 of its points, was drawn and not taken. */
const DRAWN_COLOURS = 64;

/** Side of the raster a picture is judged by. */
const SAMPLE = 64;

/** Reads a picture to its end, and tells what it is or why it cannot be shown; never throws. */
export async function readPicture(path: string): Promise<PictureVerdict> {
  let size: number;
  let head: Buffer;
  try {
    size = (await stat(path)).size;
    head = await headOf(path);
  } catch {
    return refused({ reason: "closed" });
  }
  if (size === 0) return refused({ reason: "empty" });
  const format = formatOf(head);
  const extension = extname(path).toLowerCase();
  const right = EXTENSIONS[format];
  // A drawing full of programs is no drawing either: what is wrong with it is said by its cleaning.
  if (!right) return refused({ reason: "format", format });
  if (!right.includes(extension)) return refused({ reason: "lies", format });
  if (isAnimated(head, format)) return refused({ reason: "animated" });
  const remarks: Remark[] = size > HEAVY ? [{ remark: "heavy", bytes: size }] : [];
  if (format === "svg") return readDrawing(path, remarks);
  try {
    return await readRaster(path, format, remarks);
  } catch {
    // Not by what the error says: libvips keeps one list of messages for all threads, and two failures side by side mix.
    return refused({ reason: "damaged" });
  }
}

async function readRaster(
  path: string,
  format: Format,
  remarks: Remark[],
): Promise<PictureVerdict> {
  const sharp = await loadSharp();
  const metadata = await sharp(path, { limitInputPixels: false }).metadata();
  const { width, height } = metadata.autoOrient;
  const pixels = width * height;
  if (pixels > MOST_PIXELS) return refused({ reason: "bomb", pixels, most: MOST_PIXELS });
  // Of a TIFF of several pages, as scanners make, the first is shown.
  if ((metadata.pages ?? 1) > 1 && format !== "tiff") return refused({ reason: "animated" });
  if (metadata.space === "cmyk") remarks.push({ remark: "cmyk" });
  if (metadata.depth !== "uchar" && metadata.depth !== undefined) remarks.push({ remark: "deep" });
  const [sample, hash] = [await judge(path, metadata), await hashOf(path)];
  return {
    kind: sample.drawn && format !== "jpeg" ? "graphic" : "photo",
    hash,
    width,
    height,
    ...(sample.transparent ? {} : { tone: sample.tone }),
    transparent: sample.transparent,
    remarks,
  };
}

/** Decodes the whole picture, small. @throws where the file is cut or broken. */
async function judge(path: string, { hasAlpha, format }: Metadata) {
  const image = await openUpright(path, "truncated");
  const transparent = hasAlpha === true && !(await image.clone().stats()).isOpaque;
  const { data, info } = await image
    .removeAlpha()
    .resize(SAMPLE, SAMPLE, {
      fit: "fill",
      // Averages make colours that a drawing has not.
      kernel: format === "jpeg" ? "lanczos3" : "nearest",
    })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const sums = [0, 0, 0];
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, green = red, blue = red] = data.subarray(at, at + info.channels);
    sums[0] = (sums[0] as number) + red;
    sums[1] = (sums[1] as number) + green;
    sums[2] = (sums[2] as number) + blue;
    colours.add((red << 16) | (green << 8) | blue);
  }
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => sum / (SAMPLE * SAMPLE));
  return { transparent, tone: toneOf(red, green, blue), drawn: colours.size <= DRAWN_COLOURS };
}

async function readDrawing(path: string, remarks: Remark[]): Promise<PictureVerdict> {
  const bytes = await readFile(path);
  if (bytes.length > MOST_SVG) {
    const what = `il pèse ${Math.round(bytes.length / 1e6)}\u00a0Mo, et un dessin ${MOST_SVG / 1e6} au plus`;
    return refused({ reason: "svg", what });
  }
  const clean = cleanSvg(bytes.toString("utf8"));
  if ("refused" in clean) {
    const { refused: what, line } = clean;
    return refused({ reason: "svg", what, ...(line === undefined ? {} : { line }) });
  }
  const { width, height, removed, embedded } = clean;
  const images = embedded.map(({ start, end }) => bytesOfAddress(clean.svg.slice(start, end)));
  if (!(await areWhole(images))) {
    return refused({ reason: "svg", what: "une image qu’il contient est abîmée, ou trop grande" });
  }
  if (removed.length > 0) remarks.push({ remark: "cleaned", what: removed });
  const hash = createHash("sha256").update(bytes).digest("hex");
  return {
    kind: "drawing",
    hash,
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
    transparent: true,
    remarks,
  };
}

/** Whether the images within a drawing can be read to their end, and are together no larger than one photo. */
async function areWhole(images: readonly Buffer[]): Promise<boolean> {
  const sharp = await loadSharp();
  let pixels = 0;
  try {
    for (const bytes of images) {
      const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
      pixels += width * height;
      if (pixels > MOST_EMBEDDED) return false;
      await sharp(bytes, { failOn: "truncated" }).stats();
    }
    return true;
  } catch {
    return false;
  }
}

function refused(refusal: Refusal): PictureVerdict {
  return { kind: "refused", refusal };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}
