import { existsSync, mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { writeWhole } from "../cache/write-whole.ts";
import { createRandom, type Random } from "./random.ts";
import { createScene } from "./scenery.ts";
import { createTextures, type Textures } from "./shapes.ts";

export interface PhotoOptions {
  /** Any whole number; the same one gives the same photos. */
  seed: number;
  /** The longer side, in pixels; the other is three quarters of it. */
  side: number;
}

/** A photo before it is encoded: three bytes a pixel, row by row, upright. */
export interface Photo {
  data: Buffer;
  width: number;
  height: number;
  /** How the camera was held, as Exif tells it: 1, or the turn that a viewer has to undo. */
  orientation: 1 | 6 | 8;
}

/** Goes up when other photos are made of the same seed: those kept are then left aside. */
const MAKING = 1;

/**
 * Writes photos that an encoder takes for those of a telephone: 0001.jpg, 0002.jpg… Those that are there are kept.
 * Made one by one from a seed of their own, they are the same whatever their number.
 *
 * @returns their paths.
 */
export async function writePhotos(
  folder: string,
  count: number,
  options: PhotoOptions,
): Promise<string[]> {
  const home = join(folder, `${MAKING}-${options.seed}-${options.side}`);
  mkdirSync(home, { recursive: true });
  const paths = Array.from({ length: count }, (_, rank) =>
    join(home, `${String(rank + 1).padStart(4, "0")}.jpg`),
  );
  const missing = [...paths.entries()].filter(([, path]) => !existsSync(path));
  if (missing.length > 0) await makeAll(missing, options);
  return paths;
}

async function makeAll(photos: [rank: number, path: string][], options: PhotoOptions) {
  const textures = createTextures(createRandom(options.seed));
  const queue = photos.values();
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (const [rank, path] of queue) {
      writeWhole(path, await encode(await renderPhoto(rank, textures, options)));
    }
  });
  await Promise.all(workers);
}

/** A quarter of the photos are upright ones; of these, cameras turn some themselves. */
export async function renderPhoto(
  rank: number,
  textures: Textures,
  { seed, side }: PhotoOptions,
): Promise<Photo> {
  const random = createRandom(seed * 100_003 + rank);
  const upright = random.chance(0.25);
  const short = Math.round((side * 3) / 4);
  const [width, height] = upright ? [short, side] : [side, short];
  const orientation = upright ? random.pick([1, 6, 6, 8] as const) : 1;
  const canvas = paint(random, textures, width >> 1, height >> 1);
  // Coarse grain, which is seen at any size, then that of the pixels; most photos have little of them.
  addGrain(random, canvas.data, canvas.width, 5 * share(random) ** 4);
  const data = await enlarge(canvas, width, height);
  addGrain(random, data, width, 3.2 + 4 * share(random) ** 2);
  return { data, width, height, orientation };
}

interface Canvas {
  data: Buffer;
  width: number;
  height: number;
}

/** At half its size: what a sensor tells of finer things is mostly noise. */
function paint(random: Random, textures: Textures, width: number, height: number): Canvas {
  const scene = createScene(random, textures, width / height);
  const data = new Uint8ClampedArray(width * height * 3);
  const pixel = new Float32Array(3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      scene.paint(x / height, y / height, pixel);
      for (let band = 0; band < 3; band++) data[at + band] = pixel[band] as number;
    }
  }
  return { data: Buffer.from(data.buffer), width, height };
}

function enlarge({ data, ...size }: Canvas, width: number, height: number): Promise<Buffer> {
  return sharp(data, { raw: { ...size, channels: 3 } })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
}

/** Draws enough for no eye to see them come back, each row begun elsewhere. */
const GRAINS = 1 << 16;

/** Stronger in the dark, and a little in colours, as of a sensor. */
function addGrain(random: Random, data: Buffer, width: number, strength: number): void {
  const grains = Float32Array.from({ length: GRAINS }, () => bell(random) * strength);
  const shares = Float32Array.from({ length: 256 }, (_, value) => 1.2 - value / 400);
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  for (let start = 0; start < pixels.length; start += width * 3) {
    const [shift, tint] = [random.below(GRAINS), random.below(GRAINS)];
    for (let x = 0, at = start; x < width; x++) {
      const common = grains[(shift + x) & (GRAINS - 1)] as number;
      for (let band = 0; band < 3; band++, at++) {
        const value = pixels[at] as number;
        const own = grains[(tint + at) & (GRAINS - 1)] as number;
        pixels[at] = value + (common + own * 0.4) * (shares[value] as number);
      }
    }
  }
}

/** From 0 to 1. */
function share(random: Random): number {
  return random.below(1000) / 999;
}

/** Around 0, of deviation 1. */
function bell(random: Random): number {
  let sum = 0;
  for (let draw = 0; draw < 12; draw++) sum += random.below(4096) / 4095;
  return sum - 6;
}

/** What undoes each turn. */
const TURNS = { 1: 0, 6: 270, 8: 90 } as const;

function encode({ data, width, height, orientation }: Photo): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .rotate(TURNS[orientation])
    .withMetadata({ orientation })
    .jpeg({ quality: 90 })
    .toBuffer();
}
