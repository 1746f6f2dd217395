import type { Licence } from "../scripts/magazine/licences.ts";
import type { Page, Rubrique } from "../scripts/magazine/model.ts";
import type { CreditedPicture } from "../scripts/magazine/picture-files.ts";
import type { Magazine } from "../scripts/magazine/schema.ts";

/** What is the same on every page. */
export interface SiteView {
  magazine: Magazine;
  rubriques: Rubrique[];
  /** The menu at the foot of the pages. */
  pages: Page[];
  /** Path of the one stylesheet: `/assets/style-1a2b3c4d.css`. */
  stylesheet: string;
  /** Paths of the faces that every page shows, to be fetched before the stylesheet asks for them. */
  fonts: readonly string[];
  /** Path of the one script, run before the page is painted: `/assets/site-1a2b3c4d.js`. */
  script: string;
  /** Path of the script of the search page. */
  searchScript: string;
  /** Path of the script of the pages that hold a gallery or a sound. */
  mediaScript: string;
  /** What a page may fetch and run, for hosts that send no such header. */
  policy: string;
  /** Address of the page that explains what pages weigh, where there is one. */
  weightPage: string | undefined;
  /** True under `npm start`: drafts are shown, with a banner. */
  preview: boolean;
}

/** What goes in `<head>`, gathered as data; every page has one. */
export interface Head {
  /** Without the magazine’s name, which the layout adds; "" on the home page. */
  title: string;
  description: string;
  /** Path of the page; its canonical address is `magazine.adresse` followed by it. */
  url: string;
  /** https://ogp.me/#types */
  type: "website" | "article" | "profile";
  /** For Open Graph, hence an absolute address. */
  image: SharedPicture | undefined;
  feeds: FeedLink[];
  jsonLd: object | undefined;
  /** https://ogp.me/#type_article */
  article: { published: string; section: string; tags: string[]; authors: string[] } | undefined;
  /** Path of the page one turns back to. */
  previous: string | undefined;
  /** Path of the page one turns to. */
  next: string | undefined;
  /** Whether the page holds a gallery or a sound, which have a script. */
  media: boolean;
  /** Set in the faces of the machine alone, where each byte is needed by something else: the search. */
  plain: boolean;
  /** False keeps the page out of search engines. */
  index: boolean;
  /** `tint` of the numéro that the page belongs to. */
  tint: string | undefined;
}

/** The picture that stands for a page where someone shares it. */
export interface SharedPicture {
  url: string;
  type: string;
  width: number;
  height: number;
  alt: string;
}

export interface FeedLink {
  title: string;
  url: string;
  type: "application/atom+xml" | "application/feed+json" | "application/rss+xml";
}

/** A text once rendered by scripts/markdown. */
export interface RenderedText {
  /** The body without its notes. */
  html: string;
  /** `<section role="doc-endnotes">…</section>`, or "". */
  notes: string;
  headings: { level: number; id: string; text: string }[];
  words: number;
}

/** A picture that opens a page. */
export type Picture = CreditedPicture;

/** What the list of credits says of a picture or a sound. */
export interface Credit {
  /** Of the file. */
  url: string;
  /** Its caption, else what it shows. */
  words: string;
  /** "" if nobody is named. */
  credit: string;
  licence: Licence | undefined;
}

export interface YearLink {
  year: number;
  url: string;
  count: number;
  current: boolean;
}

/** What every page component is given, besides its own subject. */
export interface PageProps {
  site: SiteView;
  head: Head;
}
