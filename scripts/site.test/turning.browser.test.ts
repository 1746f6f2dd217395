import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { BEFORE, NUMERO } from "./support/turning-content.ts";
import {
  FIRST,
  HAND,
  holdPage,
  openPage,
  SECOND,
  servedMagazine,
  THIRD,
} from "./support/turning-visit.ts";

// A reader who turns the pages of a numéro, and what moves then.

/** Where a gallery and a wide table wait. */
const HELD = SECOND;

const served = servedMagazine();

const open = (path: string, then: (page: Page) => Promise<void>, options?: BrowserContextOptions) =>
  openPage(served, path, then, options);

describe("the keyboard", () => {
  it("goes from the cover through the articles to the summary, and back", async () => {
    await open(NUMERO, async (page) => {
      for (const path of [FIRST, SECOND, THIRD, NUMERO]) {
        await page.keyboard.press("ArrowRight");
        await page.waitForURL(path);
      }
      await page.goto(SECOND);
      for (const path of [FIRST, NUMERO, BEFORE]) {
        await page.keyboard.press("ArrowLeft");
        await page.waitForURL(path);
      }
    });
  });

  it("turns as fast as one presses it, without a complaint", async () => {
    await open(NUMERO, async (page) => {
      for (let time = 0; time < 8; time++) {
        for (const path of [FIRST, SECOND, THIRD, NUMERO]) {
          await page.keyboard.press("ArrowRight");
          await page.waitForURL(path, { waitUntil: "commit" });
          await page.waitForSelector(path === NUMERO ? ".pager" : ".folio", { state: "attached" });
        }
      }
    });
  });

  it("turns nowhere where there is nothing to turn to", async () => {
    for (const path of ["/", "/auteurs/"]) {
      await open(path, async (page) => {
        const asked = await holdPage(page);
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowLeft");
        expect(await asked(), path).toEqual([]);
      });
    }
  });

  const elsewhere: Record<string, (page: Page) => Promise<unknown>> = {
    "a field": (page) => page.locator("#q-pied").focus(),
    "a list of choices": (page) => addAndFocus(page, "select"),
    "a text being written": (page) => addAndFocus(page, "div", { contenteditable: "true" }),
    "a player": (page) => addAndFocus(page, "audio", { controls: "" }),
    "a table that scrolls across": (page) => page.locator(".tableau").focus(),
    "the viewer": (page) => page.locator(".agrandir").first().click(),
    "letters selected": (page) => selectFirstParagraph(page),
    "a page enlarged by two fingers": (page) => enlarge(page),
    "a page wider than its window": (page) =>
      page.evaluate(() => {
        const wide = document.body.appendChild(document.createElement("div"));
        wide.style.inlineSize = "300vw";
        wide.style.blockSize = "1px";
      }),
  };

  it.each(Object.entries(elsewhere))("leaves its arrows to %s", async (_place, go) => {
    await open(HELD, async (page) => {
      const asked = await holdPage(page);
      await page.keyboard.press("ArrowRight");
      expect(await asked()).toEqual([THIRD]);
      await go(page);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowLeft");
      expect(await asked()).toEqual([]);
    });
  });

  it("leaves to the browser the arrows that come with another key, and those held down", async () => {
    await open(HELD, async (page) => {
      const asked = await holdPage(page);
      for (const key of ["Shift", "Control", "Meta"])
        await page.keyboard.press(`${key}+ArrowRight`);
      expect(await asked()).toEqual([]);
      for (let time = 0; time < 3; time++) await page.keyboard.down("ArrowRight");
      expect(await asked()).toEqual([THIRD]);
    });
  });

  it("is told of where there is one, and not in a hand", async () => {
    const hint = (page: Page) => page.getByText("Au clavier").isVisible();
    await open(SECOND, async (page) => expect(await hint(page)).toBe(true));
    await open(SECOND, async (page) => expect(await hint(page)).toBe(false), HAND);
    const options = { javaScriptEnabled: false };
    await open(SECOND, async (page) => expect(await hint(page)).toBe(false), options);
  });
});

