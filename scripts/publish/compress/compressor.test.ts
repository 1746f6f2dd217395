import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Compressor } from "./compressor.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rebonds-compression-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = Buffer.from("Les coopérateur·ices de l’hébergeur se réunissent. ".repeat(200));

it("gives bytes that browsers read back as they were, much smaller", async () => {
  const compressor = new Compressor(folder);
  const [br, gz] = await Promise.all([compressor.brotli(text), compressor.gzip(text)]);
  expect(brotliDecompressSync(br)).toEqual(text);
  expect(gunzipSync(gz)).toEqual(text);
  expect(br.length).toBeLessThan(gz.length);
  expect(gz.length).toBeLessThan(text.length / 20);
});

it.each([0, 1, 15, 16, 1008, 1009, 65_520, 65_521])(
  "compresses %i bytes whatever they are, in a window that holds them",
  async (size) => {
    const bytes = Buffer.from(Array.from({ length: size }, (_, i) => (i * i * 7919) % 251));
    const compressor = new Compressor(folder);
    expect(brotliDecompressSync(await compressor.brotli(bytes))).toEqual(bytes);
    expect(gunzipSync(await compressor.gzip(bytes))).toEqual(bytes);
  },
);

it("compresses again only what changed since the last time", async () => {
  const first = new Compressor(folder);
  const made = [await first.brotli(text), await first.gzip(text)];
  first.close();
  expect(first.made).toBe(2);

  const second = new Compressor(folder);
  expect([await second.brotli(text), await second.gzip(text)]).toEqual(made);
  expect(second.made).toBe(0);
  await second.brotli(Buffer.concat([text, Buffer.from("!")]));
  expect(second.made).toBe(1);
});

it("gives the same bytes each time, so that two builds are the same", async () => {
  const other = mkdtempSync(join(tmpdir(), "rebonds-compression-"));
  const [one, two] = [new Compressor(folder), new Compressor(other)];
  expect(await one.brotli(text)).toEqual(await two.brotli(text));
  expect(await one.gzip(text)).toEqual(await two.gzip(text));
  rmSync(other, { recursive: true });
});

it("makes anew what was cut in its folder", async () => {
  const first = new Compressor(folder);
  const made = await first.brotli(text);
  first.close();
  const name = readdirSync(folder).find((each) => each.endsWith(".br")) ?? "";
  writeFileSync(join(folder, name), made.subarray(0, 10));

  expect(await new Compressor(folder).brotli(text)).toEqual(made);
});
