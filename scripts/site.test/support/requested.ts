import { setTimeout } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { TELEPHONE } from "../../publish/audit/telephone.ts";

/** A file that a page asked for. */
export interface RequestedFile {
  url: string;
  /** On the wire, headers included. */
  bytes: number;
  /** Of its status line and headers. */
  headers: number;
}

/** How long to wait for what a busy machine does late, in milliseconds, and between two looks. */
const SOON = 15_000;
const PAUSE = 50;

/**
 * A page opened for the first time on a telephone and read to its end, with all that it asked for, itself first.
 *
 * @param expected how many files to wait for, for a time: browsers fetch the icon when they please, even when all is idle.
 */
export async function readToTheEnd(
  browser: Browser,
  url: string,
  expected: number,
): Promise<RequestedFile[]> {
  const { width, height, density } = TELEPHONE;
  const context = await browser.newContext({
    ...{ viewport: { width, height }, deviceScaleFactor: density },
    ...{ isMobile: true, hasTouch: true },
  });
  try {
    const page = await context.newPage();
    const files = new Map<string, RequestedFile>();
    const network = await context.newCDPSession(page);
    network.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (request.url.startsWith("data:")) return;
      files.set(requestId, { url: request.url, bytes: 0, headers: 0 });
    });
    network.on("Network.responseReceived", ({ requestId, response }) => {
      const file = files.get(requestId);
      if (file) file.headers = response.encodedDataLength;
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const file = files.get(requestId);
      if (file) file.bytes = encodedDataLength;
    });
    await network.send("Network.enable");
    await page.goto(url, { waitUntil: "networkidle" });
    await page.evaluate(async () => {
      for (const image of document.images) {
        image.scrollIntoView();
        await image.decode();
      }
    });
    await page.waitForLoadState("networkidle");
    const received = () => [...files.values()].filter(({ bytes }) => bytes > 0).length;
    for (let waited = 0; received() < expected && waited < SOON; waited += PAUSE) {
      await setTimeout(PAUSE);
    }
    return [...files.values()];
  } finally {
    await context.close();
  }
}
