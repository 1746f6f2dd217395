import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { axe } from "./support/browser.ts";
import { buildSite } from "./support/built-site.ts";
import { writeSearchContent } from "./support/search-content.ts";
import { answered, ask, settled, shown } from "./support/search-page.ts";
import { serve } from "./support/serve.ts";
import { servedSite } from "./support/served-site.ts";

// What a reader does with the search page, and what it does when something is wrong.

const SEARCH = "/recherche/";
const FAILED = /^La recherche n’a pas pu se faire/;

const content = writeSearchContent();

const served = servedSite(() => buildSite(content));

afterAll(() => rmSync(content, { recursive: true, force: true }));

interface Visited {
  page: Page;
  /** What the scripts of the page said: what the browser says by itself of a file that fails is left out. */
  said: string[];
  /** Paths asked for. */
  asked: string[];
}

async function open<Result>(
  url: string,
  then: (visited: Visited) => Promise<Result>,
  options: BrowserContextOptions = {},
  origin = served.server.origin,
): Promise<Result> {
  const context = await served.browser.newContext(options);
  try {
    const page = await context.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    page.on("pageerror", (error) => said.push(error.message));
    page.on("console", (message) => {
      const isBrowsers = /^(?:Failed to load resource|Refused to|.*Content Security Policy)/;
      if (!isBrowsers.test(message.text())) said.push(message.text());
    });
    context.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(origin + url);
    return await then({ page, said, asked });
  } finally {
    await context.close();
  }
}

const field = (page: Page) => page.getByRole("searchbox", { name: "Chercher dans les textes" });
const query = (page: Page) => new URL(page.url()).search;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("the keyboard does all", () => {
  it.each(["/", "Control+k"])("%s leads to the field from any page", async (keys) => {
    await open("/numeros/", async ({ page }) => {
      await page.keyboard.press(keys);
      await page.waitForURL(`**${SEARCH}**`);
      await expect
        .poll(() => field(page).evaluate((own) => own === document.activeElement))
        .toBe(true);
    });
  });

  it("« / » is a sign like another in a field", async () => {
    await open("/numeros/", async ({ page }) => {
      await page.getByRole("searchbox").pressSequentially("a/b");
      expect(await page.getByRole("searchbox").inputValue()).toBe("a/b");
    });
  });

  it("arrows go from the field to each result and back, Enter opens, Escape comes back, then clears", async () => {
    await open(SEARCH, async ({ page }) => {
      await field(page).fill("eau");
      await field(page).press("Enter");
      const { slugs } = await answered(page);
      expect(slugs.length).toBeGreaterThan(2);
      const titles = await page.locator("#recherche-resultats h2").allTextContents();
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe(titles[0]);
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe(titles[1]);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(await field(page).evaluate((own) => own === document.activeElement)).toBe(true);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      expect(await field(page).inputValue()).toBe("");
      await expect.poll(async () => (await shown(page)).slugs).toEqual([]);
      await field(page).fill("eau");
      await field(page).press("Enter");
      await answered(page);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname.includes(`/${slugs[0]}/`));
    });
  });
});

describe("the address is the search", () => {
  it("read when the page opens, written by each search, followed back and forth", async () => {
    await open(`${SEARCH}?q=eau&tri=date`, async ({ page }) => {
      const first = await answered(page);
      expect(first.slugs.length).toBeGreaterThan(2);
      expect(await field(page).inputValue()).toBe("eau");
      await ask(page, "farine");
      expect(query(page)).toBe("?q=farine&tri=date");
      await page.goBack();
      await expect.poll(() => field(page).inputValue()).toBe("eau");
      await expect.poll(async () => (await shown(page)).slugs).toEqual(first.slugs);
    });
  });

  it("while typing, it follows without a step for « Précédent »", async () => {
    await open("/numeros/", async ({ page }) => {
      await page.goto(`${served.server.origin}${SEARCH}`);
      await field(page).pressSequentially("farine", { delay: 20 });
      await expect.poll(async () => (await shown(page)).slugs.length).toBeGreaterThan(0);
      expect(query(page)).toBe("?q=farine");
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe("/numeros/");
    });
  });

  it("holds the filters, whose counts add up, and the numéro", async () => {
    await open(`${SEARCH}?q=le%20la`, async ({ page }) => {
      const all = await answered(page);
      for (const label of ["Rubrique", "Année"]) {
        const options = await page.getByLabel(label).locator("option").allTextContents();
        const counts = options.slice(1).map((text) => Number(/\((\d+)\)$/.exec(text)?.[1]));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.slugs.length);
      }
      await page.getByLabel("Année").selectOption("2025");
      const some = await answered(page);
      expect(query(page)).toContain("annee=2025");
      expect(some.links.every((link) => link.includes("/47-"))).toBe(true);
      const counted = await page.getByLabel("Année").locator("option:checked").textContent();
      expect(counted).toBe(`2025 (${some.slugs.length})`);
      await page.goto(`${served.server.origin}${SEARCH}?q=le%20la&numero=48`);
      const numero = await answered(page);
      expect(numero.links.every((link) => link.includes("/48-"))).toBe(true);
      await page.getByRole("link", { name: "Chercher dans tout le magazine" }).click();
      expect((await answered(page)).slugs).toHaveLength(all.slugs.length);
    });
  });

  it("sorts by date, newest first", async () => {
    await open(`${SEARCH}?q=eau&tri=date`, async ({ page }) => {
      await answered(page);
      const details = await page.locator("#recherche-resultats .details").allTextContents();
      const years = details.map((text) => Number(/\b(20\d\d)\b/.exec(text)?.[1]));
      expect(years).toEqual(years.toSorted((a, b) => b - a));
      expect(new Set(years).size).toBeGreaterThan(1);
    });
  });
});

