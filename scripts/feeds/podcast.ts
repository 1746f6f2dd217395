import { compareText } from "../magazine/fault.ts";
import type { Licence } from "../magazine/licences.ts";
import type { Article, Signature } from "../magazine/model.ts";
import type { Podcast } from "../magazine/podcast-schema.ts";
import type { Magazine } from "../magazine/schema.ts";
import type { Chapter } from "../magazine/sounds.ts";
import { entryId } from "./entry.ts";
import { podcastGuid } from "./podcast-guid.ts";
import { releaseInstant, releaseOf } from "./release.ts";
import { type FeedFile, fileAt } from "./source.ts";
import { cdata, element, type Xml, xmlDocument } from "./xml.ts";

/** A recording of an article. Paths are those of the site. */
export interface Episode {
  article: Article;
  /** Unique in the article, from the file's name: the id of its player in the page. */
  id: string;
  title: string;
  description: string | undefined;
  credit: string | undefined;
  /** Where it is not that of the magazine. */
  licence: Licence | undefined;
  url: string;
  type: string;
  bytes: number;
  seconds: number;
  /** Of the transcript, as text. */
  transcript: string | undefined;
  chapters: Chapter[];
}

export const PODCAST_URL = "/flux/podcast.xml";

/** https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#required-rss-namespace-declarations */
const NAMESPACES = {
  version: "2.0",
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
  "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
};

/**
 * The feed of the recordings, the last released first, and the chapters of each; nothing while none is released.
 * RSS 2.0 as directories want it: https://www.rssboard.org/rss-specification,
 * https://help.apple.com/itc/podcasts_connect/#/itcb54353390, and https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md
 * @param cover path on the site of a square JPEG or PNG of 1,400 to 3,000 pixels
 */
export function* podcastFiles(
  magazine: Magazine,
  episodes: readonly Episode[],
  cover: string,
): Generator<FeedFile> {
  const released = episodes
    .filter(({ article }) => article.hidden === undefined)
    .sort((a, b) => compareText(releaseOf(b.article), releaseOf(a.article)));
  const [newest] = released;
  if (newest === undefined) return;
  const items = released.map((episode) => item(episode, magazine, cover));
  const channel = element("channel", {}, [
    ...heading(magazine, cover),
    element("lastBuildDate", {}, [rssDate(newest.article)]),
    ...items,
  ]);
  yield fileAt(PODCAST_URL, xmlDocument(element("rss", NAMESPACES, [channel])));
  for (const episode of released) {
    if (episode.chapters.length > 0) yield chaptersFile(episode, magazine);
  }
}

/** What the feed says of the podcast. */
function heading(magazine: Magazine, cover: string): Xml[] {
  const { adresse, nom, licence, podcast } = magazine;
  const title = podcast.titre ?? nom;
  const feed = adresse + PODCAST_URL;
  const owner = podcast.courriel ?? magazine.courriel;
  const image = whole(cover, magazine);
  return [
    element("atom:link", { rel: "self", type: "application/rss+xml", href: feed }),
    element("title", {}, [title]),
    element("link", {}, [`${adresse}/`]),
    element("description", {}, [shortened(podcast.description ?? magazine.description)]),
    element("language", {}, ["fr"]),
    element("copyright", {}, [`${nom}, ${licence.nom}`]),
    element("image", {}, [
      element("url", {}, [image]),
      element("title", {}, [title]),
      element("link", {}, [`${adresse}/`]),
    ]),
    element("itunes:author", {}, [nom]),
    ...(owner === undefined ? [] : [ownership(nom, owner)]),
    element("itunes:image", { href: image }),
    category(podcast),
    element("itunes:explicit", {}, [String(podcast.explicite)]),
    element("itunes:type", {}, ["episodic"]),
    element("podcast:guid", {}, [podcastGuid(feed)]),
    // No host may take the feed over for whoever asks.
    element("podcast:locked", { owner }, ["yes"]),
    element("podcast:medium", {}, ["podcast"]),
    licenceElement(licence),
  ];
}

function ownership(name: string, email: string): Xml {
  return element("itunes:owner", {}, [
    element("itunes:name", {}, [name]),
    element("itunes:email", {}, [email]),
  ]);
}

function category({ categorie, "sous-categorie": division }: Podcast): Xml {
  const inner = division === undefined ? [] : [element("itunes:category", { text: division })];
  return element("itunes:category", { text: categorie }, inner);
}

