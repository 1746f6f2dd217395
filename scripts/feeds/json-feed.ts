import type { Article } from "../magazine/model.ts";
import { FRESH } from "./archives.ts";
import { entryContent, entryId, type FeedContext } from "./entry.ts";
import { releaseInstant } from "./release.ts";
import { type FeedFile, type FeedSource, fileAt, jsonFeedUrl } from "./source.ts";

/** The 20 newest articles in full. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedFile(source: FeedSource, context: FeedContext): FeedFile {
  const { adresse, nom } = context.magazine;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: source.title,
    home_page_url: adresse + source.page,
    feed_url: adresse + jsonFeedUrl(source),
    description: source.subtitle,
    favicon: `${adresse}/favicon.svg`,
    authors: [{ name: nom, url: `${adresse}/` }],
    language: "fr",
    items: source.articles.slice(0, FRESH).map((article) => item(article, context)),
  };
  return fileAt(jsonFeedUrl(source), `${JSON.stringify(feed, null, 1)}\n`);
}

/** `undefined`, hence absent, where there is none. */
function attachments(article: Article, { magazine, soundsOf }: FeedContext): object[] | undefined {
  const sounds = soundsOf(article);
  if (sounds.length === 0) return undefined;
  return sounds.map(({ url, type, bytes, seconds }) => ({
    url: magazine.adresse + url,
    mime_type: type,
    size_in_bytes: bytes,
    duration_in_seconds: Math.round(seconds),
  }));
}

function item(article: Article, context: FeedContext): object {
  const { adresse } = context.magazine;
  return {
    id: entryId(article, context.magazine),
    url: adresse + article.url,
    title: article.titre,
    // Absent where it is that of the feed.
    language: article.lang,
    summary: article.chapo,
    content_html: entryContent(article, context),
    image: context.pictureOf(article),
    attachments: attachments(article, context),
    date_published: releaseInstant(article),
    authors: article.signatures.map(({ author }) => ({
      name: author.nom,
      url: adresse + author.url,
    })),
    tags: [article.rubrique.nom, ...article.keywords.map(({ nom }) => nom)],
  };
}
