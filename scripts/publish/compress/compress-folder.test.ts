import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compressFolder } from "./compress-folder.ts";
import { Compressor } from "./compressor.ts";

let home = "";
let site = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "rebonds-compression-"));
  site = join(home, "site");
  mkdirSync(join(site, "relire"), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const text = "Les coopérateur·ices de l’hébergeur se réunissent. ".repeat(100);
const write = (path: string, bytes: string | Uint8Array) => writeFileSync(join(site, path), bytes);
const compress = async () => {
  const compressor = new Compressor(join(home, "cache"));
  const report = await compressFolder(site, compressor);
  compressor.close();
  return report;
};
const copies = () =>
  readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:br|gz)$/.test(path))
    .sort();

it("puts both copies beside each text, and none beside what is small or compressed already", async () => {
  write("index.html", text);
  write("relire/atom.xml", text);
  write("petit.css", "a".repeat(1024));
  write("photo.avif", text);
  write("zxx_1234567.pf_index", text);
  write(".htaccess", text);
  expect(await compress()).toEqual({ files: 2, made: 4 });
  expect(copies()).toEqual([
    "index.html.br",
    "index.html.gz",
    "relire/atom.xml.br",
    "relire/atom.xml.gz",
  ]);
  const bytes = Buffer.from(text);
  expect(brotliDecompressSync(readFileSync(join(site, "index.html.br")))).toEqual(bytes);
  expect(gunzipSync(readFileSync(join(site, "relire/atom.xml.gz")))).toEqual(bytes);
});

it("compresses only what changed when the site is built again", async () => {
  for (let page = 0; page < 30; page++) write(`${page}.html`, `${page} ${text}`);
  expect(await compress()).toEqual({ files: 30, made: 60 });
  rmSync(site, { recursive: true });
  mkdirSync(site);
  for (let page = 0; page < 30; page++) write(`${page}.html`, `${page} ${text}`);
  write("7.html", `sept ${text}`);
  expect(await compress()).toEqual({ files: 30, made: 2 });
  expect(copies()).toHaveLength(60);
});

it("writes no copy that would be larger than the file", async () => {
  let state = 1;
  const noise = Uint8Array.from({ length: 4000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
  write("bruit.txt", noise);
  expect((await compress()).files).toBe(0);
  expect(copies()).toEqual([]);
});
