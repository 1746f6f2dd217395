import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { buildSite, PROJECT } from "./support/built-site.ts";
import { servedSite } from "./support/served-site.ts";

// Faces as a reader meets them: late, on a slow line; then lines, forms and calls as they are set.

const NUMERO = "/numeros/62-ce-qui-tient-a-un-fil/";
const ARTICLE = `${NUMERO}alternumerisme-le-fil-et-les-ciseaux/`;

/** All faces of the site, in bytes. */
const FACES_BUDGET = 45_000;

/** How late faces come, in milliseconds: the page is painted long before. */
const LATE = 800;

/** What moves, by https://web.dev/articles/cls, is less than what is told as 0.00 or 0.01; 0.1 passes for good. */
const MOST_SHIFT = 0.01;

const served = servedSite(() => buildSite(join(PROJECT, "content")));

async function open<Result>(
  width: number,
  url: string,
  look: (page: Page) => Promise<Result>,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Result> {
  const page = await served.browser.newPage({ viewport: { width, height: 900 } });
  try {
    await prepare(page);
    await page.goto(served.server.origin + url);
    await page.evaluate(() => document.fonts.ready);
    return await look(page);
  } finally {
    await page.close();
  }
}

test("the faces of the site weigh less than 45 KB in all", () => {
  const faces = served.site.files.filter((path) => path.endsWith(".woff2"));
  expect(faces.length).toBeGreaterThan(1);
  const bytes = faces.map((path) => statSync(join(served.site.folder, path)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FACES_BUDGET);
});

const FACES = /\.woff2$/;
const PICTURES = /\.(?:svg|avif|webp|jpe?g|png)$/;

/** What moves on a page as some of its files come late, and when these came, in milliseconds. */
function moved(
  width: number,
  url: string,
  files: RegExp,
): Promise<{ shift: number; late: number[] }> {
  return open(
    width,
    url,
    async (page) => {
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      return page.evaluate(
        (pattern) => ({
          shift: Number(document.documentElement.dataset.shift ?? 0),
          late: performance
            .getEntriesByType("resource")
            .filter(({ name }) => new RegExp(pattern).test(name) && !name.includes("favicon"))
            .map((entry) => (entry as PerformanceResourceTiming).responseEnd),
        }),
        files.source,
      );
    },
    async (page) => {
      // What faces move is not to be taken for what pictures do.
      await page.route(FACES, (route) => route.abort());
      await page.route(files, async (route) => {
        await setTimeout(LATE);
        await route.continue();
      });
      await page.addInitScript(() => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            sum += (entry as PerformanceEntry & { value: number }).value;
            document.documentElement.dataset.shift = String(sum);
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
    },
  );
}

test.each(
  ["/", NUMERO, ARTICLE].flatMap((url) => [320, 1280].map((width) => [url, width] as const)),
)("%s at %i px: nothing moves when faces come late", async (url, width) => {
  const { shift, late } = await moved(width, url, FACES);
  expect(late.length).toBeGreaterThan(1);
  expect(Math.min(...late)).toBeGreaterThan(LATE);
  expect(shift).toBeLessThan(MOST_SHIFT);
});

/** The covers, and an article of each opening. */
const ILLUSTRATED = [
  "/",
  "/numeros/64-rallumer-la-nuit/",
  "/numeros/64-rallumer-la-nuit/une-rue-sans-lampadaires/",
  "/numeros/64-rallumer-la-nuit/ecouter-la-haie/",
  "/numeros/64-rallumer-la-nuit/petite-histoire-de-la-lumiere-publique/",
  "/numeros/64-rallumer-la-nuit/cinq-livres-a-lire-sous-la-couverture/",
];

test.each(
  ILLUSTRATED.flatMap((url) => [320, 768, 1000, 1280].map((width) => [url, width] as const)),
)("%s at %i px: nothing at all moves when pictures come late", async (url, width) => {
  const { shift, late } = await moved(width, url, PICTURES);
  expect(late.length).toBeGreaterThan(0);
  expect(Math.min(...late)).toBeGreaterThan(LATE);
  expect(shift).toBe(0);
});

test("texts, italics and titles are in the faces of the site", async () => {
  await open(1280, ARTICLE, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const fontOf = async (selector: string) => {
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      return fonts
        .filter(({ glyphCount }) => glyphCount > 1)
        .map(({ postScriptName, isCustomFont }) => [postScriptName, isCustomFont]);
    };
    expect(await fontOf("h1")).toEqual([["YoungSerif-Regular", true]]);
    expect(await fontOf(".chapo")).toEqual([["Spectral-Medium", true]]);
    expect(await fontOf(".prose > p em")).toEqual([["Spectral-MediumItalic", true]]);
  });
});

/** Of each paragraph of the text, its lines from the first to the last: how many signs, and where they stand. */
function linesOf(page: Page): Promise<{ signs: number; bottom: number }[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".prose > p")].map((paragraph) => {
      const lines: { signs: number; bottom: number }[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest(".tl, .appel, code, sup")) continue;
        for (let at = 0; at < (node.textContent ?? "").length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getClientRects()[0];
          if (!box) continue;
          const last = lines.at(-1);
          if (last && Math.abs(last.bottom - box.bottom) < 6) last.signs++;
          else lines.push({ signs: 1, bottom: box.bottom });
        }
      }
      return lines;
    }),
  );
}

test.each([1280, 1920])("lines have 60 to 70 signs in a window of %i px", async (width) => {
  const paragraphs = await open(width, ARTICLE, linesOf);
  // The last one of a paragraph is as short as it comes.
  const full = paragraphs.flatMap((lines) => lines.slice(0, -1).map(({ signs }) => signs));
  expect(full.length).toBeGreaterThan(30);
  const mean = full.reduce((sum, signs) => sum + signs, 0) / full.length;
  expect(mean).toBeGreaterThan(60);
  expect(mean).toBeLessThan(70);
  expect(Math.max(...full)).toBeLessThanOrEqual(72);
});

test("lines with calls of notes are as far from each other as all lines", async () => {
  const paragraphs = await open(1280, ARTICLE, linesOf);
  const gaps = paragraphs.flatMap((lines) =>
    lines.slice(1).map(({ bottom }, above) => bottom - (lines[above]?.bottom ?? 0)),
  );
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1.5);
});

test("no line ends within an inclusive form, however narrow the page", async () => {
  await open(320, ARTICLE, async (page) => {
    for (let width = 320; width <= 500; width += 12) {
      await page.setViewportSize({ width, height: 900 });
      const forms = await page.evaluate(() =>
        [...document.querySelectorAll(".prose .ec")].flatMap((form) => {
          const [node] = form.childNodes;
          const text = node?.textContent ?? "";
          if (!node) return [];
          const heightOf = (at: number) => {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect().top;
          };
          return [...text.matchAll(/·/g)].map(({ index }) => ({
            text,
            cut: heightOf(index - 1) !== heightOf(index) || heightOf(index) !== heightOf(index + 1),
          }));
        }),
      );
      expect(forms.length).toBeGreaterThan(3);
      expect(
        forms.filter(({ cut }) => cut),
        `${width} px`,
      ).toEqual([]);
    }
  });
});
