import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axe } from "./support/browser.ts";
import { LONG_CAPTION, writeMediaPage } from "./support/media-page.ts";
import { SOON, type Visited, visitMedia } from "./support/media-visit.ts";

import { servedSite } from "./support/served-site.ts";

// What a reader does with the pictures of a gallery.

/** Bytes of the script on the wire, compressed. */
const MOST_BYTES = 2048;

const served = servedSite(writeMediaPage);

const open = (then: (visited: Visited) => Promise<void>, options?: BrowserContextOptions) =>
  visitMedia(served.browser, served.server, then, options);

const viewer = (page: Page) => page.getByRole("dialog", { name: "Images en grand" });
const button = (page: Page, name: string) => viewer(page).getByRole("button", { name });
const shown = (page: Page) => page.locator("dialog img");
const opener = (page: Page, file: string) => page.locator(`.agrandir[href*="/${file}"]`);
const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error("Nothing is shown");
  return box;
};
const counter = async (page: Page) =>
  (await page.locator("dialog .place").textContent())?.replaceAll("\u00a0", " ");
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute("href") ?? element?.textContent ?? "";
  });
/** Waits until the picture shown has come. */
const settle = (page: Page) =>
  shown(page).evaluate((image: HTMLImageElement) => image.decode().then(() => undefined));

describe("opening", () => {
  it("a click shows the picture over the page, with its caption, credit and licence", async () => {
    await open(async ({ page }) => {
      const before = await page.evaluate(() => history.length);
      await opener(page, "porte").click();
      expect(await viewer(page).isVisible()).toBe(true);
      expect(await shown(page).getAttribute("alt")).toBe("Une porte");
      expect(await viewer(page).locator("figcaption").innerText()).toBe(
        "La porte. Sacha Roy CC BY-SA 4.0",
      );
      expect(await counter(page)).toBe("2 / 3");
      expect(await focused(page)).toBe("Fermer");
      expect(new URL(page.url()).pathname).toBe("/");
      await button(page, "Suivante").click();
      await button(page, "Fermer").click();
      expect(await page.evaluate(() => history.length)).toBe(before);
    });
  });

  it("each gallery is its own set; a picture alone has nothing before nor after", async () => {
    await open(async ({ page }) => {
      await opener(page, "dune").click();
      expect(await counter(page)).toBe("1 / 2");
      await page.keyboard.press("End");
      expect(await shown(page).getAttribute("alt")).toBe("A plan");
      await page.keyboard.press("ArrowRight");
      expect(await counter(page)).toBe("2 / 2");
      await page.keyboard.press("Escape");
      await opener(page, "couloir").click();
      expect(await counter(page)).toBe("1 / 3");
      await page.keyboard.press("Escape");
      await opener(page, "seule").click();
      expect(await viewer(page).getByRole("button").allTextContents()).toEqual(["Fermer"]);
      expect(await page.locator("dialog .place").isVisible()).toBe(false);
      expect(await page.locator("dialog").count()).toBe(1);
    });
  });

  it("a click that asks for another tab or window gets it", async () => {
    await open(async ({ page, context }) => {
      for (const options of [
        { modifiers: ["ControlOrMeta"] as ["ControlOrMeta"] },
        { modifiers: ["Shift"] as ["Shift"] },
        { button: "middle" as const },
      ]) {
        const other = context.waitForEvent("page");
        await opener(page, "porte").click(options);
        await (await other).waitForURL("**/porte-1000.jpg");
      }
      expect(await page.locator("dialog").count()).toBe(0);
    });
  });

  it("without script, a link leads to the largest file", async () => {
    const follow = async ({ page }: Visited) => {
      await opener(page, "couloir").click();
      await page.waitForURL("**/couloir-1600.jpg");
    };
    await open(follow, { javaScriptEnabled: false });
  });
});

