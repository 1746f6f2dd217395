import { isInstant } from "./feed-rules.ts";
import type { Placed } from "./site-fault.ts";
import { textOf, type XmlElement } from "./xml.ts";

/** Addresses in one file: https://www.sitemaps.org/protocol.html#index */
const MOST = 50_000;

/** Whether a sitemap is one; whether its addresses answer is looked at with those of all files. */
export function* checkSitemap(root: XmlElement, site: string): Generator<Placed> {
  if (root.children.length > MOST) {
    yield {
      at: root.at,
      found: `Le plan du site a ${root.children.length} adresses.`,
      expected: "50\u202f000 au plus dans un fichier.",
    };
  }
  const seen = new Set<string>();
  for (const entry of root.children) {
    const address = textOf(entry, "loc");
    if (!address.startsWith(`${site}/`)) {
      yield {
        at: entry.at,
        found: `Le plan du site donne l’adresse «\u00a0${address}\u00a0».`,
        expected: `une adresse complète, qui commence par ${site}/.`,
      };
    } else if (seen.has(address)) {
      yield {
        at: entry.at,
        found: `Le plan du site donne deux fois l’adresse ${address}.`,
        expected: "chaque adresse une fois.",
      };
    }
    seen.add(address);
    const changed = textOf(entry, "lastmod");
    if (changed !== "" && !isInstant(changed) && !/^\d{4}(?:-\d\d){0,2}$/.test(changed)) {
      yield {
        at: entry.at,
        found: `Le plan du site donne la date «\u00a0${changed}\u00a0».`,
        expected: "une date comme 2026-11-02.",
      };
    }
  }
}
