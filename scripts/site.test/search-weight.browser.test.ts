import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, it } from "vitest";
import { writeCorpus } from "../bench/corpus.ts";

import { buildSite } from "./support/built-site.ts";
import { send, settled, shown } from "./support/search-page.ts";

import { servedSite } from "./support/served-site.ts";

// What a search costs a reader of a magazine of 1,000 articles of 1,500 words, page and scripts included.

const KILOBYTE = 1024;
const FIRST = 200 * KILOBYTE;
const NEXT = 90 * KILOBYTE;

/** One word, two, in inclusive writing, elided, common and rare; then another query of the same reader. */
const QUERIES = [
  ["coopérative", "école des habitants"],
  ["tou·te·s", "l’eau"],
  ["les habitants du marais", "festivement"],
  ["un·e pharmacien·ne", "réseau des semences"],
  ["école village", "travail"],
];

const content = mkdtempSync(join(tmpdir(), "rebonds-mille-"));

const served = servedSite(() => {
  writeCorpus(content, { articles: 1000, seed: 1 });
  return buildSite(content, { hurry: true });
}, 600_000);

afterAll(() => rmSync(content, { recursive: true, force: true }));

it.each(QUERIES)("« %s » within 200 KB all told, then « %s » within 90 KB", async (first, next) => {
  const page = await served.browser.newPage();
  const before = served.server.sent();
  await page.goto(`${served.server.origin}/recherche/`);
  const found: number[] = [];
  const weights: number[] = [];
  let last = before;
  for (const query of [first, next]) {
    await send(page, query ?? "");
    await settled(page);
    await page.waitForLoadState("networkidle");
    found.push((await shown(page)).slugs.length);
    weights.push(served.server.sent() - last);
    last = served.server.sent();
  }
  await page.close();
  expect(found.every((count) => count > 0)).toBe(true);
  expect(weights[0]).toBeLessThanOrEqual(FIRST);
  expect(weights[1]).toBeLessThanOrEqual(NEXT);
});

it("closed years are a bundle of their own", () => {
  expect(served.site.files.some((path) => path.startsWith("recherche/archives/fragment/"))).toBe(
    true,
  );
});
