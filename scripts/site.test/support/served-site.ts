import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { SystemPackage } from "../../verify/packages.ts";
import { launchBrowser } from "./browser.ts";
import { type SiteServer, serve } from "./serve.ts";

/** A site, served to a browser from before the first test of a file, or of a `describe`, until after its last. */
export interface ServedSite<Site> {
  site: Site;
  server: SiteServer;
  browser: Browser;
}

/**
 * Registers what opens a site, a server and a browser, and closes them; read what is returned within tests only.
 *
 * @param milliseconds that opening may take
 * @param program the browser, where one matters
 */
export function servedSite<Site extends { folder: string; remove(): void }>(
  make: () => Promise<Site>,
  milliseconds?: number,
  program?: SystemPackage,
): ServedSite<Site> {
  const served = {} as ServedSite<Site>;
  beforeAll(async () => {
    served.site = await make();
    served.server = await serve(served.site.folder);
    served.browser = await launchBrowser(program);
  }, milliseconds);
  afterAll(async () => {
    await served.browser?.close();
    await served.server?.close();
    served.site?.remove();
  });
  return served;
}
