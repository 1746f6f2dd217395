import type { AddressBook } from "./address-book.ts";
import { cutArchive, yearUrl } from "./archives.ts";
import type { Fault } from "./fault.ts";
import { checkFrozen } from "./frozen.ts";
import type { Addressed, Loaded } from "./loaded.ts";
import type { Edition } from "./model.ts";
import { readOldAddresses } from "./old-addresses.ts";
import { slugify } from "./slug.ts";
import type { ListFile, TextFile, Tree } from "./tree.ts";
import { locate } from "./yaml.ts";
import type { YamlText } from "./yaml-text.ts";

/** First steps of addresses that the generator keeps for itself. */
export const RESERVED = [
  "404",
  "410",
  "anciennes-adresses",
  "assets",
  "auteurs",
  "credits",
  "favicon",
  "flux",
  "humans",
  "images",
  "index",
  "manifest",
  "mots-cles",
  "numeros",
  "opensearch",
  "recherche",
  "redirections",
  "robots",
  "sitemap",
];

/** The pages that are there whatever the texts. */
const FIXED = ["/", "/numeros/", "/auteurs/", "/mots-cles/", "/flux/", "/recherche/", "/credits/"];

/** Files that a text may lead to, though no reader keeps their address. */
const FILES = ["/flux/opml.xml", "/opensearch.xml", "/robots.txt", "/sitemap.xml"];

export interface Registration {
  loaded: Loaded;
  edition: Edition;
  all: Addressed[];
  tree: Tree;
  /** The list of frozen addresses, where it must be kept (a build, not a preview). */
  frozen: ListFile | undefined;
  faults: Fault[];
}

/** Gives each thing its address, and makes a fault of each address claimed twice or lost. */
export function registerAddresses({
  loaded,
  edition,
  all,
  tree,
  frozen,
  faults,
}: Registration): AddressBook {
  const claims = new Map<string, string>();
  const claim = (url: string, header: YamlText, path: (string | number)[], noun: string) => {
    const first = url.split("/")[1] ?? "";
    const holder = RESERVED.includes(first) && noun !== "texte" ? "le générateur" : claims.get(url);
    if (holder === undefined) return claims.set(url, header.file);
    const place = path.length > 0 ? locate(header, path) : { line: 1, column: 1 };
    faults.push({
      file: header.file,
      ...place,
      found: `L’adresse ${url} est déjà prise par ${holder}.`,
      expected: "une adresse par page : donnez un autre nom à l’un des deux.",
    });
    return claims;
  };
  for (const [index, { cle }] of (loaded.rubriques?.data ?? []).entries()) {
    claim(
      `/${cle}/`,
      (loaded.rubriques as { header: YamlText }).header,
      [index, "cle"],
      "rubrique",
    );
  }
  for (const { item, header } of all) {
    claim(item.url, header, [], item.kind === "page" ? "page" : "texte");
  }
  checkNumbers(all, faults);

  const live = new Set([
    ...lastingAddresses(edition),
    ...FILES,
    ...podcastAddress(edition),
    ...edition.keywords.map(({ url }) => url),
    ...yearAddresses(edition),
  ]);
  const hidden = new Map<string, string>();
  const byPath = new Map<string, string>();
  for (const { item, at } of all) {
    if (!live.has(item.url)) hidden.set(item.url, at.file);
    byPath.set(at.path, item.url);
    if (/(index|numero)\.md$/.test(at.path)) byPath.set(at.folder, item.url);
  }
  const { redirections, gone } = readOldAddresses({ loaded, edition, all, live, faults });
  const unread = findUnread(tree, new Set(all.map(({ at }) => at.file)));
  const book = { live, hidden, byPath, unread, redirections, gone };
  if (frozen && loaded.complete) checkFrozen(frozen, book, faults);
  return book;
}

/** Addresses that must not die: pages a reader may have kept, and feeds. Keywords and years come and go. */
export function lastingAddresses(edition: Edition): string[] {
  const pages = [
    edition.numeros,
    edition.articles,
    edition.rubriques,
    edition.authors,
    edition.pages,
  ];
  return [
    ...FIXED,
    ...pages.flatMap((list) => list.map(({ url }) => url)),
    ...machineAddresses(edition),
    ...podcastAddress(edition),
  ].sort();
}

/** Whatever has published something has its feeds, and nothing else has. */
function machineAddresses(edition: Edition): string[] {
  const magazine = { url: "/flux/", articles: edition.articles };
  return [magazine, ...edition.rubriques, ...edition.authors]
    .filter(({ articles }) => articles.some(({ hidden }) => hidden === undefined))
    .flatMap(({ url }) => [`${url}atom.xml`, `${url}feed.json`]);
}

/** A magazine has a podcast as soon as an article that is out gives something to hear. */
function podcastAddress(edition: Edition): string[] {
  const isOut = edition.articles.some(
    ({ hidden, source }) => hidden === undefined && /^ {0,3}:{3,}\s*son\s/m.test(source.body),
  );
  return isOut ? ["/flux/podcast.xml"] : [];
}

function yearAddresses(edition: Edition): string[] {
  const archives = [
    ...edition.rubriques.map((rubrique) => ({ ...rubrique, yearly: true })),
    ...[...edition.authors, ...edition.keywords].map((list) => ({ ...list, yearly: false })),
  ];
  return archives.flatMap(({ url, articles, yearly }) =>
    cutArchive(articles, yearly).years.map(({ year }) => yearUrl(url, year)),
  );
}

function checkNumbers(all: Addressed[], faults: Fault[]): void {
  const byNumber = new Map<number, string>();
  for (const { item, header } of all) {
    if (item.kind !== "numero") continue;
    const other = byNumber.get(item.numero);
    byNumber.set(item.numero, header.file);
    if (other === undefined) continue;
    faults.push({
      file: header.file,
      ...locate(header, ["numero"]),
      found: `Le numéro ${item.numero} est déjà celui de ${other}.`,
      expected: "un nombre différent pour chaque numéro.",
    });
  }
}

function findUnread(tree: Tree, read: Set<string>): Set<string> {
  const unread = new Set<string>();
  const add = (text: TextFile, url: string) => {
    if (read.has(text.file)) return;
    for (const name of [text.path, text.folder, url]) unread.add(name);
  };
  for (const { numero, articles } of tree.numeros) {
    const [, number = "", name = ""] = /^0*(\d+)[-_ .]+(.*)$/.exec(numero.name) ?? [];
    const url = `/numeros/${number}-${slugify(name)}/`;
    add(numero, url);
    for (const article of articles) add(article, `${url}${slugify(article.name)}/`);
  }
  for (const page of tree.pages) {
    if (!read.has(page.file)) unread.add(page.path).add(`/${slugify(page.name)}/`);
  }
  return unread;
}
