import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";

/** An empty folder, removed when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "rebonds-images-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes a file in a folder of its own, and gives its path. */
export function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** Pixels that no two places of which are alike, warm at the left and cold at the right. */
export function texture(width: number, height: number, channels: 3 | 4 = 3): Buffer {
  const data = Buffer.alloc(width * height * channels);
  let seed = 7;
  for (let at = 0; at < data.length; at += channels) {
    const x = (at / channels) % width;
    const y = Math.floor(at / channels / width);
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const grain = (seed >>> 24) / 8;
    data[at] = 200 - (150 * x) / width + grain;
    data[at + 1] = 90 + 40 * Math.sin(y / 9) + grain;
    data[at + 2] = 40 + (150 * x) / width + grain;
    if (channels === 4) data[at + 3] = x < width / 2 ? 255 : 0;
  }
  return data;
}

/** A photo as a camera gives it, lying unless turned. */
export function photo(width = 900, height = 600) {
  return sharp(texture(width, height), { raw: { width, height, channels: 3 } });
}

/** What a telephone writes in a photo: who, where, and how it was held. */
export const TELLTALE = {
  IFD0: { Artist: "Jo Secret", Make: "Telephone", ImageDescription: "Chez Camille" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "47/1 4/1 51/1", GPSLongitudeRef: "E" },
};