function item(episode: Episode, magazine: Magazine, cover: string): Xml {
  const { article, title, licence, transcript } = episode;
  const summary = shortened(episode.description ?? article.chapo ?? title);
  return element("item", { "xml:lang": article.lang }, [
    element("title", {}, [title]),
    element("link", {}, [pageOf(episode, magazine)]),
    element("guid", { isPermaLink: "false" }, [guidOf(episode, magazine)]),
    element("pubDate", {}, [rssDate(article)]),
    element("description", {}, [cdata(notes(summary, episode, magazine))]),
    element("enclosure", {
      url: whole(episode.url, magazine),
      length: String(episode.bytes),
      type: ENCLOSURE_TYPES[episode.type] ?? episode.type,
    }),
    element("itunes:title", {}, [title]),
    element("itunes:author", {}, [namesOf(article)]),
    element("itunes:summary", {}, [summary]),
    element("itunes:duration", {}, [String(Math.max(1, Math.round(episode.seconds)))]),
    element("itunes:explicit", {}, [String(magazine.podcast.explicite)]),
    element("itunes:episodeType", {}, ["full"]),
    element("itunes:image", { href: whole(cover, magazine) }),
    licence && licenceElement(licence),
    transcript === undefined ? undefined : transcriptElement(transcript, article, magazine),
    chaptersElement(episode, magazine),
    ...article.signatures.flatMap((signature) => person(signature, magazine)),
  ]);
}

/** The name directories know M4A by; `audio/mp4` is that of the norm. */
const ENCLOSURE_TYPES: Record<string, string> = { "audio/mp4": "audio/x-m4a" };

/** The name of an episode for ever, whatever becomes of its file and of its article. */
function guidOf({ article, id }: Episode, magazine: Magazine): string {
  return `${entryId(article, magazine)}#${id}`;
}

function pageOf({ article, id }: Episode, { adresse }: Magazine): string {
  return `${adresse + article.url}#${id}`;
}

/** A whole address, in ASCII as RSS wants it. */
function whole(path: string, { adresse }: Magazine): string {
  return new URL(path, adresse).href;
}

/** https://www.rfc-editor.org/rfc/rfc822#section-5, with four digits for the year. */
function rssDate(article: Article): string {
  return new Date(releaseInstant(article)).toUTCString();
}

function namesOf({ signatures }: Article): string {
  return signatures.map(({ author }) => author.nom).join(", ");
}

/** The notes of an episode, as HTML with no more than directories take: paragraphs and a link. */
function notes(summary: string, episode: Episode, magazine: Magazine): string {
  const { article, credit, licence } = episode;
  const rights = [credit, licence?.nom].filter((text) => text !== undefined).join(" – ");
  const link = element("a", { href: pageOf(episode, magazine) }, [article.titre]);
  const paragraphs = [
    element("p", {}, [summary]),
    rights === "" ? undefined : element("p", {}, [rights]),
    element("p", {}, ["À lire\u00a0: ", link]),
  ];
  return paragraphs.map((paragraph) => paragraph?.source ?? "").join("");
}

/** Bytes of a description; directories take 4,000, among which those of the notes beside it. */
const LONGEST = 3000;

/** Cut between two words, where it is longer than directories take. */
function shortened(text: string): string {
  if (Buffer.byteLength(text) <= LONGEST) return text;
  const cut = Buffer.from(text)
    .subarray(0, LONGEST)
    .toString()
    .replace(/\s+\S*$|\ufffd+$/, "");
  return `${cut}…`;
}

/** A licence known by its letters is named by them. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/license.md */
function licenceElement({ nom, adresse }: Licence): Xml {
  const name = /^cc[- ]/i.test(nom) ? nom.toLowerCase().replaceAll(" ", "-") : nom;
  return element("podcast:license", { url: adresse }, [name]);
}

function transcriptElement(path: string, { lang }: Article, magazine: Magazine): Xml {
  const url = whole(path, magazine);
  return element("podcast:transcript", { url, type: "text/plain", language: lang });
}

function chaptersElement(episode: Episode, magazine: Magazine): Xml | undefined {
  if (episode.chapters.length === 0) return undefined;
  const url = magazine.adresse + chaptersUrl(episode, magazine);
  return element("podcast:chapters", { url, type: "application/json+chapters" });
}

/** Made from the guid: it moves no more than the episode does. */
function chaptersUrl({ article, id }: Episode, magazine: Magazine): string {
  return `/flux/chapitres${entryId(article, magazine).slice(magazine.adresse.length)}${id}.json`;
}

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
function chaptersFile(episode: Episode, magazine: Magazine): FeedFile {
  const chapters = {
    version: "1.2.0",
    title: episode.title,
    author: namesOf(episode.article),
    podcastName: magazine.podcast.titre ?? magazine.nom,
    chapters: episode.chapters.map(({ start, title }) => ({ startTime: start, title })),
  };
  return fileAt(chaptersUrl(episode, magazine), `${JSON.stringify(chapters, null, 1)}\n`);
}

/** What signatures say in French, by the words of https://podcasttaxonomy.com: the first that is found. */
const ROLES: [words: RegExp, role: string, group: string][] = [
  [/musique/i, "composer", "audio post-production"],
  [/\bsons?\b|montage|mixage/i, "audio editor", "audio post-production"],
  [/texte|entretien|interview|reportage|récit|enquête|voix/i, "reporter", "cast"],
];

/** Who signs, if what they did can be heard: photographs and drawings cannot. */
function person({ author, role }: Signature, { adresse }: Magazine): Xml[] {
  const known = role === undefined ? ROLES.at(-1) : ROLES.find(([words]) => words.test(role));
  if (known === undefined) return [];
  const [, name, group] = known;
  const href = adresse + author.url;
  return [element("podcast:person", { role: name, group, href }, [author.nom])];
}
