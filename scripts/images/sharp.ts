import { availableParallelism } from "node:os";
import type { Sharp, SharpConstructor } from "sharp";

/** More than any camera of today takes but a few telephones; a few kilobytes can claim a thousand times as many. */
export const MOST_PIXELS = 100e6;

/** Pictures worked on at once: each keeps one processor busy, but while it reads, writes, or waits for its turn. */
export const AT_ONCE = Math.min(availableParallelism() + 1, 8);

let loading: Promise<SharpConstructor> | undefined;

/**
 * The program that reads and writes pictures, loaded by the first that needs it: a build with all its pictures kept
 * never does. One thread a picture, since pictures go side by side; nothing remembered between them.
 */
export function loadSharp(): Promise<SharpConstructor> {
  loading ??= import("sharp").then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loading;
}

/**
 * Upright, in sRGB, without any metadata: how every picture is read before it is published.
 *
 * @param failOn a fault of the file is told by `readPicture`, before; elsewhere, what can be shown is shown
 */
export async function openUpright(
  input: string | Buffer,
  failOn: "none" | "truncated" = "none",
): Promise<Sharp> {
  const sharp = await loadSharp();
  const image = sharp(input, { failOn, limitInputPixels: MOST_PIXELS });
  const { space, icc } = await image.metadata();
  const upright = image.autoOrient().toColourspace("srgb");
  // Of 16 bits, sharp takes colours with a profile to the wide space it works in, and leaves them there unless told.
  return space === "rgb16" && icc ? upright.withIccProfile("srgb", { attach: false }) : upright;
}
