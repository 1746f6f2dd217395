import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { accessibleText } from "./support/ax-text.ts";

import { buildSite, PROJECT } from "./support/built-site.ts";
import { servedSite } from "./support/served-site.ts";
import { spokenPoints } from "./support/voice.ts";

// What a synthetic voice says of an article: eSpeak NG calls the middle dot « point », in the middle of words.

const REAL = join(PROJECT, "../shared/real/contenu");
const ARTICLES = [
  {
    name: "an article of the first content",
    content: join(PROJECT, "content"),
    url: "/numeros/62-ce-qui-tient-a-un-fil/ouvaton-un-toit-a-plusieurs/",
  },
  {
    name: "the real article",
    content: REAL,
    url: "/numeros/48-alternumerisme/ouvaton-un-hebergeur-alternatif/",
  },
].filter(({ content }) => existsSync(content));
if (!existsSync(REAL)) console.warn(`Passé : l’article réel n’est pas là (${REAL}).`);

/** The words of the article without its inclusive forms, or with them as they are seen. */
function words(page: Page, unwanted: ".ec, .tl" | ".tl"): Promise<string> {
  return page.evaluate((selector) => {
    const copy = (document.querySelector("article") as Element).cloneNode(true) as Element;
    for (const each of copy.querySelectorAll(`fieldset, ${selector}`)) each.remove();
    return copy.textContent ?? "";
  }, unwanted);
}

test("the voice says « point » where it is written, and for each middle dot", () => {
  expect(spokenPoints("Un point de vue, un point.")).toBe(2);
  expect(spokenPoints("Une voisine, un voisin.")).toBe(0);
  expect(spokenPoints("Les hébergeur·ses et les client·es.")).toBe(2);
});

describe.each(ARTICLES)("$name", ({ content, url }) => {
  let page: Page;
  const served = servedSite(() => buildSite(content));

  beforeAll(async () => {
    page = await served.browser.newPage();
    await page.goto(served.server.origin + url);
  });

  test("is said without a « point » that its author did not write", async () => {
    const written = spokenPoints(await words(page, ".ec, .tl"));
    expect(spokenPoints(await accessibleText(page, "article"))).toBe(written);
  });

  test("would be said with many, were it said as it is seen", async () => {
    const written = spokenPoints(await words(page, ".ec, .tl"));
    expect(spokenPoints(await words(page, ".tl"))).toBeGreaterThan(written + 5);
  });
});
