import { toInstant } from "../magazine/dates.ts";
import { compareText } from "../magazine/fault.ts";
import type { Article } from "../magazine/model.ts";

/**
 * When the article came out: its day, or the minute before which it or its numéro was held back, if
 * later. A day or a minute of Paris, whose order as text is their order in time.
 */
export function releaseOf(article: Article): string {
  let release = article.date;
  for (const minute of [article.publication, article.numero.publication]) {
    if (minute !== undefined && minute > release) release = minute;
  }
  return release;
}

/** The same as an RFC 3339 date-time. */
export function releaseInstant(article: Article): string {
  return toInstant(releaseOf(article));
}

/** The last release among articles, none for an empty list: what a list of them was changed by. */
export function latestRelease(articles: readonly Article[]): string | undefined {
  let latest: string | undefined;
  for (const article of articles) {
    const release = releaseOf(article);
    if (latest === undefined || release > latest) latest = release;
  }
  return latest;
}

/**
 * What is published of a list, the last released first; articles of one moment stay in the order
 * given. An article held back for months so comes on top of its feed, and disturbs no archive.
 */
export function released(articles: readonly Article[]): Article[] {
  return articles
    .filter((article) => article.hidden === undefined)
    .sort((a, b) => compareText(releaseOf(b), releaseOf(a)));
}
