import type { FoundAddress } from "./address-rules.ts";
import { elementAddresses } from "./element-addresses.ts";
import { scanHtml } from "./scan-html.ts";
import type { Placed } from "./site-fault.ts";
import { childrenOf, textOf, type XmlElement } from "./xml.ts";

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

export function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

/** https://www.rfc-editor.org/rfc/rfc4287#section-4.1 */
export function* checkAtom(feed: XmlElement): Generator<Placed> {
  yield* checkAtomPart(feed, "Le flux");
  if (!childrenOf(feed, "link").some(({ attributes }) => attributes.rel === "self")) {
    yield {
      at: feed.at,
      found: "Le flux ne donne pas sa propre adresse.",
      expected: '<link rel="self" href="…"/>.',
    };
  }
  const signed = childrenOf(feed, "author").length > 0;
  const entries = childrenOf(feed, "entry");
  yield* checkUnique(entries.map((entry) => ({ id: textOf(entry, "id"), at: entry.at })));
  for (const entry of entries) {
    yield* checkAtomPart(entry, "Une entrée du flux");
    if (!signed && childrenOf(entry, "author").length === 0) {
      yield { at: entry.at, found: "Une entrée du flux n’est pas signée.", expected: "<author>." };
    }
  }
}

function* checkAtomPart(part: XmlElement, name: string): Generator<Placed> {
  for (const wanted of ["id", "title", "updated"]) {
    if (textOf(part, wanted) !== "") continue;
    yield { at: part.at, found: `${name} n’a pas de <${wanted}>.`, expected: `<${wanted}>.` };
  }
  for (const wanted of ["updated", "published"]) {
    const date = textOf(part, wanted);
    if (date === "" || isInstant(date)) continue;
    yield {
      at: part.at,
      found: `${name} a pour <${wanted}> «\u00a0${date}\u00a0», qui n’est pas une date.`,
      expected: "une date comme 2026-11-02T08:00:00+01:00.",
    };
  }
}

/** https://www.rssboard.org/rss-specification, and what podcast directories want of it. */
export function* checkRss(rss: XmlElement): Generator<Placed> {
  const [channel] = childrenOf(rss, "channel");
  if (!channel) {
    yield { at: rss.at, found: "Le flux RSS n’a pas de <channel>.", expected: "<channel>." };
    return;
  }
  for (const wanted of ["title", "link", "description"]) {
    if (textOf(channel, wanted) !== "") continue;
    yield { at: channel.at, found: `Le flux n’a pas de <${wanted}>.`, expected: `<${wanted}>.` };
  }
  const items = childrenOf(channel, "item");
  yield* checkUnique(items.map((item) => ({ id: textOf(item, "guid"), at: item.at })));
  for (const item of items) {
    for (const wanted of ["title", "guid", "pubDate"]) {
      if (textOf(item, wanted) !== "") continue;
      yield {
        at: item.at,
        found: `Un épisode n’a pas de <${wanted}>.`,
        expected: `<${wanted}>.`,
      };
    }
    const date = textOf(item, "pubDate");
    if (date !== "" && !/^\w{3}, \d{2} \w{3} \d{4} \d\d:\d\d:\d\d /.test(date)) {
      yield {
        at: item.at,
        found: `Un épisode a pour <pubDate> «\u00a0${date}\u00a0», qui n’est pas une date.`,
        expected: "une date comme Mon, 02 Nov 2026 08:00:00 +0100.",
      };
    }
    const [enclosure] = childrenOf(item, "enclosure");
    const { url, type = "", length = "" } = enclosure?.attributes ?? {};
    if (!url || !/^\w+\/[\w.+-]+$/.test(type) || !/^[1-9]\d*$/.test(length)) {
      yield {
        at: item.at,
        found: "Un épisode n’a pas de son, ou n’en dit pas tout.",
        expected: '<enclosure url="…" type="audio/mpeg" length="…"/>, la longueur en octets.',
      };
    }
  }
}

export function* checkUnique(items: readonly { id: string; at: number }[]): Generator<Placed> {
  const seen = new Set<string>();
  for (const { id, at } of items) {
    if (id !== "" && seen.has(id)) {
      yield {
        at,
        found: `Deux entrées du flux ont le même identifiant, ${id}.`,
        expected: "un identifiant à chacune.",
      };
    }
    seen.add(id);
  }
}

/**
 * The addresses in the text of an entry. Feed readers fetch its pictures: they are judged as those of a page are, and
 * `at` is where the entry stands.
 */
export function contentAddresses(html: string, at: number): FoundAddress[] {
  const found: FoundAddress[] = [];
  scanHtml(html, {
    open(name, attributes) {
      for (const { address, use } of elementAddresses(name, attributes)) {
        found.push({ address, at, use });
      }
    },
    close() {},
    text() {},
    oddity() {},
  });
  return found;
}