describe("the keyboard", () => {
  it("opens, turns, closes, and comes back to the picture last seen", async () => {
    await open(async ({ page }) => {
      await opener(page, "couloir").focus();
      await page.keyboard.press("Enter");
      const seen: (string | undefined)[] = [await counter(page)];
      for (const key of ["ArrowLeft", "ArrowRight", "End", "ArrowRight", "Home", "ArrowRight"]) {
        await page.keyboard.press(key);
        seen.push(await counter(page));
      }
      expect(seen.map((text) => text?.[0]).join("")).toBe("1123312");
      await page.keyboard.press("Escape");
      await expect.poll(() => focused(page), SOON).toBe("/i/porte-1000.jpg");
      expect(await viewer(page).count()).toBe(0);
      expect(await opener(page, "porte").evaluate((link) => link.matches(":focus-visible"))).toBe(
        true,
      );
    });
  });

  it("stays in the viewer, even when a link of the caption goes away", async () => {
    await open(async ({ page }) => {
      await opener(page, "couloir").click();
      await viewer(page).getByRole("link").focus();
      await page.keyboard.press("ArrowRight");
      expect(await focused(page)).toBe("Fermer");
      expect(await counter(page)).toBe("2 / 3");
      for (let step = 0; step < 8; step++) {
        await page.keyboard.press("Tab");
        const isWithin = await page.evaluate(
          () =>
            !document.activeElement?.closest("main") || document.activeElement === document.body,
        );
        expect(isWithin).toBe(true);
      }
    });
  });

  it("leaves to the browser the keys that it has with others", async () => {
    await open(async ({ page }) => {
      await opener(page, "couloir").click();
      await page.keyboard.press("Control+ArrowRight");
      await page.keyboard.press("Shift+End");
      expect(await counter(page)).toBe("1 / 3");
    });
  });

  it("says that there is nothing further, and keeps the focus there", async () => {
    await open(async ({ page }) => {
      await opener(page, "porte").click();
      const next = button(page, "Suivante");
      expect(await next.getAttribute("aria-disabled")).toBe("false");
      await next.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      expect(await counter(page)).toBe("3 / 3");
      expect(await next.getAttribute("aria-disabled")).toBe("true");
      expect(await focused(page)).toBe("Suivante");
    });
  });
});

it("a click beside the picture closes the viewer, one on it or on its words does not", async () => {
  await open(async ({ page }) => {
    await opener(page, "timbre").click();
    await settle(page);
    await shown(page).click();
    await viewer(page)
      .locator("figcaption")
      .click({ position: { x: 20, y: 20 } });
    expect(await viewer(page).isVisible()).toBe(true);
    await page.mouse.click(60, 400);
    expect(await viewer(page).count()).toBe(0);
    await expect.poll(() => focused(page), SOON).toBe("/i/timbre-200.jpg");
  });
});

it("a voice hears which picture it is, in its language", async () => {
  await open(async ({ page }) => {
    await opener(page, "couloir").click();
    const notice = viewer(page).getByRole("status");
    expect(await notice.textContent()).toBe("Image 1 sur 3\u00a0: Un couloir");
    const id = await viewer(page).getAttribute("aria-describedby");
    expect(await notice.getAttribute("id")).toBe(id);
    await page.keyboard.press("End");
    expect(await notice.textContent()).toBe("Image 3 sur 3");
    await page.keyboard.press("Escape");
    await opener(page, "dune").click();
    expect(await notice.textContent()).toBe("Image 1 sur 2\u00a0: A dune");
    expect(await notice.locator("span").getAttribute("lang")).toBe("en");
    expect(await viewer(page).locator("figure").getAttribute("lang")).toBe("en");
  });
});

describe("the picture", () => {
  it("its file is asked for when it is opened, then those beside it, as large as the window needs", async () => {
    const look = async ({ page, asked }: Visited) => {
      const large = () => asked.filter((name) => /-(?:800|1000|1600)\./.test(name));
      await opener(page, "porte").scrollIntoViewIfNeeded();
      await page.waitForLoadState("networkidle");
      expect(large()).toEqual([]);
      await opener(page, "couloir").click();
      // In this order: the door is 600 px wide.
      await expect.poll(large, SOON).toEqual(["couloir-1600.webp", "porte-800.webp"]);
      await button(page, "Suivante").click();
      await settle(page);
      expect(await shown(page).evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
        /porte-800\.webp$/,
      );
    };
    await open(look, { viewport: { width: 1280, height: 900 } });
  });

  const windows: [width: number, height: number][] = [
    [320, 640],
    [390, 844],
    [844, 390],
    [1280, 800],
  ];

  it("is whole, as large as there is room, no larger than its file, and at once at its place", async () => {
    await open(async ({ page }) => {
      for (const [width, height] of windows) {
        await page.setViewportSize({ width, height });
        for (const file of ["couloir", "porte", "timbre", "dune", "plan"]) {
          await opener(page, file).click();
          const before = await boxOf(shown(page));
          await settle(page);
          const box = await boxOf(shown(page));
          const room = await boxOf(page.locator("dialog .scene"));
          const [natural = 0, high = 1] = await shown(page).evaluate((image) =>
            ["width", "height"].map((name) => Number(image.getAttribute(name))),
          );
          const most = file === "plan" ? Number.POSITIVE_INFINITY : natural;
          const fitting = Math.min(most, room.width, (room.height * natural) / high);
          const label = `${file}, ${width} × ${height}`;
          expect(Math.abs(box.width - fitting), label).toBeLessThan(1);
          expect(Math.abs(box.height - (fitting * high) / natural), label).toBeLessThan(1);
          expect(Math.abs(box.y - before.y), label).toBeLessThan(1);
          await page.keyboard.press("Escape");
        }
      }
    });
  });

  it("has every word and button within reach, whatever the caption", async () => {
    await open(async ({ page }) => {
      for (const [width, height] of [...windows, [320, 256] as const]) {
        await page.setViewportSize({ width, height });
        await opener(page, "couloir").click();
        const over = await page.evaluate(() =>
          [document.documentElement, document.querySelector("dialog") as Element].map((each) =>
            Math.max(0, each.scrollWidth - each.clientWidth),
          ),
        );
        const label = `${width} × ${height}`;
        expect(over, label).toEqual([0, 0]);
        for (const name of ["Fermer", "Précédente", "Suivante"]) {
          await button(page, name).scrollIntoViewIfNeeded();
          const box = await boxOf(button(page, name));
          expect(Math.min(box.width, box.height), label).toBeGreaterThanOrEqual(44);
          expect(box.x, label).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, label).toBeLessThanOrEqual(width);
        }
        expect(await viewer(page).locator(".legende").innerText()).toBe(LONG_CAPTION);
        await button(page, "Suivante").click();
        expect(await counter(page)).toBe("2 / 3");
        await page.keyboard.press("Escape");
      }
    });
  });
});

