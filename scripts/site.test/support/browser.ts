import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";
import { findChromium, type SystemPackage } from "../../verify/packages.ts";

export interface RecordedRequest {
  url: string;
  /** HTTP status, 0 when no answer came. */
  status: number;
  /** Received on the wire, headers included, as compressed. */
  bytes: number;
}

export interface Visit {
  /** In the order in which they were sent; those for `data:` addresses left out, as they travel nowhere. */
  requests: RecordedRequest[];
  /** Everything the page said in the console, uncaught errors included, as `error: …`. */
  messages: string[];
  /** All the requests together, in bytes on the wire. */
  bytes: number;
}

/** Without what Chromium asks of its makers' servers by itself. */
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The Chromium of this machine, at the address in CHROMIUM_PATH or found in PATH: that without windows, unless one is asked
 * for.
 */
export async function launchBrowser(program?: SystemPackage): Promise<Browser> {
  const executablePath = findChromium(program);
  const browser = await chromium.launch({ executablePath, args: SWITCHES });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => watch(await open(options));
  return browser;
}

const violations: string[] = [];

/** What pages did against their policy since it was last asked, for a test that wants them to. */
export function takeViolations(): string[] {
  return violations.splice(0);
}

/** Whatever a test is about, no page of its may do what its policy forbids; what comes late is told by the next one. */
function checkViolations(): void {
  expect(takeViolations()).toEqual([]);
}
afterEach(checkViolations);
afterAll(checkViolations);

function watch(context: BrowserContext): BrowserContext {
  return context.on("console", (message) => {
    const text = message.text();
    if (/content security policy/i.test(text))
      violations.push(`${message.location().url}: ${text}`);
  });
}

/** Opens an address, waits until nothing more is asked for, and tells what was. */
export async function visit(page: Page, url: string): Promise<Visit> {
  const messages: string[] = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`error: ${error.message}`));

  const network = await page.context().newCDPSession(page);
  const requests = new Map<string, RecordedRequest>();
  const update = (id: string, change: (request: RecordedRequest) => void) => {
    const request = requests.get(id);
    if (request) change(request);
  };
  const redirected: RecordedRequest[] = [];
  network.on("Network.requestWillBeSent", ({ requestId, request, redirectResponse }) => {
    if (request.url.startsWith("data:")) return;
    const before = requests.get(requestId);
    // Chromium keeps one identifier along a chain of redirects: each step is a request of its own.
    if (before && redirectResponse) {
      const { status, encodedDataLength } = redirectResponse;
      redirected.push({ ...before, status, bytes: encodedDataLength });
    }
    requests.set(requestId, { url: request.url, status: 0, bytes: 0 });
  });
  network.on("Network.responseReceived", ({ requestId, response }) => {
    update(requestId, (request) => {
      request.status = response.status;
    });
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    update(requestId, (request) => {
      request.bytes = encodedDataLength;
    });
  });
  await network.send("Network.enable");
  await page.goto(url, { waitUntil: "networkidle" });
  await network.detach();

  const all = [...redirected, ...requests.values()];
  return { requests: all, messages, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/** Besides what axe looks at by itself: text at 7:1 (WCAG 1.4.6), targets of 24 px (2.5.8). */
const RULES = {
  rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
};

const COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

const THEMES = [
  ["light", RULES],
  ["dark", { runOnly: { type: "rule", values: COLOURS } }],
] as const;

/**
 * What axe finds wrong in the page as it stands, one line an element: `serious color-contrast: …`.
 * Evaluated from outside the page, so that its content policy is neither in the way nor to be loosened.
 */
export function axe(page: Page): Promise<string[]> {
  return runAxe(page, RULES);
}

/**
 * What axe finds in a page as it stands at each of these widths, in the light theme, then in the dark one. Themes differ by
 * their colours alone: in the second, the rules on colours are those that can find something else.
 */
export async function axeEverywhere(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const [colorScheme, options] of THEMES) {
      await page.emulateMedia({ colorScheme });
      const faults = await runAxe(page, options);
      found.push(...faults.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
    }
  }
  return found;
}

async function runAxe(page: Page, options: object): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ impact, id, help, nodes }) =>
    nodes.map(({ target, html }) => `${impact} ${id}: ${help} — ${target.join(" ")} ${html}`),
  );
}