async function addAndFocus(page: Page, name: string, attributes: Record<string, string> = {}) {
  const add = ([tag, given]: [string, Record<string, string>]) => {
    const added = document.createElement(tag);
    for (const [key, value] of Object.entries(given)) added.setAttribute(key, value);
    added.tabIndex = 0;
    document.querySelector("main")?.prepend(added);
    added.focus();
    return document.activeElement === added;
  };
  expect(await page.evaluate(add, [name, attributes] as [string, Record<string, string>])).toBe(
    true,
  );
}

async function selectFirstParagraph(page: Page): Promise<void> {
  await page
    .locator(".prose p")
    .first()
    .evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
}

async function enlarge(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 2 });
  await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.5);
}

type Point = [x: number, y: number];

/** Fingers that come down together and go across by the same way. */
async function swipe(page: Page, starts: Point[], x: number, y = 0): Promise<void> {
  // A page that has not been painted yet is given no touch.
  for (let frame = 0; frame < 2; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const session = await page.context().newCDPSession(page);
  const at = (part: number) =>
    starts.map(([left, top], id) => ({ id, x: left + part * x, y: top + part * y }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (const part of [0.2, 0.4, 0.6, 0.8, 1])
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(part) });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

describe("a finger", () => {
  it("turns to the next page when it goes to the left, to the one before to the right", async () => {
    const turn = async (page: Page) => {
      await swipe(page, [[300, 400]], -160, 20);
      await page.waitForURL(THIRD);
      await swipe(page, [[100, 400]], 160, 20);
      await page.waitForURL(SECOND);
    };
    await open(SECOND, turn, HAND);
  });

  const movements: [string, Point[], x: number, y: number, turned: string[]][] = [
    ["far and straight", [[300, 400]], -160, 0, [THIRD]],
    ["not far", [[300, 400]], -50, 0, []],
    ["more down than across", [[300, 300]], -110, 150, []],
    ["as much down as across", [[300, 300]], -160, 120, []],
    ["from the left edge, for the system", [[10, 400]], 200, 0, []],
    ["from the right edge, for the system", [[382, 400]], -200, 0, []],
    [
      "with another finger",
      [
        [300, 300],
        [300, 500],
      ],
      -160,
      0,
      [],
    ],
  ];

  it.each(movements)("that goes %s", async (_name, starts, x, y, turned) => {
    const go = async (page: Page) => {
      const asked = await holdPage(page);
      await swipe(page, starts, x, y);
      expect(await asked()).toEqual(turned);
    };
    await open(HELD, go, HAND);
  });

  const begun: Record<string, (page: Page) => Promise<Point>> = {
    "in a table that scrolls across": (page) => middleOf(page, ".tableau"),
    "on a field": (page) => middleOf(page, "#q-pied"),
    "while letters are selected": async (page) => {
      await selectFirstParagraph(page);
      return [300, 400];
    },
    "on an enlarged page": async (page) => {
      await enlarge(page);
      return [300, 400];
    },
    "over the viewer": async (page) => {
      await page.locator(".agrandir").first().tap();
      return [300, 400];
    },
  };

  it.each(Object.entries(begun))("begun %s turns no page", async (_place, go) => {
    const held = async (page: Page) => {
      const asked = await holdPage(page);
      const start = await go(page);
      await swipe(page, [start], -160);
      expect(await asked()).toEqual([]);
    };
    await open(HELD, held, HAND);
  });
});

async function middleOf(page: Page, selector: string): Promise<Point> {
  const place = page.locator(selector);
  await place.evaluate((element) =>
    element.scrollIntoView({ block: "center", behavior: "instant" }),
  );
  const box = await place.boundingBox();
  if (!box) throw new Error("Nothing is shown");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** What a page shows as it comes: the type of its transition and what moves, `undefined` when nothing does. */
type Reveal = { types: string[]; moving: string[] } | undefined;

/** Opens a page and tells, in order, how those that follow it come. */
async function watchReveals(
  path: string,
  then: (page: Page, next: (path: string) => Promise<Reveal>) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const follow = async (page: Page) => {
    const seen: { path: string; reveal: Reveal }[] = [];
    await page.exposeFunction("tellReveal", (at: string, reveal: Reveal) => {
      seen.push({ path: at, reveal });
    });
    await page.addInitScript(() => {
      const { tellReveal } = window as unknown as {
        tellReveal(path: string, reveal: Reveal): void;
      };
      addEventListener("pagereveal", (event) => {
        const { viewTransition } = event as PageRevealEvent;
        const none = () => tellReveal(location.pathname, undefined);
        if (!viewTransition) return none();
        viewTransition.ready.then(() => {
          const moving = document.getAnimations().flatMap((each) => {
            const { pseudoElement } = each.effect as KeyframeEffect;
            return (each as CSSAnimation).animationName === "lift" ? (pseudoElement ?? []) : [];
          });
          tellReveal(location.pathname, { types: [...viewTransition.types], moving });
        }, none);
      });
    });
    await page.goto(path);
    await expect.poll(() => seen.splice(0).length).toBe(1);
    await then(page, async (to) => {
      await expect.poll(() => seen.at(0)?.path).toBe(to);
      await page.waitForLoadState();
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
      return seen.shift()?.reveal;
    });
  };
  await open(path, follow, options);
}

const LIFTED: Reveal = { types: ["suivante"], moving: ["::view-transition-old(root)"] };
const LAID: Reveal = { types: ["precedente"], moving: ["::view-transition-new(root)"] };

// Chromium now and then shows a page before its movement is ready, the more so as the machine is busy.
describe("the movement", { retry: 2 }, () => {
  it("lifts the sheet from the cover to the last article, and lays it back", async () => {
    await watchReveals(NUMERO, async (page, next) => {
      for (const path of [FIRST, SECOND, THIRD]) {
        await page.keyboard.press("ArrowRight");
        expect(await next(path), path).toEqual(LIFTED);
      }
      await page.keyboard.press("ArrowLeft");
      expect(await next(SECOND)).toEqual(LAID);
      await page.locator(".folio p a").click();
      expect(await next(NUMERO)).toEqual(LAID);
      await page.keyboard.press("ArrowLeft");
      expect(await next(BEFORE)).toEqual(LAID);
      await page.getByRole("link", { name: "Numéro suivant" }).click();
      expect(await next(NUMERO)).toEqual(LIFTED);
    });
  });

  it("goes the same way with the buttons of the browser, and from a note", async () => {
    await watchReveals(SECOND, async (page, next) => {
      await page.evaluate(() => location.assign("#_contenu"));
      await page.keyboard.press("ArrowRight");
      expect(await next(THIRD)).toEqual(LIFTED);
      await page.goBack();
      expect(await next(SECOND)).toEqual(LAID);
      await page.goForward();
      expect(await next(THIRD)).toEqual(LIFTED);
    });
  });

  it("is none between pages that do not turn to each other", async () => {
    await watchReveals(SECOND, async (page, next) => {
      await page.locator(".brand").click();
      expect(await next("/")).toBeUndefined();
      await page.goBack();
      expect(await next(SECOND)).toBeUndefined();
    });
  });

  it("is none for who wants less of it", async () => {
    const still = async (page: Page, next: (path: string) => Promise<Reveal>) => {
      await page.keyboard.press("ArrowRight");
      expect(await next(THIRD)).toBeUndefined();
    };
    await watchReveals(SECOND, still, { reducedMotion: "reduce" });
  });

  it("lasts less than a third of a second", async () => {
    await open(SECOND, async (page) => {
      const durations = await page.evaluate(async () => {
        const transition = document.startViewTransition({ types: ["suivante"] });
        await transition.ready;
        const ends = document.getAnimations().map((each) => each.effect?.getComputedTiming());
        transition.skipTransition();
        return ends.map((timing) => Number(timing?.endTime));
      });
      expect(durations.length).toBeGreaterThan(0);
      expect(Math.max(...durations)).toBeLessThanOrEqual(300);
    });
  });
});
