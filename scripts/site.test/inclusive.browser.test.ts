import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { article, writeContent } from "../magazine/content.fixture.ts";
import { accessibleText } from "./support/ax-text.ts";
import { axeEverywhere } from "./support/browser.ts";
import { type BuiltSite, buildSite, PROJECT } from "./support/built-site.ts";
import { type SiteServer, serve } from "./support/serve.ts";
import { servedSite } from "./support/served-site.ts";

// Inclusive forms as eyes, voices and hands meet them, and the reader's choice between both texts.

const CONTENT = join(PROJECT, "content");
const REAL = join(PROJECT, "../shared/real/contenu");
const ARTICLE = "/numeros/62-ce-qui-tient-a-un-fil/ouvaton-un-toit-a-plusieurs/";
const REAL_ARTICLE = "/numeros/48-alternumerisme/ouvaton-un-hebergeur-alternatif/";

const present = existsSync(REAL);
if (!present) console.warn(`Passé : l’article réel n’est pas là (${REAL}).`);

const served = servedSite(() => buildSite(CONTENT));

/** A page of the article in a browser of its own, that knows nothing of the others. */
async function open<Result>(
  look: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
  address = served.server.origin + ARTICLE,
): Promise<Result> {
  const context = await served.browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await look(page);
  } finally {
    await context.close();
  }
}

const choice = (page: Page, name: "abrégée" | "en toutes lettres") =>
  page.getByRole("group", { name: "Écriture inclusive" }).getByRole("radio", { name });

/** Which of both texts of the first form can be seen. */
async function seen(page: Page): Promise<string[]> {
  const boxes = await page.evaluate(() =>
    [".prose .ec", ".prose .tl"].map((selector) => [
      selector.slice(-2),
      document.querySelector(selector)?.getBoundingClientRect().width ?? 0,
    ]),
  );
  return boxes.flatMap(([name, width]) => (Number(width) > 1 ? [String(name)] : []));
}

/** What would be copied of the first paragraph that holds a form, and its text without one of the classes. */
function copied(page: Page, without: ".ec" | ".tl"): Promise<{ copy: string; text: string }> {
  return page.evaluate((selector) => {
    const paragraph = document.querySelector(".prose p > .ec")?.parentElement as Element;
    const selection = getSelection() as Selection;
    selection.selectAllChildren(paragraph);
    const rest = paragraph.cloneNode(true) as Element;
    for (const each of rest.querySelectorAll(selector)) each.remove();
    return { copy: selection.toString(), text: rest.textContent ?? "" };
  }, without);
}

/** Everything the browser keeps for the site. */
async function kept(page: Page): Promise<unknown[]> {
  const stored = await page.evaluate(() => [
    ...Object.entries(localStorage),
    ...Object.entries(sessionStorage),
  ]);
  return [...stored, ...(await page.context().cookies())];
}

/** Top of the first paragraph in the window, from the top of the window. */
function place(page: Page): Promise<{ text: string; top: number }> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const first = [...document.querySelectorAll("main p")].find(
      (block) => block.getBoundingClientRect().bottom > 0,
    ) as Element;
    return { text: first.textContent ?? "", top: first.getBoundingClientRect().top };
  });
}

const spelledOut = (page: Page) =>
  page.evaluate(() => document.documentElement.classList.contains("toutes-lettres"));

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

describe("what the author wrote", () => {
  test("is what one sees, and what one copies", async () => {
    await open(async (page) => {
      expect(await seen(page)).toEqual(["ec"]);
      const { copy, text } = await copied(page, ".tl");
      expect(copy).toContain("·");
      expect(copy).toBe(text);
    });
  });

  test("is never cut at its dot, as WebKit would", async () => {
    await open(async (page) => {
      const hyphens = (selector: string) =>
        page.evaluate(
          (name) => getComputedStyle(document.querySelector(name) as Element).hyphens,
          selector,
        );
      expect(await hyphens(".prose .ec")).toBe("manual");
      expect(await hyphens(".prose p")).toBe("auto");
    });
  });

  test("is never told to voices, which hear both genders", async () => {
    await open(async (page) => {
      const text = await accessibleText(page, "body");
      expect(text).toContain("coopérateurs et coopératrices");
      expect(text.match(/.*\p{L}·\p{L}.*/gu)).toBeNull();
    });
  });
});

