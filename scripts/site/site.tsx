import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PAPER } from "../../layouts/parts/document-head.tsx";
import { SEARCH_URL } from "../../layouts/parts/search-form.tsx";
import { RedirectPage } from "../../layouts/redirect-page.tsx";
import { renderPage } from "../../layouts/render.ts";
import { feedFiles } from "../feeds/index.ts";
import { manifestFile } from "../feeds/manifest.ts";
import { openSearchFile } from "../feeds/open-search.ts";
import { redirectionsFile, redirectPath } from "../feeds/redirections.ts";
import { robotsFile } from "../feeds/robots.ts";
import { sitemapFiles } from "../feeds/sitemap.ts";
import { type FeedFile, feedSources, fileAt } from "../feeds/source.ts";
import type { AddressBook } from "../magazine/address-book.ts";
import { lastingAddresses } from "../magazine/addresses.ts";
import { compareFaults, type Fault } from "../magazine/fault.ts";
import { loadEdition } from "../magazine/load.ts";
import type { LoadOptions } from "../magazine/loaded.ts";
import type { Edition } from "../magazine/model.ts";
import { withoutDoublets } from "../markdown/index.ts";
import { changedAt } from "./changes.ts";
import { feedLinks } from "./heads.ts";
import type { OutputPage } from "./output-page.ts";
import { sitePages } from "./pages.tsx";
import { buildScript, buildSearchScript } from "./script.ts";
import { writeSiteSearch } from "./search.ts";
import { buildStylesheet } from "./stylesheet.ts";
import { renderTexts, type Texts } from "./texts.ts";
import { write } from "./write.ts";

/** A whole site, checked and ready to be written. */
export interface Site {
  edition: Edition;
  /** Rendered one at a time, as they are written. */
  pages: OutputPage[];
  /** Addresses that must go on answering once published. */
  lasting: string[];
  /** Writes the search, which waits for Pagefind. */
  writeSearch(folder: string): Promise<void>;
  /** Writes everything that is not a page: feeds, pictures, styles, redirections. */
  writeFiles(folder: string): void;
}

const FAVICON = fileURLToPath(new URL("../../assets/favicon.svg", import.meta.url));

/** Background and accent of the home screen icon's window, those of the stylesheet's light theme. */
const COLOURS = { background: PAPER.light, theme: "#ff615d" };

/**
 * Loads, checks and renders a content folder.
 *
 * @returns every fault of every file, in order, and the site: `undefined` when a fault leaves nothing to show. A site
 * with faults may be previewed, never published.
 */
export function prepareSite(options: LoadOptions): { site: Site | undefined; faults: Fault[] } {
  const { edition, addresses, headers, faults } = loadEdition(options);
  if (!edition) return { site: undefined, faults };
  const texts = renderTexts(edition, addresses, { root: options.root, headers, faults });
  faults.sort(compareFaults);
  const stylesheet = buildStylesheet(!options.preview);
  const script = buildScript(!options.preview);
  const searchScript = buildSearchScript(!options.preview);
  const sources = feedSources(edition);
  const main = sources.find(({ kind }) => kind === "magazine");
  const pages = [
    ...sitePages({
      edition,
      texts,
      sources,
      site: {
        magazine: edition.magazine,
        rubriques: edition.rubriques,
        pages: edition.pages.filter(({ menu }) => menu),
        stylesheet: stylesheet.url,
        script: script.url,
        searchScript: searchScript.url,
        preview: options.preview,
      },
      feeds: main ? feedLinks(main) : [],
    }),
  ];
  const writeFiles = (folder: string) => {
    for (const { url, bytes } of [stylesheet, script, searchScript])
      write(folder, fileAt(url, bytes));
    for (const file of machineFiles(edition, texts, addresses, pages)) write(folder, file);
    for (const [url, path] of texts.pictures) copy(folder, url, path);
    copy(folder, "/favicon.svg", FAVICON);
  };
  const lasting = lastingAddresses(edition);
  const writeSearch = (folder: string) => writeSiteSearch(folder, edition, texts);
  return { site: { edition, pages, lasting, writeSearch, writeFiles }, faults };
}

function* machineFiles(
  edition: Edition,
  texts: Texts,
  { redirections }: AddressBook,
  pages: OutputPage[],
): Generator<FeedFile> {
  const { magazine } = edition;
  yield* feedFiles(edition, (article) => {
    const { html, notes } = texts.of(article);
    return withoutDoublets(html + notes);
  });
  const changed = changedAt(edition);
  const listed = pages.filter(({ url }) => url !== "/404.html");
  yield* sitemapFiles(
    magazine.adresse,
    listed.map(({ url }) => ({ url, changed: changed(url) })),
  );
  yield robotsFile(magazine);
  yield manifestFile(magazine, COLOURS);
  yield openSearchFile(magazine, SEARCH_URL);
  yield redirectionsFile(redirections);
  const titles = new Map(
    [...edition.numeros, ...edition.articles, ...edition.pages].map(({ url, titre }) => [
      url,
      titre,
    ]),
  );
  for (const { de, vers } of redirections) {
    const path = redirectPath(de);
    if (path === undefined) continue;
    const to = magazine.adresse + vers;
    const title = titles.get(vers) ?? magazine.nom;
    yield fileAt(
      `/${path}`,
      renderPage(
        <RedirectPage magazineName={magazine.nom} to={to} title={title} />,
        magazine.typographie,
      ),
    );
  }
}

function copy(folder: string, url: string, from: string): void {
  const target = join(folder, url.slice(1));
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(from, target);
}
