import type { FoundAddress } from "./address-rules.ts";
import { checkAtom, checkRss } from "./feed-rules.ts";
import type { Use } from "./page-facts.ts";
import type { Placed } from "./site-fault.ts";
import { checkSitemap } from "./sitemap-rules.ts";
import { elementsOf, parseXml, type XmlElement } from "./xml.ts";

/** What was read in an XML file. */
export interface XmlFacts {
  faults: Placed[];
  addresses: FoundAddress[];
  /** Whole texts that may be the title of something. */
  titles: { text: string; at: number }[];
  /** Texts of articles, as HTML. */
  contents: { html: string; at: number }[];
}

/** Reads feeds, sitemaps, the list of feeds and the search description: whatever is XML, by its first element. */
export function readXml(xml: string, site: string): XmlFacts {
  const facts: XmlFacts = { faults: [], addresses: [], titles: [], contents: [] };
  const parsed = parseXml(xml);
  if ("error" in parsed) {
    facts.faults.push({
      at: parsed.at,
      found: `Ce XML n’est pas bien formé (${parsed.error.replace(/^\S*\d+:\d+:\s*/, "")}).`,
      expected: "un document que tout lecteur de flux peut lire.",
    });
    return facts;
  }
  const { root } = parsed;
  if (root.name === "feed") facts.faults.push(...checkAtom(root));
  else if (root.name === "rss") facts.faults.push(...checkRss(root));
  else if (root.name === "urlset" || root.name === "sitemapindex") {
    facts.faults.push(...checkSitemap(root, site));
  }
  for (const element of elementsOf(root)) note(element, site, facts);
  return facts;
}

/** Attributes and texts of the formats at hand that hold an address, and whether a reader's program fetches it. */
const FETCHED: Record<string, Use> = {
  icon: "picture",
  logo: "picture",
  enclosure: "media",
  "itunes:image": "picture",
  Image: "picture",
  "podcast:transcript": "media",
  "podcast:chapters": "media",
};

function note(element: XmlElement, site: string, { addresses, titles, contents }: XmlFacts): void {
  const { name, attributes, text, at } = element;
  for (const key of ["href", "url", "src", "xmlUrl", "htmlUrl", "template"]) {
    const value = attributes[key];
    if (value === undefined || value === "") continue;
    const address = key === "template" ? value.replace(/\?.*$/s, "") : value;
    const isEnclosure = name === "link" && attributes.rel === "enclosure";
    addresses.push({ address, at, use: isEnclosure ? "media" : (FETCHED[name] ?? "link") });
  }
  const words = text.trim();
  if (/^(?:\w+:)?title$/.test(name)) titles.push({ text: words, at });
  if (/<[a-z]/i.test(words)) contents.push({ html: words, at });
  else if (/^https?:\/\/\S+$/.test(words) && (FETCHED[name] || words.startsWith(`${site}/`))) {
    addresses.push({ address: words, at, use: FETCHED[name] ?? "link" });
  }
}
