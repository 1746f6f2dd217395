import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeEverywhere, type Visit, visit } from "./support/browser.ts";
import { buildSite, PROJECT } from "./support/built-site.ts";

import { servedSite } from "./support/served-site.ts";

const NUMERO = "/numeros/62-ce-qui-tient-a-un-fil/";
const ARTICLE = `${NUMERO}alternumerisme-le-fil-et-les-ciseaux/`;

/** One page of each kind. */
const KINDS = {
  home: "/",
  numero: NUMERO,
  article: ARTICLE,
  "article with a cover and a table": `${NUMERO}ouvaton-un-toit-a-plusieurs/`,
  "article with a gallery": `${NUMERO}demenager-la-conversation/`,
  "article in a frame, with prints": "/numeros/63-suivre-l-eau/six-manieres-de-regarder-couler/",
  "article with a sound": "/numeros/64-rallumer-la-nuit/ecouter-la-haie/",
  rubrique: "/relire/",
  "rubrique, a year": "/revisiter/2026/",
  numeros: "/numeros/",
  authors: "/auteurs/",
  author: "/auteurs/redaction/",
  keywords: "/mots-cles/",
  keyword: "/mots-cles/numerique/",
  feeds: "/flux/",
  page: "/guide-du-texte/",
  "not found": "/nulle-part/",
};

/** Article without pictures of its own: at most this many bytes on the wire, styles included. */
const ARTICLE_BYTES = 60 * 1024;
const MOST_REQUESTS = 8;
const served = servedSite(() => buildSite(join(PROJECT, "content")));

async function open<Result>(
  url: string,
  options: { width?: number; scheme?: "light" | "dark" },
  look: (page: Page, visit: Visit) => Promise<Result>,
): Promise<Result> {
  const { width = 1280, scheme = "light" } = options;
  const page = await served.browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: scheme,
  });
  try {
    return await look(page, await visit(page, served.server.origin + url));
  } finally {
    await page.close();
  }
}

/** The icon is no picture of a page: all pages have it. */
function isNoPicture({ url }: { url: string }): boolean {
  return !/\.(svg|jpe?g|png|webp|avif)$/.test(url) || url.endsWith("/favicon.svg");
}

test.each(Object.entries(KINDS))(
  "%s: axe finds nothing, in both themes, wide and narrow",
  async (_kind, url) => {
    await open(url, {}, async (page) => {
      expect(await axeEverywhere(page, [320, 1600])).toEqual([]);
    });
  },
);

test.each(Object.entries(KINDS))(
  "%s: asks the site alone, fits every window, keeps nothing",
  async (_kind, url) => {
    await open(url, {}, async (page, { requests, messages }) => {
      const outside = requests.filter(
        ({ url: address }) => !address.startsWith(`${served.server.origin}/`),
      );
      expect(outside).toEqual([]);
      expect(requests.filter(isNoPicture).length).toBeLessThanOrEqual(MOST_REQUESTS);
      expect(messages.filter((message) => !message.includes("404 (Not Found)"))).toEqual([]);
      for (const width of [320, 768, 1280, 1920, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${width} px`).toBe(0);
      }
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });
  },
);

test("an article without pictures stays under 60 KB and 8 requests", async () => {
  // Its one picture is left out: the weight is that of the text and of what shows it.
  await open(ARTICLE, {}, async (_page, { requests }) => {
    const shown = requests.filter(isNoPicture);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(ARTICLE_BYTES);
  });
});

test("notes stand beside their calls in a wide window, below the text in a narrow one", async () => {
  const places = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("[id^=note-]")].map((note) => {
        const { top, left, bottom } = note.getBoundingClientRect();
        const call = document.querySelector(`[href="#${note.id}"]`)?.getBoundingClientRect();
        return { top, left, bottom, call: call?.top ?? 0, right: call?.right ?? 0 };
      }),
    );
  const wide = await open(ARTICLE, { width: 1600 }, places);
  expect(wide.length).toBeGreaterThan(3);
  wide.forEach(({ top, left, call, right }, index) => {
    const above = wide[index - 1];
    expect(left).toBeGreaterThan(right);
    // Level with its call, unless the note above pushes it down.
    const level = Math.max(call, above?.bottom ?? 0);
    expect(Math.abs(top - level)).toBeLessThan(40);
    if (above) expect(top).toBeGreaterThanOrEqual(above.bottom);
  });
  const narrow = await open(ARTICLE, { width: 700 }, places);
  const lastCall = Math.max(...narrow.map(({ call }) => call));
  for (const { top } of narrow) expect(top).toBeGreaterThan(lastCall);
});

test("the keyboard goes past the menu, to a note and back, and from page to page", async () => {
  await open(ARTICLE, { width: 700 }, async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#_contenu");
    await page.locator("[role=doc-noteref]").first().focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#note-1");
    await page.locator("#note-1 [role=doc-backlink]").first().focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#appel-1");
    await page.locator(`a[href$="/six-oeuvres-pour-soirs-de-panne/"]`).last().click();
    expect(page.url()).toContain("/six-oeuvres-pour-soirs-de-panne/");
  });
});

test("on paper, an article keeps its text and its notes, and leaves the menu", async () => {
  await open(ARTICLE, { width: 800 }, async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav").first().isVisible()).toBe(false);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator("#note-1").isVisible()).toBe(true);
  });
});
