import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { buildSite } from "./support/built-site.ts";
import { queryCases, writeSearchContent } from "./support/search-content.ts";
import { ask } from "./support/search-page.ts";

import { servedSite } from "./support/served-site.ts";

// Every query of scripts/search/cases, asked of the built site as a reader asks it.

const content = writeSearchContent();
const cases = queryCases();
let page: Page;
const said: string[] = [];

const served = servedSite(() => buildSite(content));

beforeAll(async () => {
  page = await served.browser.newPage();
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(`${served.server.origin}/recherche/`);
});

afterAll(() => rmSync(content, { recursive: true, force: true }));

describe("a query finds every page it should, none of the others first, and marks what it found", () => {
  it.each(cases)("$query", async ({ query, expected, unwanted, marked }) => {
    const { slugs, marks } = await ask(page, query);
    expect(expected.filter((slug) => !slugs.includes(slug))).toEqual([]);
    if (expected.length === 0) expect(slugs).toEqual([]);
    expect(slugs.slice(0, 3).filter((slug) => unwanted.includes(slug))).toEqual([]);
    expect(marked.filter((mark) => !marks.includes(mark))).toEqual([]);
  });

  it("without a word to the console", () => {
    expect(said).toEqual([]);
  });
});
