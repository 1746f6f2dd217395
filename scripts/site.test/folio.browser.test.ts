import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeEverywhere } from "./support/browser.ts";
import { NUMERO } from "./support/turning-content.ts";
import { FIRST, openPage, SECOND, servedMagazine, THIRD } from "./support/turning-visit.ts";

// Where one is in the numéro, at the foot of the window, and the links that do without a script.

const served = servedMagazine();

const open = (path: string, then: (page: Page) => Promise<void>, options?: BrowserContextOptions) =>
  openPage(served, path, then, options);

test("the folio names the numéro and the page, for eyes and for voices", async () => {
  await open(SECOND, async (page) => {
    const folio = page.getByRole("navigation", { name: "Pages du numéro" });
    const words = (await folio.innerText()).replace(/\s+/g, " ");
    expect(words).toBe("← Numéro 12, cartons (Re)lire page 2 sur 3 →");
    expect(await folio.locator("[aria-current=page]").innerText()).toBe("page\u00a02 sur\u00a03");
    for (const name of ["Page précédente", "Page suivante"])
      expect(await folio.getByRole("link", { name }).count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await folio.isVisible()).toBe(false);
  });
});

test("the folio stays at the foot of the window, and hides nothing of what ends the page", async () => {
  await open(SECOND, async (page) => {
    for (const [width, height] of [
      [320, 480],
      [768, 900],
      [1920, 1000],
    ] as const) {
      await page.setViewportSize({ width, height });
      const places = await page.evaluate(() => {
        const box = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const root = document.documentElement;
        const bottoms = [0, 300, root.scrollHeight].map((top) => {
          scrollTo({ top, behavior: "instant" });
          return box(".folio").bottom;
        });
        return {
          bottoms,
          high: box(".folio").height,
          room: box(".folio").top - box(".footer").bottom,
          over: root.scrollWidth - root.clientWidth,
        };
      });
      const label = `${width} × ${height}`;
      for (const bottom of places.bottoms) expect(bottom, label).toBeCloseTo(height, 0);
      expect(places.high, label).toBeLessThanOrEqual(44);
      // Windows scroll by whole pixels.
      expect(places.room, label).toBeGreaterThan(-1);
      expect(places.over, label).toBe(0);
    }
  });
});

test("in a low window, the folio takes no room from the text: it ends the article", async () => {
  const look = async (page: Page) => {
    const [pager, folio, footer] = await page.evaluate(() =>
      [".pager", ".folio", ".footer"].map((selector) => {
        const { top = 0, bottom = 0 } =
          document.querySelector(selector)?.getBoundingClientRect() ?? {};
        return { top, bottom };
      }),
    );
    expect(folio?.top).toBeGreaterThan(pager?.bottom ?? Number.POSITIVE_INFINITY);
    expect(footer?.top).toBeGreaterThanOrEqual(folio?.bottom ?? Number.POSITIVE_INFINITY);
  };
  await open(SECOND, look, { viewport: { width: 640, height: 300 } });
});

test("the folio gives fingers 44 pixels to turn, 24 to come back to the numéro", async () => {
  const measure = async (page: Page) => {
    const sizes = await page
      .locator(".folio a")
      .evaluateAll((links) =>
        links.map((link) => [
          link.clientWidth || link.getBoundingClientRect().width,
          link.getBoundingClientRect().height,
        ]),
      );
    expect(sizes).toHaveLength(3);
    for (const [rank, size] of sizes.entries())
      expect(Math.min(...size)).toBeGreaterThanOrEqual(rank === 1 ? 24 : 44);
  };
  await open(SECOND, measure, { viewport: { width: 320, height: 640 } });
});

test("the folio never hides what the keyboard reaches", async () => {
  await open(
    SECOND,
    async (page) => {
      const seen: string[] = [];
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press("Tab");
        // Places are reached smoothly.
        const where = () =>
          page.evaluate(() => {
            const focused = document.activeElement as Element;
            const folio = document.querySelector(".folio") as Element;
            if (focused === document.body) return "";
            const { top, bottom } = focused.getBoundingClientRect();
            const bar = folio.getBoundingClientRect();
            const isHidden = !folio.contains(focused) && bottom > bar.top && top < bar.bottom;
            return isHidden || top < 0 ? `hidden: ${focused.outerHTML}` : focused.tagName;
          });
        await expect.poll(where).not.toMatch(/^hidden/);
        seen.push(await where());
        if (seen.at(-1) === "") break;
      }
      expect(seen.length).toBeGreaterThan(25);
    },
    { viewport: { width: 390, height: 500 }, reducedMotion: "reduce" },
  );
});

test("without script, every page of the numéro is reached from the one before", async () => {
  const follow = async (page: Page) => {
    for (const [path, rel] of [
      [SECOND, "next"],
      [THIRD, "next"],
      [NUMERO, "next"],
    ] as const) {
      await page.locator(`.folio [rel=${rel}]`).click();
      await page.waitForURL(path);
    }
    await page.goto(SECOND);
    await page.locator(".pager [rel=prev]").click();
    await page.waitForURL(FIRST);
    await page.locator(".pager [rel=prev]").click();
    await page.waitForURL(NUMERO);
  };
  await open(FIRST, follow, { javaScriptEnabled: false });
});

test("no page is asked for before the reader turns to it", async () => {
  await open("/", async (page) => {
    const pages: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith("/")) pages.push(pathname);
    });
    await page.goto(SECOND, { waitUntil: "networkidle" });
    await page.locator(".folio [rel=next]").hover();
    await page.waitForLoadState("networkidle");
    expect(pages).toEqual([SECOND]);
  });
});

test("axe finds nothing in pages to be turned, in both themes, wide and narrow", async () => {
  for (const path of [FIRST, NUMERO]) {
    await open(path, async (page) => {
      expect(await axeEverywhere(page, [320, 1280]), path).toEqual([]);
    });
  }
});
