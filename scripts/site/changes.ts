import { latestRelease } from "../feeds/release.ts";
import type { Edition } from "../magazine/model.ts";

/**
 * When each page last changed, for the sitemap: a list changes with its newest article. Pages that no article
 * moves (the legal notice) have no date, rather than that of the build.
 */
export function changedAt(edition: Edition): (url: string) => string | undefined {
  const changes = new Map<string, string | undefined>();
  const { articles, numeros, rubriques, authors, keywords } = edition;
  const newest = latestRelease(articles);
  for (const url of ["/", "/numeros/", "/auteurs/", "/mots-cles/", "/flux/"])
    changes.set(url, newest);
  for (const list of [numeros, rubriques, authors, keywords]) {
    for (const item of list) changes.set(item.url, latestRelease(item.articles));
  }
  for (const article of articles) changes.set(article.url, latestRelease([article]));
  return (url) => changes.get(url);
}
