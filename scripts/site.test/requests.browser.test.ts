import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writePhotos } from "../bench/photos.ts";
import { AddressReader, fileOf, pathOf } from "../publish/audit/address.ts";
import { Assets } from "../publish/audit/assets.ts";
import { readPage } from "../publish/audit/read-page.ts";
import { SiteFiles } from "../publish/audit/site-files.ts";
import { type Weight, weigh, weighFiles } from "../publish/audit/weight.ts";
import { headersOf, WireSizes } from "../publish/audit/wire.ts";
import { CHROMIUM } from "../verify/packages.ts";
import { buildSite, PROJECT } from "./support/built-site.ts";
import { makeFolder } from "./support/folders.ts";
import { buildPhotoSite, COLOURS, DITHERED } from "./support/photo-site.ts";
import { readToTheEnd } from "./support/requested.ts";
import { type ServedSite, servedSite } from "./support/served-site.ts";

// What the audit reckons from files, against what Chromium asks of an Apache that serves them.

const PAGES_AT_ONCE = 4;

type Served = ServedSite<{ folder: string; remove(): void }>;

/** What the audit finds that a page loads, as paths on the site, and what it makes of it. */
async function audited(folder: string, url: string): Promise<{ paths: string[]; weight: Weight }> {
  const files = new SiteFiles(folder);
  const sizes = new WireSizes(files, {
    brotli: () => Promise.reject(new Error("A text is not compressed yet")),
  });
  const path = fileOf(url);
  const facts = readPage(files.read(path).toString("utf8"));
  const loaded = new Assets(files, new AddressReader("https://rebonds.net")).loadedBy(path, facts);
  const load = await weighFiles(loaded, sizes);
  return {
    paths: [path, ...loaded].map(pathOf).sort(),
    weight: weigh(await sizes.of(path), load, facts.elements),
  };
}

/** @returns the EcoIndex of each page. */
async function compare(served: Served, urls: readonly string[]): Promise<Map<string, string>> {
  const { browser, server, site } = served;
  const grades = new Map<string, string>();
  const queue = [...urls];
  const work = async () => {
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      const { paths, weight } = await audited(site.folder, url);
      const asked = await readToTheEnd(browser, server.origin + url, paths.length);
      const found = asked.map((file) => new URL(file.url));
      expect(found.filter(({ origin }) => origin !== server.origin).map(String), url).toEqual([]);
      expect(found.map(({ pathname }) => decodeURIComponent(pathname)).sort(), url).toEqual(paths);
      expect(weight.requests, url).toBe(asked.length);
      grades.set(url, weight.grade);
      const headers = asked.reduce((sum, file) => sum + file.headers, 0);
      const bytes = asked.reduce((sum, file) => sum + file.bytes, 0);
      const reckoned = paths.reduce((sum, path) => sum + headersOf(fileOf(path)), 0);
      // To the byte, but for the headers, which the server chooses: the audit counts a little more.
      expect(bytes - headers, url).toBe(weight.bytes - reckoned);
      expect(headers / reckoned, url).toBeLessThanOrEqual(1);
      expect(headers / reckoned, url).toBeGreaterThan(0.75);
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  return grades;
}

describe("the first content", () => {
  // With its windows, which ask for the icon.
  const served = servedSite(() => buildSite(join(PROJECT, "content")), undefined, CHROMIUM);

  it("asks for what the audit says, of every page, weighs as much, and has an A from EcoIndex", async () => {
    const { paths } = new SiteFiles(served.site.folder);
    const pages = paths.filter((path) => path.endsWith(".html")).map(pathOf);
    expect(pages.length).toBeGreaterThan(30);
    const grades = await compare(served, pages);
    expect(grades.size).toBe(pages.length);
    expect([...grades].filter(([, grade]) => grade !== "A")).toEqual([]);
    // Dozens of pages, each waited for until it asks for nothing more.
  }, 300_000);
});

describe("a magazine of photos and sounds", () => {
  const served = servedSite(
    async () => {
      const folder = makeFolder("photos");
      const photos = await writePhotos(folder, 8, { seed: 3, side: 1200 });
      const made = await buildPhotoSite(photos.map((path) => readFileSync(path)));
      rmSync(folder, { recursive: true });
      return made;
    },
    240_000,
    CHROMIUM,
  );

  it("asks for the pictures that the audit says, and for no sound", async () => {
    await compare(served, ["/", "/numeros/48-alternumerisme/", COLOURS, DITHERED, "/credits/"]);
  });
});