describe("what is shown", () => {
  it("leads to the heading and the words, on a page that has both", async () => {
    await open(SEARCH, async ({ page }) => {
      const { links } = await ask(page, "meules");
      const [link = ""] = links;
      const [, id = "", text = ""] = /#([^:]*):~:text=(.*)$/.exec(link) ?? [];
      expect(decodeURIComponent(text)).toContain("meules");
      await page.goto(link);
      if (id !== "") expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
      expect(await page.locator("main").textContent()).toContain("meules");
    });
  });

  it("keeps no-break spaces, and shows what a page or a query holds as text", async () => {
    await open(SEARCH, async ({ page, said }) => {
      await ask(page, "4 188");
      const [mark] = await page.locator("#recherche-resultats mark").allTextContents();
      expect(mark).toBe("4\u202f188");
      const { status } = await ask(page, '<script>alert(1)</script> <img src=x onerror="x">');
      expect(status).toContain("<script>");
      expect(await page.locator("main script:not([src])").count()).toBe(0);
      expect(await page.locator("main img").count()).toBe(0);
      expect(said).toEqual([]);
    });
  });

  it("unfolds long after, when memory has been tidied", async () => {
    await open(`${SEARCH}?q=le%20la`, async ({ page }) => {
      await settled(page);
      await page.requestGC();
      await page.waitForTimeout(500);
      await page.requestGC();
      const { slugs, status } = await answered(page);
      expect(slugs).toHaveLength(Number(/^\d+/.exec(status)?.[0]));
    });
  });

  it("when nothing is found: the nearest words, and the archives", async () => {
    await open(SEARCH, async ({ page }) => {
      const { status, slugs } = await ask(page, "meunerrie");
      expect(status).toBe("Aucun article trouvé pour «\u00a0meunerrie\u00a0».");
      expect(slugs).toEqual([]);
      const near = page.getByRole("link", { name: "meunerie", exact: true });
      await near.waitFor();
      expect(await page.getByRole("link", { name: "Tous les mots-clés" }).isVisible()).toBe(true);
      await near.click();
      expect((await answered(page)).slugs.length).toBeGreaterThan(0);
      expect(await page.getByRole("link", { name: "Tous les mots-clés" }).isVisible()).toBe(false);
    });
  });

  it("widens to words that begin alike, when asked to", async () => {
    await open(SEARCH, async ({ page }) => {
      const before = await ask(page, "racheter");
      await page.getByRole("button", { name: "Élargir aux mots proches" }).click();
      await expect
        .poll(async () => (await shown(page)).slugs.length)
        .toBeGreaterThan(before.slugs.length);
      expect((await shown(page)).marks).toContain("racheté");
    });
  });

  it("axe finds nothing, with results or none, light and dark, wide and narrow", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [320, 1280]) {
        for (const text of ["eau", "meunerrie"]) {
          await open(
            `${SEARCH}?q=${text}`,
            async ({ page }) => {
              await settled(page);
              expect(await axe(page)).toEqual([]);
              const extra = await page.evaluate(
                () => document.documentElement.scrollWidth - window.innerWidth,
              );
              expect(extra).toBeLessThanOrEqual(0);
            },
            { colorScheme, viewport: { width, height: 800 } },
          );
        }
      }
    }
  });
});

