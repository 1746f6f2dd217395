import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Sharp } from "sharp";
import { type DitherType, encodeDithered } from "./dither/dither.ts";
import type { Picture } from "./read-picture.ts";
import { ENCODING, type Variant } from "./recipe.ts";
import { loadSharp, openUpright } from "./sharp.ts";
import { bytesOfAddress } from "./svg/embedded.ts";
import { cleanSvg } from "./svg/svg.ts";

/** Pixels of a picture, row by row, upright and in sRGB. */
interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 3 | 4;
}

/**
 * Makes files of a picture, which is decoded once, at the largest width asked for; each is given as soon as it is made.
 *
 * @throws when the picture can no longer be read as it was by `readPicture`.
 */
export async function* develop(
  path: string,
  picture: Picture,
  variants: readonly Variant[],
): AsyncGenerator<[Variant, Uint8Array]> {
  const bytes = await readSame(path, picture.hash);
  if (picture.kind === "drawing") {
    const drawing = Buffer.from(await drawingOf(bytes));
    for (const variant of variants) yield [variant, drawing];
    return;
  }
  const pixels = await decode(bytes, picture, Math.max(...variants.map(({ width }) => width)));
  for (const variant of variants) yield [variant, await encode(pixels, variant, picture)];
}

/**
 * The bytes of a file as they were when it was read: what is made of others would be kept under the name of these.
 *
 * @throws when the file was changed meanwhile
 */
export async function readSame(path: string, hash: string): Promise<Buffer> {
  const bytes = await readFile(path);
  if (createHash("sha256").update(bytes).digest("hex") === hash) return bytes;
  throw new Error(`${path} a changé pendant la fabrication\u00a0: recommencez.`);
}

async function decode(bytes: Buffer, { transparent }: Picture, width: number): Promise<Pixels> {
  const upright = await openUpright(bytes);
  const { data, info } = await (transparent ? upright.ensureAlpha() : upright.removeAlpha())
    .resize({ width, withoutEnlargement: true })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width: wide, height, channels } = info;
  return { data, width: wide, height, channels: channels as 3 | 4 };
}

async function encode(pixels: Pixels, variant: Variant, { kind }: Picture): Promise<Uint8Array> {
  const { type, width, height, dithered } = variant;
  if (dithered) return encodeDithered(pixels, { type: type as DitherType, width, ...dithered });
  const sharp = await loadSharp();
  const { data, ...raw } = pixels;
  const sized = sharp(data, { raw }).resize(width, height, { fit: "fill" });
  return write(sized, type, kind).toBuffer();
}

function write(sized: Sharp, type: Variant["type"], kind: Picture["kind"]): Sharp {
  if (type === "image/avif") return sized.avif(ENCODING.avif[kind === "graphic" ? kind : "photo"]);
  return type === "image/png" ? sized.png(ENCODING.png) : sized.jpeg(ENCODING.jpeg);
}

/** The drawing as it is served; photos within it lose what they tell of their taking, as the others do. */
export async function drawingOf(bytes: Buffer): Promise<string> {
  const clean = cleanSvg(bytes.toString("utf8"));
  if ("refused" in clean) throw new Error(clean.refused);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of clean.embedded) {
    pieces.push(clean.svg.slice(from, start), await bareAddress(clean.svg.slice(start, end)));
    from = end;
  }
  return pieces.join("") + clean.svg.slice(from);
}

async function bareAddress(address: string): Promise<string> {
  const image = await openUpright(bytesOfAddress(address));
  const format = address.startsWith("data:image/jpeg") ? "jpeg" : "png";
  const bytes = await image.toFormat(format, { quality: 90 }).toBuffer();
  return `data:image/${format};base64,${bytes.toString("base64")}`;
}
