import type { FoundAddress } from "./address-rules.ts";
import { checkUnique, isInstant } from "./feed-rules.ts";
import type { XmlFacts } from "./xml-rules.ts";

type Item = Record<string, unknown>;

/**
 * Reads a JSON file: a feed, the manifest, the table of redirections, or data that scripts use. Places are those of the
 * value in the text, as far as it is written there without escapes.
 *
 * @param file path in the site
 */
export function readJson(file: string, json: string, site: string): XmlFacts {
  const facts: XmlFacts = { faults: [], addresses: [], titles: [], contents: [] };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    facts.faults.push({
      at,
      found: "Ce fichier JSON ne peut pas être lu.",
      expected: "du JSON bien formé.",
    });
    return facts;
  }
  // Values are asked for in their order, mostly: each is looked for after the one before.
  let last = 0;
  const find = (value: string) => {
    const written = JSON.stringify(value);
    const after = json.indexOf(written, last);
    last = Math.max(0, after === -1 ? json.indexOf(written) : after);
    return last;
  };
  if (file === "redirections.json") readRedirections(data, find, facts);
  else if (file.endsWith(".webmanifest")) readManifest(data, find, facts);
  else if (isItem(data) && String(data.version).startsWith("https://jsonfeed.org/")) {
    readFeed(data, find, site, facts);
  } else {
    for (const text of stringsOf(data)) {
      facts.titles.push({ text, at: find(text) });
      if (/^(?:(?:https?:)?\/\/\S+|\/\S+\/)$/.test(text) && !/^\/\*/.test(text)) {
        const isOurs = text.startsWith("/") && !text.startsWith("//");
        facts.addresses.push({ address: text, at: find(text), use: isOurs ? "link" : "script" });
      }
    }
  }
  return facts;
}

/** https://www.jsonfeed.org/version/1.1/ */
function readFeed(feed: Item, find: (text: string) => number, site: string, facts: XmlFacts): void {
  const items = Array.isArray(feed.items) ? feed.items.filter(isItem) : undefined;
  if (typeof feed.title !== "string" || feed.title === "" || !items) {
    facts.faults.push({
      at: 0,
      found: "Le flux JSON n’a pas de titre ou pas d’entrées.",
      expected: "les clés version, title et items.",
    });
  }
  const places = (items ?? []).map((item) => ({ item, at: find(String(item.id)) }));
  facts.faults.push(...checkUnique(places.map(({ item, at }) => ({ id: String(item.id), at }))));
  for (const { item, at } of places) {
    if (typeof item.id !== "string" || item.id === "") {
      facts.faults.push({
        at,
        found: "Une entrée du flux JSON n’a pas d’identifiant.",
        expected: "id.",
      });
    }
    if (item.content_html === undefined && item.content_text === undefined) {
      facts.faults.push({
        at,
        found: "Une entrée du flux JSON n’a pas de texte.",
        expected: "content_html ou content_text.",
      });
    }
    for (const key of ["date_published", "date_modified"]) {
      const date = item[key];
      if (date === undefined || isInstant(String(date))) continue;
      facts.faults.push({
        at,
        found: `Une entrée du flux JSON a pour ${key} «\u00a0${String(date)}\u00a0».`,
        expected: "une date comme 2026-11-02T08:00:00+01:00.",
      });
    }
    if (typeof item.title === "string") facts.titles.push({ text: item.title, at });
    facts.contents.push({ html: String(item.content_html ?? ""), at });
    facts.addresses.push(...feedAddresses(item, at));
  }
  facts.addresses.push(...feedAddresses(feed, 0));
  function feedAddresses(from: Item, at: number): FoundAddress[] {
    const found: FoundAddress[] = [];
    for (const key of ["url", "home_page_url", "feed_url", "next_url", "external_url"]) {
      if (typeof from[key] === "string") found.push({ address: from[key], at, use: "link" });
    }
    for (const key of ["image", "banner_image", "icon", "favicon"]) {
      if (typeof from[key] === "string") found.push({ address: from[key], at, use: "picture" });
    }
    for (const attachment of Array.isArray(from.attachments) ? from.attachments : []) {
      if (isItem(attachment)) found.push({ address: String(attachment.url), at, use: "media" });
    }
    for (const author of Array.isArray(from.authors) ? from.authors : []) {
      if (isItem(author) && String(author.url).startsWith(`${site}/`)) {
        found.push({ address: String(author.url), at, use: "link" });
      }
    }
    return found;
  }
}

/** https://www.w3.org/TR/appmanifest/ */
function readManifest(manifest: unknown, find: (text: string) => number, facts: XmlFacts): void {
  if (!isItem(manifest) || typeof manifest.name !== "string") {
    facts.faults.push({ at: 0, found: "Le manifeste n’a pas de nom.", expected: "la clé name." });
    return;
  }
  const start = String(manifest.start_url ?? "/");
  facts.addresses.push({ address: start, at: find(start), use: "link" });
  for (const key of ["icons", "screenshots"]) {
    for (const icon of Array.isArray(manifest[key]) ? manifest[key] : []) {
      const src = String(isItem(icon) ? icon.src : icon);
      facts.addresses.push({ address: src, at: find(src), use: "icon" });
    }
  }
}

function readRedirections(table: unknown, find: (text: string) => number, facts: XmlFacts): void {
  for (const row of Array.isArray(table) ? table : []) {
    const to = isItem(row) ? row.vers : undefined;
    // What is gone for good leads nowhere, and says so.
    if (typeof to === "string") facts.addresses.push({ address: to, at: find(to), use: "refresh" });
  }
}

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) yield* stringsOf(each);
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
