import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { serve } from "../site.test/support/serve.ts";
import { findChromium } from "../verify/packages.ts";
import { paperName, shotName, THEMES, WIDTHS } from "./names.ts";
import { sheet } from "./sheet.ts";

interface Shots {
  shots: number;
  /** `/relire/, 320 px`, for each page that one would have to move sideways. */
  tooWide: string[];
}

/**
 * Takes a picture of each page from head to foot, in every width and theme, prints it, and writes the page
 * that shows them all. What else the folder holds is left.
 *
 * @throws when there is no Chromium on this machine
 */
export async function takeShots(
  site: string,
  output: string,
  pages: readonly string[],
): Promise<Shots> {
  const executablePath = findChromium();
  mkdirSync(output, { recursive: true });
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const result: Shots = { shots: 0, tooWide: [] };
  try {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        await takeAll(browser, server.origin, { pages, width, theme, output, result });
      }
    }
    await printAll(browser, server.origin, pages, output);
    writeFileSync(join(output, "index.html"), sheet(pages));
  } finally {
    await browser.close();
    await server.close();
  }
  return result;
}

async function printAll(
  browser: Browser,
  origin: string,
  pages: readonly string[],
  output: string,
): Promise<void> {
  const page = await browser.newPage();
  for (const address of pages) {
    await page.goto(origin + address, { waitUntil: "networkidle" });
    await page.pdf({
      path: join(output, paperName(address)),
      preferCSSPageSize: true,
      format: "A4",
    });
  }
  await page.close();
}

interface Round {
  pages: readonly string[];
  width: number;
  theme: (typeof THEMES)[number];
  output: string;
  result: Shots;
}

async function takeAll(
  browser: Browser,
  origin: string,
  { pages, width, theme, output, result }: Round,
): Promise<void> {
  const viewport = { width, height: Math.round(width < 500 ? width * 2 : width * 0.62) };
  const context = await browser.newContext({ viewport, colorScheme: theme });
  const page = await context.newPage();
  for (const address of pages) {
    await page.goto(origin + address, { waitUntil: "networkidle" });
    // What is fetched as one comes near it.
    await page.evaluate("for (const image of document.images) image.loading = 'eager'");
    await page.waitForLoadState("networkidle");
    if (await page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
      result.tooWide.push(`${address}, ${width}\u00a0px`);
    }
    await page.screenshot({
      path: join(output, shotName(address, width, theme)),
      fullPage: true,
    });
    result.shots++;
  }
  await context.close();
}
