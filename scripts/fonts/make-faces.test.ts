import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MadeFace, makeFaces } from "./make-faces.ts";

/** All faces together, in bytes. */
const BUDGET = 45_000;

let cache: string;
let made: MadeFace[];

beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), "rebonds-polices-"));
  made = await makeFaces(cache);
}, 60_000);
afterAll(() => rmSync(cache, { recursive: true }));

it("faces are WOFF2, and weigh less than 45 KB in all", () => {
  for (const { bytes } of made)
    expect(Buffer.from(bytes.subarray(0, 4)).toString("latin1")).toBe("wOF2");
  expect(made.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(BUDGET);
});

it("what was made is kept, and read back as it was", async () => {
  const dates = () =>
    readdirSync(cache)
      .filter((name) => name.endsWith(".woff2"))
      .map((name) => statSync(join(cache, name)).mtimeMs);
  const before = dates();
  const again = await makeFaces(cache);
  expect(again.map(({ bytes }) => bytes.length)).toEqual(made.map(({ bytes }) => bytes.length));
  expect(again.map(({ measures }) => measures)).toEqual(made.map(({ measures }) => measures));
  expect(dates()).toEqual(before);
});