it("the page behind does not move", async () => {
  await open(async ({ page }) => {
    await opener(page, "porte").click();
    const top = () => page.evaluate(() => scrollY);
    const before = await top();
    await page.mouse.move(600, 300);
    await page.mouse.wheel(0, 400);
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(200);
    expect(await top()).toBe(before);
    await page.keyboard.press("Escape");
    await page.mouse.wheel(0, 400);
    await expect.poll(top, SOON).not.toBe(before);
  });
});

it("a finger turns the pictures, when it goes across and far enough", async () => {
  const slide = async ({ page, context }: Visited) => {
    const touch = await context.newCDPSession(page);
    const swipe = async (x: number, y: number) => {
      const send = (type: "touchStart" | "touchMove" | "touchEnd", part: number) =>
        touch.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: type === "touchEnd" ? [] : [{ x: 200 + part * x, y: 400 + part * y }],
        });
      await send("touchStart", 0);
      for (const part of [0.3, 0.6, 1]) await send("touchMove", part);
      await send("touchEnd", 1);
      return counter(page);
    };
    await opener(page, "couloir").tap();
    expect(await swipe(120, 0)).toBe("1 / 3");
    expect(await swipe(-120, 10)).toBe("2 / 3");
    expect(await swipe(-20, 0)).toBe("2 / 3");
    expect(await swipe(-90, -120)).toBe("2 / 3");
    expect(await swipe(120, 10)).toBe("1 / 3");
    expect(await shown(page).evaluate((image) => getComputedStyle(image).translate)).toBe("none");
  };
  await open(slide, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
});

it("axe finds nothing in the viewer nor in the page, in both themes, wide and narrow", async () => {
  await open(async ({ page }) => {
    for (const width of [320, 1280]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await axe(page), `page, ${colorScheme}, ${width} px`).toEqual([]);
        await opener(page, "couloir").click();
        await settle(page);
        expect(await axe(page), `viewer, ${colorScheme}, ${width} px`).toEqual([]);
        await page.keyboard.press("Escape");
      }
    }
  });
});

it("a gallery keeps the places of its pictures before they come", async () => {
  const places = async (isHeld: boolean) => {
    const page = await served.browser.newPage({ viewport: { width: 1280, height: 4000 } });
    if (isHeld) await page.route("**/i/*", () => {});
    await page.goto(served.server.origin, {
      waitUntil: isHeld ? "domcontentloaded" : "networkidle",
    });
    const boxes = await Promise.all((await page.locator(".agrandir").all()).map(boxOf));
    await page.close();
    return boxes.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round));
  };
  const boxes = await places(false);
  expect(boxes.length).toBe(6);
  expect(await places(true)).toEqual(boxes);
});

it("weighs less than 2 KB on the wire", () => {
  expect(gzipSync(served.site.script).length).toBeLessThan(MOST_BYTES);
});

it("a browser that cannot open the viewer follows the link", async () => {
  const context = await served.browser.newContext();
  const page = await context.newPage();
  await page.addInitScript("delete HTMLDialogElement.prototype.showModal");
  await page.goto(served.server.origin);
  await opener(page, "porte").click();
  await page.waitForURL("**/porte-1000.jpg");
  await context.close();
});