describe("the choice of writing", () => {
  test("changes what is seen and copied, survives a reload, and goes on to other pages", async () => {
    await open(async (page) => {
      await choice(page, "en toutes lettres").check();
      expect(await seen(page)).toEqual(["tl"]);
      const { copy, text } = await copied(page, ".ec");
      expect(copy).not.toContain("·");
      expect(copy).toBe(text);
      await page.reload();
      expect(await seen(page)).toEqual(["tl"]);
      expect(await choice(page, "en toutes lettres").isChecked()).toBe(true);
      await page.goto(`${served.server.origin}/qui-sommes-nous/`);
      expect(await seen(page)).toEqual(["tl"]);
      await page.goBack();
      await choice(page, "abrégée").check();
      expect(await seen(page)).toEqual(["ec"]);
    });
  });

  test("keeps nothing before it is used, one word while it is, nothing once undone", async () => {
    await open(async (page) => {
      expect(await kept(page)).toEqual([]);
      await choice(page, "en toutes lettres").check();
      expect(await kept(page)).toEqual([["ecriture", "toutes-lettres"]]);
      await choice(page, "abrégée").check();
      expect(await kept(page)).toEqual([]);
    });
  });

  test("is applied before the first paint", async () => {
    await open(async (page) => {
      await page.route("**/assets/*.js", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.reload();
      const { paint, script } = await page.evaluate(async () => {
        const all = <Entry>(type: string) => performance.getEntriesByType(type) as Entry[];
        // Painting is noted when the frame is shown, which may come after the page is loaded.
        while (all("paint").length === 0) await new Promise(requestAnimationFrame);
        return {
          paint: Math.min(...all<PerformanceEntry>("paint").map(({ startTime }) => startTime)),
          script: all<PerformanceResourceTiming>("resource").find(({ name }) =>
            name.endsWith(".js"),
          )?.responseEnd,
        };
      });
      expect(script).toBeGreaterThan(300);
      expect(paint).toBeGreaterThan(script as number);
    });
  });

  test("leaves the reader at the paragraph being read, in another tab too", async () => {
    await open(async (page) => {
      const other = await page.context().newPage();
      await other.setViewportSize({ width: 390, height: 700 });
      await other.goto(served.server.origin + ARTICLE);
      for (const tab of [page, other]) {
        // The italic comes when a text is found to need it.
        await tab.evaluate(() => document.fonts.ready);
        // In the middle of a paragraph far down, with forms above it.
        await tab.evaluate(() => {
          const paragraph = [...document.querySelectorAll(".prose > p")].at(-3) as Element;
          const { top, height } = paragraph.getBoundingClientRect();
          scrollTo({ top: scrollY + top + height / 2, behavior: "instant" });
        });
      }
      for (const chosen of ["toutes-lettres", "abregee"]) {
        const before = [await place(page), await place(other)] as const;
        await page.evaluate(
          (value) => document.querySelector<HTMLElement>(`[value=${value}]`)?.click(),
          chosen,
        );
        await expect.poll(() => spelledOut(other)).toBe(chosen === "toutes-lettres");
        const after = [await place(page), await place(other)] as const;
        for (const [index, { text, top }] of before.entries()) {
          expect(after[index]?.text).toBe(text);
          expect(Math.abs((after[index]?.top ?? 0) - top)).toBeLessThan(1.5);
        }
      }
    });
  });

  test("is made with a keyboard, or a finger", async () => {
    await open(
      async (page) => {
        await page.locator(".facts a").last().focus();
        await page.keyboard.press("Tab");
        await page.keyboard.press("ArrowRight");
        expect(await seen(page)).toEqual(["tl"]);
        await page.keyboard.press("ArrowLeft");
        expect(await seen(page)).toEqual(["ec"]);
        for (const name of ["abrégée", "en toutes lettres"] as const) {
          const box = await choice(page, name).boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        }
        await choice(page, "en toutes lettres").tap();
        expect(await seen(page)).toEqual(["tl"]);
      },
      { viewport: { width: 320, height: 640 }, hasTouch: true },
    );
  });

  test("lasts as long as the page where the browser refuses to keep anything", async () => {
    await open(async (page) => {
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("Refused", "SecurityError");
          },
        });
      });
      await page.reload();
      await choice(page, "en toutes lettres").check();
      expect(await seen(page)).toEqual(["tl"]);
      expect(errors).toEqual([]);
    });
  });

  test("is not offered without script, on paper, nor where there is nothing to choose", async () => {
    const shown = (page: Page) => page.locator(".writing-switch").isVisible();
    await open(async (page) => {
      expect(await shown(page)).toBe(true);
      await page.emulateMedia({ media: "print" });
      expect(await shown(page)).toBe(false);
    });
    await open(
      async (page) => {
        expect(await shown(page)).toBe(false);
        expect(await page.locator(".prose .ec").first().isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
    await open(
      async (page) => expect(await shown(page)).toBe(false),
      {},
      `${served.server.origin}/flux/`,
    );
  });

  test("prints the text chosen", async () => {
    await open(async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await seen(page)).toEqual(["ec"]);
      await page.emulateMedia({ media: "screen" });
      await choice(page, "en toutes lettres").check();
      await page.emulateMedia({ media: "print" });
      expect(await seen(page)).toEqual(["tl"]);
    });
  });

  test("axe finds nothing in either text, light and dark, wide and narrow", async () => {
    await open(async (page) => {
      for (const name of ["abrégée", "en toutes lettres"] as const) {
        await choice(page, name).check();
        for (const width of [320, 1600]) {
          expect(await axeEverywhere(page, [width]), name).toEqual([]);
          expect(await overflow(page)).toBe(0);
        }
      }
    });
  });
});

