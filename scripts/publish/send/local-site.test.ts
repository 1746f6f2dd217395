import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readLocalSite } from "./local-site.ts";
import { isSealed, sealSite } from "./seal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rebonds-site-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

it("reads files, with the compressed copies beside them", async () => {
  write("a/index.html", "page");
  write("a/index.html.br", "b");
  write("a/index.html.gz", "gz");
  write("seul.gz", "archive");
  const site = await readLocalSite(folder);
  expect([...site.keys()]).toEqual(["a/index.html", "seul.gz"]);
  expect(site.get("a/index.html")).toMatchObject({ size: 4, encodings: ["br", "gz"] });
  expect([...(site.get("a/index.html")?.parts.values() ?? [])].map(({ size }) => size)).toEqual([
    4, 1, 2,
  ]);
  expect(site.get("a/index.html")?.hash).toMatch(/^[0-9a-f]{32}$/);
});

it("is sealed by the build, until a byte, a name or a copy changes", async () => {
  write("index.html", "page");
  write("index.html.gz", "gz");
  expect(isSealed(folder, await readLocalSite(folder))).toBe(false);
  await sealSite(folder);
  expect(isSealed(folder, await readLocalSite(folder))).toBe(true);
  expect((await readLocalSite(folder)).size).toBe(1);
  for (const spoil of [
    () => write("index.html", "pagE"),
    () => write("autre.html", ""),
    () => rmSync(join(folder, "index.html.gz")),
  ]) {
    await sealSite(folder);
    spoil();
    expect(isSealed(folder, await readLocalSite(folder))).toBe(false);
  }
});

it("refuses what is no file, and names that no host could hold, all at once", async () => {
  write("index.html", "page");
  symlinkSync("/etc/hosts", join(folder, "lien"));
  write("fin\nde ligne.html", "x");
  await expect(readLocalSite(folder)).rejects.toThrow(
    /lien n’est ni un fichier[\s\S]*fin\\nde ligne|fin\\nde ligne[\s\S]*lien n’est ni/,
  );
});
