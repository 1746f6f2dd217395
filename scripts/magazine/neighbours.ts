import type { Article, Edition, Keyword } from "./model.ts";
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
  const relate = relatedFinder(edition.articles);
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
 * Counts shared keywords by walking the keywords' own lists, in arrays by rank: a keyword may hold a thousand articles,
 * and each of them asks.
 */
function relatedFinder(articles: readonly Article[]): (article: Article) => Article[] {
  const ranks = new Map(articles.map((article, rank) => [article, rank]));
  const days = Float64Array.from(articles, ({ date }) => Date.parse(date));
  const members = new Map<Keyword, Uint32Array>();
  const counts = new Uint8Array(articles.length);
  const membersOf = (keyword: Keyword) => {
    let list = members.get(keyword);
    if (!list) {
      list = Uint32Array.from(keyword.articles, (article) => ranks.get(article) ?? 0);
      members.set(keyword, list);
    }
    return list;
  };
  return (article) => {
    const own = ranks.get(article) ?? 0;
    const day = days[own] ?? 0;
    const distance = (rank: number) => Math.abs((days[rank] ?? 0) - day);
    const closer = (a: number, b: number) =>
      (counts[b] ?? 0) - (counts[a] ?? 0) || distance(a) - distance(b) || a - b;
    const lists = article.keywords.map(membersOf);
    for (const list of lists) addEach(counts, list, 1);
    const best: number[] = [];
    let least = 1;
    for (const list of lists) {
      for (let index = 0; index < list.length; index++) {
        const rank = list[index] as number;
        if ((counts[rank] as number) < least) continue;
        const worst = best[MOST_RELATED - 1];
        if (worst !== undefined && closer(rank, worst) >= 0) continue;
        if (best.includes(rank) || articles[rank]?.numero === article.numero) continue;
        best.push(rank);
        best.sort(closer);
        best.length = Math.min(best.length, MOST_RELATED);
        if (best.length === MOST_RELATED) least = counts[best.at(-1) as number] as number;
      }
    }
    for (const list of lists) addEach(counts, list, -1);
    return best.map((rank) => articles[rank] as Article);
  };
}

function addEach(counts: Uint8Array, ranks: Uint32Array, amount: number): void {
  for (let index = 0; index < ranks.length; index++) {
    const rank = ranks[index] as number;
    counts[rank] = (counts[rank] as number) + amount;
  }
}
