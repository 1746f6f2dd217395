import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { SiteServer } from "./serve.ts";

/** How long to wait for what a busy machine does late. */
export const SOON = { timeout: 15_000 };

export interface Visited {
  page: Page;
  context: BrowserContext;
  /** Names of the files asked for. */
  asked: string[];
}

/** Opens the page of `writeMediaPage`, then checks that it said nothing, asked the site alone and kept nothing. */
export async function visitMedia(
  browser: Browser,
  server: SiteServer,
  then: (visited: Visited) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    const outside: string[] = [];
    page.on("pageerror", ({ message }) => said.push(message));
    page.on("console", (message) => said.push(message.text()));
    context.on("request", (request) => {
      const { origin, pathname } = new URL(request.url());
      asked.push(pathname.split("/").at(-1) ?? "");
      if (origin !== server.origin) outside.push(request.url());
    });
    await page.goto(server.origin);
    await then({ page, context, asked });
    expect(said).toEqual([]);
    expect(outside).toEqual([]);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  } finally {
    await context.close();
  }
}