describe("nothing is fetched before someone goes for it", () => {
  it("neither on other pages, nor on the search page until a key or a tap", async () => {
    await open("/", async ({ page, asked }) => {
      await page.goto(`${served.server.origin}${SEARCH}`);
      await page.waitForLoadState("networkidle");
      expect(asked.filter((path) => path.startsWith(SEARCH) && path !== SEARCH)).toEqual([]);
      await field(page).click();
      await expect.poll(() => asked.some((path) => path.endsWith("/pagefind.js"))).toBe(true);
    });
  });

  it("and every file comes from the site", async () => {
    await open(SEARCH, async ({ page }) => {
      const origins = new Set<string>();
      page.context().on("request", (request) => origins.add(new URL(request.url()).origin));
      await ask(page, "eau");
      expect([...origins]).toEqual([served.server.origin]);
    });
  });

  it("without script, a form leads from any page to the archives", async () => {
    await open(
      "/",
      async ({ page }) => {
        await page.getByRole("searchbox", { name: "Rechercher" }).fill("eau");
        await page.getByRole("button", { name: "Chercher" }).click();
        expect(new URL(page.url()).pathname).toBe(SEARCH);
        expect(query(page)).toBe("?q=eau");
        for (const name of ["Tous les numéros", "Tous les mots-clés", "(Re)lire"]) {
          expect(await page.locator("main").getByRole("link", { name }).first().isVisible()).toBe(
            true,
          );
        }
        expect(await page.locator("noscript").textContent()).toContain("JavaScript");
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("what is wrong is told in a sentence, and never to the console", () => {
  it.each([
    ["ten thousand letters", "é".repeat(10_000)],
    ["quotes and dots alone", `"""".."·.·"«»…`],
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a word", "eau\udc00"],
    ["a thousand words", "eau bien ".repeat(1000)],
  ])("%s", async (_, text) => {
    await open(SEARCH, async ({ page, said }) => {
      const { status } = await ask(page, text);
      expect(status).toMatch(/^(?:Tapez au moins un mot\.|Aucun article trouvé|\d+\u00a0article)/);
      expect(status.length).toBeLessThan(300);
      expect(said).toEqual([]);
    });
  });

  it("the network lost, then back", async () => {
    await open(SEARCH, async ({ page, said }) => {
      await ask(page, "farine");
      await page.context().setOffline(true);
      expect((await ask(page, "violon")).status).toMatch(FAILED);
      await page.context().setOffline(false);
      await page.getByRole("button", { name: "Réessayer" }).click();
      await expect.poll(async () => (await shown(page)).slugs.length).toBeGreaterThan(0);
      expect((await ask(page, "farine")).slugs.length).toBeGreaterThan(0);
      expect(said).toEqual([]);
    });
  });

  const named = (folder: string, pattern: RegExp) =>
    readdirSync(join(folder, "recherche"), { recursive: true, withFileTypes: true })
      .filter(({ name }) => pattern.test(name))
      .map(({ parentPath, name }) => join(parentPath, name));

  const broken: [name: string, harm: (folder: string) => void][] = [
    ["no index", (folder) => removeAll(named(folder, /\.pf_index$/))],
    ["an index that is no index", (folder) => spoilAll(named(folder, /\.pf_index$/))],
    ["no table", (folder) => removeAll(named(folder, /\.pf_meta$/))],
    ["no program", (folder) => removeAll(named(folder, /^wasm/))],
    ["no script", (folder) => removeAll(named(folder, /^pagefind\.js/))],
    ["no worker", (folder) => removeAll(named(folder, /^pagefind-worker\.js/))],
    ["no fragment", (folder) => removeAll(named(folder, /\.pf_fragment$/))],
    ["fragments cut short", (folder) => spoilAll(named(folder, /\.pf_fragment$/))],
    ["no notices", (folder) => removeAll(named(folder, /^notices\.json/))],
    [
      "another version",
      (folder) => {
        const [entry = ""] = named(folder, /^pagefind-entry\.json$/);
        writeFileSync(entry, readFileSync(entry, "utf8").replace("1.5.2", "1.6.0"));
      },
    ],
  ];

  it.each(broken)("%s", async (_, harm) => {
    const folder = mkdtempSync(join(tmpdir(), "rebonds-casse-"));
    cpSync(served.site.folder, folder, { recursive: true });
    harm(folder);
    const other = await serve(folder);
    try {
      await open(
        SEARCH,
        async ({ page, said }) => {
          expect((await ask(page, "farine")).status).toMatch(FAILED);
          expect(await page.getByRole("link", { name: "Tous les mots-clés" }).isVisible()).toBe(
            true,
          );
          expect(said).toEqual([]);
        },
        {},
        other.origin,
      );
    } finally {
      await other.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("a policy that refuses the program to the worker; one that allows it there alone is enough", async () => {
    for (const [allowed, expected] of [
      ["", FAILED],
      ["'wasm-unsafe-eval'", /^\d+\u00a0article/],
    ] as const) {
      await open("/numeros/", async ({ page, said }) => {
        await page.route("**/*", async (route) => {
          const isWorker = route.request().url().endsWith("pagefind-worker.js");
          const response = await route.fetch();
          const policy = isWorker ? `script-src 'self' ${allowed}` : "script-src 'self'";
          await route.fulfill({
            response,
            headers: { ...response.headers(), "content-security-policy": policy },
          });
        });
        await page.goto(`${served.server.origin}${SEARCH}`);
        expect((await ask(page, "farine")).status).toMatch(expected);
        expect(said).toEqual([]);
      });
    }
  });
});

function removeAll(paths: readonly string[]): void {
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) rmSync(path);
}

function spoilAll(paths: readonly string[]): void {
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) writeFileSync(path, readFileSync(path).subarray(0, 40));
}
