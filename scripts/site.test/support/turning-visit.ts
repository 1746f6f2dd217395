import { rmSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { type BuiltSite, buildSite } from "./built-site.ts";
import { type ServedSite, servedSite } from "./served-site.ts";
import { NUMERO, SLUGS, writeTurningContent } from "./turning-content.ts";

/** Articles of the numéro, in their order. */
export const [FIRST, SECOND, THIRD] = SLUGS.map((slug) => `${NUMERO}${slug}/`) as [
  string,
  string,
  string,
];

/** A telephone, held upright. */
export const HAND: BrowserContextOptions = {
  viewport: { width: 390, height: 800 },
  hasTouch: true,
  isMobile: true,
};

/** Registers what builds and serves a magazine to be turned. */
export function servedMagazine(): ServedSite<BuiltSite> {
  return servedSite(async () => {
    const content = writeTurningContent();
    try {
      return await buildSite(content);
    } finally {
      rmSync(content, { recursive: true, force: true });
    }
  });
}

/** Opens a page, then checks that it said nothing and kept nothing. */
export async function openPage(
  { browser, server }: ServedSite<BuiltSite>,
  path: string,
  then: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ baseURL: server.origin, ...options });
  try {
    const page = await context.newPage();
    const said: string[] = [];
    page.on("pageerror", ({ message }) => said.push(message));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(path);
    await then(page);
    expect(said).toEqual([]);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  } finally {
    await context.close();
  }
}

/** Keeps the page where it is from now on; tells where it would have gone since it was last asked. */
export async function holdPage(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    navigation.addEventListener("navigate", (event) => {
      if (event.hashChange) return;
      event.preventDefault();
      asked.push(new URL(event.destination.url).pathname);
    });
  });
  return () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.splice(0));
}
