import { readFileSync, rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writePhotos } from "../bench/photos.ts";
import { ecoIndex } from "../publish/audit/ecoindex.ts";
import { axe, visit } from "./support/browser.ts";
import { makeFolder } from "./support/folders.ts";
import { buildPhotoSite, COLOURS, DITHERED } from "./support/photo-site.ts";
import { servedSite } from "./support/served-site.ts";
import { invalidHtml } from "./support/valid-html.ts";

// What the photos of a magazine, really built, cost a reader and look like.

/** An article with eight photos, read to its end on a telephone, in bytes. */
const MOST_BYTES = 400_000;

const served = servedSite(async () => {
  const folder = makeFolder("photos");
  const photos = await writePhotos(folder, 8, { seed: 3, side: 2000 });
  const made = await buildPhotoSite(photos.map((path) => readFileSync(path)));
  rmSync(folder, { recursive: true });
  return made;
});

/** A page read to its end, with all that it asked for. */
async function readPage<Result>(
  url: string,
  options: { width: number; height?: number; scale?: number; scheme?: "light" | "dark" },
  then: (page: Page, read: { bytes: number; requests: number }) => Promise<Result>,
): Promise<Result> {
  const { width, height = 844, scale = 1, scheme = "light" } = options;
  const context = await served.browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: scheme,
  });
  try {
    const page = await context.newPage();
    const sent = { bytes: 0, requests: 0 };
    const network = await context.newCDPSession(page);
    network.on("Network.loadingFinished", ({ encodedDataLength }) => {
      sent.bytes += encodedDataLength;
      sent.requests++;
    });
    await network.send("Network.enable");
    await visit(page, served.server.origin + url);
    await page.evaluate(async () => {
      for (const image of document.images) {
        image.scrollIntoView();
        await image.decode();
      }
    });
    await page.waitForLoadState("networkidle");
    return await then(page, sent);
  } finally {
    await context.close();
  }
}

const weigh = (url: string) =>
  readPage(url, { width: 390, scale: 2 }, async (page, { bytes, requests }) => {
    const dom = await page.evaluate(() => document.querySelectorAll("*").length);
    return { bytes, ...ecoIndex({ dom, requests, kilobytes: bytes / 1024 }) };
  });

describe("an article with eight photos", () => {
  it("weighs less than 400 KB on a telephone, read to its end, and keeps an A or a B", async () => {
    const { bytes, grade } = await weigh(COLOURS);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(["A", "B"]).toContain(grade);
  });

  // The noise of these photos is what AVIF is best at: 45 %, where 24 real ones gave 29 % in a column.
  it("dithered, weighs less than half of its colours", async () => {
    const photosOf = (url: string) =>
      readPage(url, { width: 390, scale: 2 }, (page) =>
        page.evaluate(() =>
          performance
            .getEntriesByType("resource")
            .filter(({ name }) => /\.(?:avif|webp|jpg|png)$/.test(name))
            .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
        ),
      );
    expect(await photosOf(DITHERED)).toBeLessThan((await photosOf(COLOURS)) / 2);
  });

  it("takes for each photo the file that its place asks for, at any width", async () => {
    for (const [width, scale] of [
      [320, 1],
      [390, 2],
      [768, 2],
      [1280, 1],
      [1920, 1],
    ] as const) {
      const places = await readPage(COLOURS, { width, scale }, (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll("main img")].map((each) => {
            const image = each as HTMLImageElement;
            const { width: shown, height } = image.getBoundingClientRect();
            const widths = [...image.srcset.matchAll(/ (\d+)w/g)].map(([, size]) => Number(size));
            const taken = Number(/-(\d+)-\w+\.\w+$/.exec(image.currentSrc)?.[1]);
            return { shown, height, widths, taken };
          }),
        ),
      );
      expect(places).toHaveLength(9);
      for (const { shown, widths, taken } of places) {
        const wanted = shown * scale;
        const enough = widths.filter((size) => size >= wanted * 0.97);
        const [least = widths.at(-1) as number, next = least] = enough;
        // The smallest that is enough; the next one where it stands and is narrower than its column.
        expect([least, next], `${width} px × ${scale}: ${wanted}`).toContain(taken);
      }
    }
  });

  it("moves nothing as its photos come, and fits every window", async () => {
    for (const width of [320, 1280]) {
      await readPage(COLOURS, { width }, async (page) => {
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) =>
                resolve(
                  list
                    .getEntries()
                    .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
                ),
              ).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(0), 300);
            }),
        );
        expect(shift, `${width} px`).toBe(0);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${width} px`).toBe(0);
      });
    }
  });

  it("is valid HTML, and axe finds nothing in it, in either theme", async () => {
    for (const url of [COLOURS, DITHERED, "/credits/"]) {
      const path = `${url.slice(1)}index.html`;
      expect(invalidHtml(path, served.site.read(path))).toEqual([]);
      for (const scheme of ["light", "dark"] as const) {
        expect(await readPage(url, { width: 390, scheme }, (page) => axe(page)), url).toEqual([]);
      }
    }
  });

  it("opens its gallery in a viewer, and a dithered one on the photos in their colours", async () => {
    for (const url of [COLOURS, DITHERED]) {
      await readPage(url, { width: 1280 }, async (page) => {
        await page.locator(".galerie .agrandir").first().click();
        const shown = page.getByRole("dialog").locator("img");
        await shown.evaluate((image: HTMLImageElement) => image.decode());
        const file = await shown.evaluate((image: HTMLImageElement) => image.currentSrc);
        expect(file).toMatch(url === COLOURS ? /\/4-1200-\w+\.avif$/ : /\/4-1600-\w+\.jpg$/);
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Escape");
        expect(await page.getByRole("dialog").isVisible()).toBe(false);
      });
    }
  });

  it("gives its sound to hear, and nothing of it is fetched before", async () => {
    await readPage(COLOURS, { width: 390 }, async (page) => {
      const sounds = () =>
        page.evaluate(
          () =>
            performance.getEntriesByType("resource").filter(({ name }) => name.includes(".mp3"))
              .length,
        );
      expect(await sounds()).toBe(0);
      await page.getByRole("link", { name: /La suite/ }).click();
      const player = page.locator("audio");
      await expect
        .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime))
        .toBeGreaterThanOrEqual(1);
      expect(page.url()).toBe(served.server.origin + COLOURS);
      await page.getByText("Lire la transcription").click();
      expect(await page.getByText("On rit.").isVisible()).toBe(true);
    });
  });
});