test("words that voices are given are never glued to those beside them", async () => {
  const text = [
    "L’éditeur·ice peuvent-il·les *partir* ?",
    "Un·e *grand·e* ami·e.",
    "[Les élu·es](https://example.org/) *dorment*, **tou·te·s** [ensemble](https://example.org/).",
    "Un·e **élu·e**, un·e *élu·e* : l’*élu·e*.",
  ];
  const made = await buildSite(
    writeContent({
      "numeros/048-alternumerisme/ouvaton/index.md": article({}, text.join("\n\n")),
    }),
  );
  const here = await serve(made.folder);
  try {
    await open(
      async (page) => {
        const said = (await accessibleText(page, "article")).replace(/[\s\u00a0\u202f]+/g, " ");
        for (const sentence of [
          "L’éditeur ou l’éditrice peuvent-ils et peuvent-elles partir ?",
          "Un ou une grand ou grande ami ou amie.",
          "Les élus et élues dorment, tous et toutes ensemble.",
          "Un ou une élu ou élue, un ou une élu ou élue : l’élu ou élue.",
        ]) {
          expect(said).toContain(sentence);
        }
      },
      {},
      `${here.origin}/numeros/48-alternumerisme/ouvaton/`,
    );
  } finally {
    await here.close();
    made.remove();
  }
});

test("forms widen nothing, wherever they stand: headings, links, tables wider than the window", async () => {
  const long = "les coordinateur·rices administratif·ves départementaux·ales";
  const body = [
    `## Pour ${long}`,
    `[${long}](https://example.org/), **${long}**, *${long}*[^1].`,
    `- ${long}`,
    `| ${"Un titre | ".repeat(9)}`,
    `| ${"--- | ".repeat(9)}`,
    `| ${`${long} | `.repeat(9)}`,
    `[^1]: ${long}.`,
  ];
  const text = `${body.slice(0, 3).join("\n\n")}\n\n${body.slice(3, 6).join("\n")}\n\n${body[6]}`;
  const made = await buildSite(
    writeContent({ "numeros/048-alternumerisme/ouvaton/index.md": article({}, text) }),
  );
  const here = await serve(made.folder);
  try {
    await open(
      async (page) => {
        expect(await page.locator("td .tl").count()).toBeGreaterThan(8);
        for (const spelled of [false, true]) {
          for (const width of [320, 768, 1280]) {
            await page.setViewportSize({ width, height: 900 });
            expect(await overflow(page), `${width} px`).toBe(0);
          }
          if (!spelled) await choice(page, "en toutes lettres").check();
        }
      },
      {},
      `${here.origin}/numeros/48-alternumerisme/ouvaton/`,
    );
  } finally {
    await here.close();
    made.remove();
  }
});

describe.runIf(present)("the real article", () => {
  let real: BuiltSite;
  let host: SiteServer;
  beforeAll(async () => {
    real = await buildSite(REAL);
    host = await serve(real.folder);
  });
  afterAll(async () => {
    await host?.close();
    real?.remove();
  });

  test("is heard as « un hébergeur ou une hébergeuse », seen and copied as « un·e hébergeur·se »", async () => {
    await open(
      async (page) => {
        const text = await accessibleText(page, "body");
        expect(text).toMatch(
          /^Choisir un hébergeur ou une hébergeuse pour ce web-magazine n.étai/m,
        );
        expect(text).toMatch(
          /responsabilité des hébergeurs et (des )?hébergeuses quant au contenu/,
        );
        expect(text).not.toContain("·");
        expect(await seen(page)).toEqual(["ec"]);
        expect((await copied(page, ".tl")).copy).toMatch(
          /^Choisir un·e hébergeur·se pour ce web-magazine n.était/,
        );
      },
      {},
      host.origin + REAL_ARTICLE,
    );
  });
});
