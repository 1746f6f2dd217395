import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PAPER } from "../../layouts/parts/document-head.tsx";
import { SEARCH_URL } from "../../layouts/parts/search-form.tsx";
import { RedirectPage } from "../../layouts/redirect-page.tsx";
import { renderPage } from "../../layouts/render.ts";
import { humansFile, securityFile } from "../feeds/contacts.ts";
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
import { PAGE_META } from "../publish/server/policy.ts";
import { type AuditSubject, auditSubject, WEIGHT_PAGE } from "./audit-subject.ts";
import { CACHE } from "./cache-folder.ts";
import { changedAt } from "./changes.ts";
import { feedContent } from "./feed-content.tsx";
import { buildFonts } from "./fonts.ts";
import { feedLinks } from "./heads.ts";
import { MediaReader } from "./media.ts";
import type { OutputPage } from "./output-page.ts";
import { sitePages } from "./pages.tsx";
import { podcastLink, preparePodcast } from "./podcast.ts";
import { buildMediaScript, buildScript, buildSearchScript } from "./script.ts";
import { writeSiteSearch } from "./search.ts";
import { writeServerFiles } from "./server-files.ts";
import { SiteMedia } from "./site-media.ts";
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
  /** Pictures and sounds, which take longer than all the rest. */
  media: SiteMedia;
  /** Writes the search, which waits for Pagefind. */
  writeSearch(folder: string): Promise<void>;
  /** Writes everything else that is not a page: feeds, styles, redirections. */
  writeFiles(folder: string): void;
  /** Writes the rules of the server, last: they depend on what is there. */
  writeServerFiles(folder: string): void;
  /** What the audit is to know of it. */
  subject: AuditSubject;
}

const FAVICON = fileURLToPath(new URL("../../assets/favicon.svg", import.meta.url));

/** Background and accent of the home screen icon's window, those of the stylesheet's light theme. */
const COLOURS = { background: PAPER.light, theme: "#ff615d" };

export interface SiteOptions extends LoadOptions {
  /** Absolute path of the folder for what is kept from one build to the next. */
  cache?: string | undefined;
}

export interface PreparedSite {
  /** `undefined` when a fault leaves nothing to show; with faults, it may be previewed, never published. */
  site: Site | undefined;
  /** Every fault of every file, in order. */
  faults: Fault[];
  /** What is worth saying of files, and stops nothing. */
  remarks: Fault[];
}

/** Loads, checks and renders a content folder. */
export async function prepareSite({
  cache = CACHE,
  ...options
}: SiteOptions): Promise<PreparedSite> {
  const loaded = loadEdition(options);
  const { edition, addresses, headers, magazineHeader, transcripts, faults } = loaded;
  const remarks: Fault[] = [];
  if (!edition) return { site: undefined, faults, remarks };
  const images = join(cache, "images");
  const media = new MediaReader(images);
  const context = { root: options.root, headers, transcripts, faults, remarks, media };
  const texts = await renderTexts(edition, addresses, context);
  const { root } = options;
  const podcast = await preparePodcast(edition, texts, {
    ...{ root, header: magazineHeader, faults, media },
  });
  media.save();
  faults.sort(compareFaults);
  remarks.sort(compareFaults);
  const fonts = await buildFonts(join(cache, "polices"), !options.preview);
  const stylesheet = buildStylesheet(!options.preview, edition.numeros, fonts.css);
  const script = buildScript(!options.preview);
  const searchScript = buildSearchScript(!options.preview);
  const mediaScript = buildMediaScript(!options.preview);
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
        fonts: fonts.preloads,
        script: script.url,
        searchScript: searchScript.url,
        mediaScript: mediaScript.url,
        policy: PAGE_META,
        weightPage: edition.pages.find(({ url }) => url === WEIGHT_PAGE)?.url,
        preview: options.preview,
      },
      feeds: [...(main ? feedLinks(main) : []), ...podcastLink(edition.magazine, podcast)],
    }),
  ];
  const writeFiles = (folder: string) => {
    for (const { url, bytes } of [stylesheet, ...fonts.files, script, searchScript, mediaScript])
      write(folder, fileAt(url, bytes));
    for (const file of machineFiles(edition, texts, addresses, pages)) write(folder, file);
    for (const file of podcast) write(folder, file);
    copy(folder, "/favicon.svg", FAVICON);
  };
  const lasting = lastingAddresses(edition);
  const writeSearch = (folder: string) =>
    writeSiteSearch(folder, edition, texts, join(cache, "recherche"));
  const site: Site = {
    ...{ edition, pages, lasting, writeSearch, writeFiles },
    writeServerFiles: (folder) => writeServerFiles(folder, edition.magazine.adresse, addresses),
    media: new SiteMedia(texts.files, images),
    subject: auditSubject(edition, { ...options, ...loaded }),
  };
  return { site, faults, remarks };
}

function* machineFiles(
  edition: Edition,
  texts: Texts,
  { redirections }: AddressBook,
  pages: OutputPage[],
): Generator<FeedFile> {
  const { magazine } = edition;
  yield* feedFiles(edition, {
    contentOf: (article) => feedContent(article, texts, magazine),
    soundsOf: (article) => texts.of(article).sounds.map(({ target }) => target),
    pictureOf: (article) => texts.sharedOf(article).url,
  });
  const changed = changedAt(edition);
  const listed = pages.filter(({ url }) => url.endsWith("/"));
  yield* sitemapFiles(
    magazine.adresse,
    listed.map(({ url }) => ({ url, changed: changed(url) })),
  );
  yield robotsFile(magazine);
  yield humansFile(edition);
  yield* securityFile(edition);
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
