import type { Article, Edition } from "../magazine/model.ts";
import { released } from "./release.ts";

/** A list of articles one can subscribe to. */
export interface FeedSource {
  kind: "magazine" | "rubrique" | "author";
  title: string;
  subtitle: string;
  /** Folder of its documents: `/flux/`, `/relire/`, `/auteurs/fanny-lancelin/`. */
  base: string;
  /** The page that shows the same list. */
  page: string;
  /** Published ones only, never empty, the last released first. */
  articles: Article[];
}

/** A file to write. */
export interface FeedFile {
  /** Inside the output folder: `relire/atom.xml`. */
  path: string;
  bytes: Uint8Array;
}

export const atomUrl = (source: FeedSource): string => `${source.base}atom.xml`;
export const jsonFeedUrl = (source: FeedSource): string => `${source.base}feed.json`;

/** A file from its address on the site. */
export function fileAt(url: string, content: string | Uint8Array): FeedFile {
  return {
    path: url.slice(1),
    bytes: typeof content === "string" ? Buffer.from(content) : content,
  };
}

/**
 * The magazine, then its rubriques and authors in the order of their lists. Whoever has published
 * nothing yet has no feed: Atom wants the date of its last change, and there is none to tell.
 */
export function feedSources(edition: Edition): FeedSource[] {
  const { magazine, rubriques, authors } = edition;
  const sources: FeedSource[] = [
    {
      kind: "magazine",
      title: magazine.nom,
      subtitle: magazine.description,
      base: "/flux/",
      page: "/",
      articles: released(edition.articles),
    },
  ];
  for (const rubrique of rubriques) {
    sources.push({
      kind: "rubrique",
      title: `${rubrique.nom} – ${magazine.nom}`,
      subtitle: rubrique.description,
      base: rubrique.url,
      page: rubrique.url,
      articles: released(rubrique.articles),
    });
  }
  for (const author of authors) {
    sources.push({
      kind: "author",
      title: `${author.nom} – ${magazine.nom}`,
      subtitle: author.presentation ?? `Les articles signés ${author.nom}.`,
      base: author.url,
      page: author.url,
      articles: released(author.articles),
    });
  }
  return sources.filter((source) => source.articles.length > 0);
}
