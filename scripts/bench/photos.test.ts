import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { ENCODING } from "../images/recipe.ts";
import { renderPhoto, writePhotos } from "./photos.ts";
import { createRandom } from "./random.ts";
import { createTextures } from "./shapes.ts";

const home = mkdtempSync(join(tmpdir(), "photos-"));
afterAll(() => rmSync(home, { recursive: true }));

const SMALL = { seed: 3, side: 640 };
const textures = createTextures(createRandom(3));
const paths = await writePhotos(home, 16, SMALL);

test("one seed gives the same pixels whatever the number of photos, another seed others", async () => {
  const photo = await renderPhoto(7, textures, SMALL);
  const other = await renderPhoto(7, textures, { ...SMALL, seed: 4 });
  expect(other.data.equals(photo.data)).toBe(false);
  const [few] = (await writePhotos(join(home, "few"), 1, SMALL)) as [string];
  expect(readFileSync(few).equals(readFileSync(paths[0] as string))).toBe(true);
});

test("photos are JPEG files of the size asked for, a few of them upright, some by a turn that Exif tells", async () => {
  const all = await Promise.all(paths.map((path) => sharp(path).metadata()));
  for (const { format, width, height, autoOrient, orientation = 1 } of all) {
    expect(format).toBe("jpeg");
    expect([width, height].sort()).toEqual([480, 640]);
    expect([1, 6, 8]).toContain(orientation);
    if (orientation > 1) expect(autoOrient).toEqual({ width: 480, height: 640 });
  }
  const upright = all.filter(({ autoOrient }) => autoOrient.height > autoOrient.width);
  expect(upright.length).toBeGreaterThan(1);
  expect(upright.length).toBeLessThan(paths.length / 2);
  expect(all.some(({ orientation = 1 }) => orientation > 1)).toBe(true);
});

test("a turned photo is shown as it was painted", async () => {
  const all = await Promise.all(paths.map((path) => sharp(path).metadata()));
  const rank = all.findIndex(({ orientation = 1 }) => orientation > 1);
  const { data, width, height } = await renderPhoto(rank, textures, SMALL);
  const shown = await sharp(paths[rank]).autoOrient().raw().toBuffer();
  const painted = await sharp(data, { raw: { width, height, channels: 3 } })
    .raw()
    .toBuffer();
  const gap = shown.reduce((sum, value, at) => sum + Math.abs(value - (painted[at] as number)), 0);
  expect(gap / painted.length).toBeLessThan(6);
});

test("they differ in colours and in detail, and cost an encoder what photos cost", async () => {
  const tones = new Set<string>();
  const weights: number[] = [];
  for (const path of paths) {
    const { channels, dominant } = await sharp(path).stats();
    tones.add(`${dominant.r}-${dominant.g}-${dominant.b}`);
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
    const { data, info } = await sharp(path)
      .resize({ width: 320 })
      .avif({ ...ENCODING.avif.photo, effort: 0 })
      .toBuffer({ resolveWithObject: true });
    weights.push((data.length * 8) / (info.width * info.height));
  }
  expect(tones.size).toBeGreaterThan(8);
  weights.sort((one, other) => one - other);
  // Real photos of this width take 0.1 to 1.5 bit a pixel.
  expect(weights[0]).toBeGreaterThan(0.05);
  expect(weights.at(-1)).toBeLessThan(3);
  expect((weights.at(-1) as number) / (weights[0] as number)).toBeGreaterThan(2);
});

test("photos that are there are left as they are", async () => {
  const [first] = paths as [string];
  writeFileSync(first, "gardée");
  expect((await writePhotos(home, 2, SMALL)).map((path) => basename(path))).toEqual([
    "0001.jpg",
    "0002.jpg",
  ]);
  expect(statSync(first).size).toBe(7);
});
