import { compareText } from "./fault.ts";
import type { Article, Edition } from "./model.ts";
import type { Magazine } from "./schema.ts";

/** What an article leads to. */
export interface Neighbours {
  /** The page before and the page after, in the numéro. */
  previous: Article | undefined;
  next: Article | undefined;
  /** Place in the numéro, from 1. */
  position: number;
  total: number;
  /** Of the same numéro, in the rubrique that deepens this one ((Re)visiter for (Re)lire). */
  deepening: Article[];
  /** The others of the numéro. */
  companions: Article[];
  /** Of other numéros: most keywords shared first, then closest in time. */
  related: Article[];
}

const MOST_RELATED = 3;

/** What each article of an edition leads to. */
export function findNeighbours(edition: Edition): (article: Article) => Neighbours {
  const relate = relatedFinder();
  return (article) => {
    const all = article.numero.articles;
    const index = all.indexOf(article);
    const others = all.filter((other) => other !== article);
    const deeper = deepens(article, edition.magazine);
    return {
      previous: all[index - 1],
      next: all[index + 1],
      position: index + 1,
      total: all.length,
      deepening: others.filter(deeper),
      companions: others.filter((other) => !deeper(other)),
      related: relate(article),
    };
  };
}

function deepens(article: Article, magazine: Magazine): (other: Article) => boolean {
  const key = magazine.approfondissements[article.rubrique.cle];
  return (other) => other.rubrique.cle === key;
}

/**
 * Counts shared keywords by walking the keywords' own lists: time grows with the articles that share one, not with
 * the archive.
 */
function relatedFinder(): (article: Article) => Article[] {
  const days = new Map<string, number>();
  const dayOf = ({ date }: Article) => {
    let day = days.get(date);
    if (day === undefined) {
      day = Date.parse(date) / 86_400_000;
      days.set(date, day);
    }
    return day;
  };
  return (article) => {
    const shared = new Map<Article, number>();
    for (const keyword of article.keywords) {
      for (const other of keyword.articles) {
        if (other.numero !== article.numero) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const day = dayOf(article);
    const best: { other: Article; count: number; distance: number }[] = [];
    for (const [other, count] of shared) {
      const worst = best[MOST_RELATED - 1];
      if (worst && count < worst.count) continue;
      const candidate = { other, count, distance: Math.abs(dayOf(other) - day) };
      if (worst && compareRelated(candidate, worst) >= 0) continue;
      best.push(candidate);
      best.sort(compareRelated);
      best.length = Math.min(best.length, MOST_RELATED);
    }
    return best.map(({ other }) => other);
  };
}

function compareRelated(
  a: { other: Article; count: number; distance: number },
  b: { other: Article; count: number; distance: number },
): number {
  return b.count - a.count || a.distance - b.distance || compareText(a.other.url, b.other.url);
}
