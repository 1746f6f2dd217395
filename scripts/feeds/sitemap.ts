import { toInstant } from "../magazine/dates.ts";
import { type FeedFile, fileAt } from "./source.ts";
import { element, type Xml, xmlDocument } from "./xml.ts";

export interface SitemapPage {
  /** Address on the site. */
  url: string;
  /** Day or minute of Paris of the last change, where one is known. */
  changed: string | undefined;
}

export const SITEMAP_URL = "/sitemap.xml";

/** Addresses in one file: the limit of the protocol, far below its other one of 50 MB for ours. */
export const SITEMAP_SIZE = 50_000;

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/**
 * `/sitemap.xml`; past 50,000 pages it becomes the index of `/sitemap-1.xml`, `/sitemap-2.xml`…
 * https://www.sitemaps.org/protocol.html
 * @param site address of the site without a final slash
 */
export function* sitemapFiles(site: string, pages: readonly SitemapPage[]): Generator<FeedFile> {
  if (pages.length <= SITEMAP_SIZE) {
    yield fileAt(SITEMAP_URL, urlset(site, pages));
    return;
  }
  const parts: SitemapPage[] = [];
  for (let start = 0; start < pages.length; start += SITEMAP_SIZE) {
    const part = pages.slice(start, start + SITEMAP_SIZE);
    const url = `/sitemap-${parts.length + 1}.xml`;
    parts.push({ url, changed: latest(part) });
    yield fileAt(url, urlset(site, part));
  }
  const index = element("sitemapindex", NAMESPACE, parts.map(location("sitemap", site)));
  yield fileAt(SITEMAP_URL, xmlDocument(index));
}

function urlset(site: string, pages: readonly SitemapPage[]): Buffer {
  return xmlDocument(element("urlset", NAMESPACE, pages.map(location("url", site))));
}

function location(name: "url" | "sitemap", site: string): (page: SitemapPage) => Xml {
  return ({ url, changed }) =>
    element(name, {}, [
      // The protocol wants addresses in ASCII, percent-encoded.
      element("loc", {}, [new URL(url, site).href]),
      changed === undefined ? undefined : element("lastmod", {}, [toInstant(changed)]),
    ]);
}

/** The order of days and minutes as text is their order in time. */
function latest(pages: readonly SitemapPage[]): string | undefined {
  return pages.reduce<string | undefined>(
    (last, { changed }) => (last === undefined || (changed ?? "") > last ? changed : last),
    undefined,
  );
}
