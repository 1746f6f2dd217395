import type { FeedLink, Head, SharedPicture } from "../../layouts/view.ts";
import { collectionLd } from "../feeds/json-ld.ts";
import { atomUrl, type FeedSource, jsonFeedUrl } from "../feeds/source.ts";
import type { Magazine } from "../magazine/schema.ts";
import type { PagesContext } from "./output-page.ts";

/** A page's head, from what it has of its own; the rest is what most pages say. */
export function makeHead(
  magazine: Magazine,
  own: Pick<Head, "title" | "url" | "feeds"> &
    Partial<Omit<Head, "description" | "image">> & {
      description: string | undefined;
      picture?: SharedPicture | undefined;
    },
): Head {
  const { picture, description, ...head } = own;
  return {
    type: "website",
    jsonLd: undefined,
    article: undefined,
    previous: undefined,
    next: undefined,
    index: true,
    media: false,
    tint: undefined,
    plain: false,
    ...head,
    description: description ?? magazine.description,
    image: picture,
  };
}

/** The whole address of a page or file of the site. */
export function absolute(magazine: Magazine, url: string): string {
  return magazine.adresse + url;
}

/** The links to a feed's documents, for `<head>`. */
export function feedLinks(source: FeedSource): FeedLink[] {
  return [
    { title: `${source.title} (Atom)`, url: atomUrl(source), type: "application/atom+xml" },
    { title: `${source.title} (JSON)`, url: jsonFeedUrl(source), type: "application/feed+json" },
  ];
}

/** The head of a page that is a list. */
export function listHead(
  { edition, feeds }: PagesContext,
  title: string,
  url: string,
  description: string,
) {
  const { magazine } = edition;
  return makeHead(magazine, {
    title,
    url,
    description,
    feeds,
    jsonLd: collectionLd(magazine, { nom: title, url, description }),
  });
}
