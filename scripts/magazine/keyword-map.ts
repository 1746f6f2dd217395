import type { Keyword } from "./model.ts";

/** A keyword at its place on the map. */
export interface MappedKeyword {
  keyword: Keyword;
  /** From 1, for those of the fewest articles, to 5, for those of the most. */
  size: number;
  /** At most three, the closest first. */
  companions: Keyword[];
}

export interface KeywordMap {
  /** Keywords that are met together, the commonest first; groups go from the one with the commonest keyword on. */
  groups: MappedKeyword[][];
  /** Those that stand with no other, the commonest first. */
  alone: MappedKeyword[];
}

/** Beyond, a group is a list like any other. */
const MOST_IN_GROUP = 8;
const MOST_COMPANIONS = 3;
const SIZES = 5;

interface Link {
  /** Ranks of keywords, the first before the second. */
  ends: [number, number];
  /** Above 0; 1 for two that are never met apart. */
  strength: number;
}

/**
 * Puts side by side the keywords that are met in the same articles: the two closest are put together, then the next two, with those
 * they already stand with, as long as a group stays small. It is Kruskal’s algorithm, stopped:
 * https://doi.org/10.1090/S0002-9939-1956-0078686-7
 *
 * @param keywords in the order that decides between equals.
 */
export function mapKeywords(keywords: readonly Keyword[]): KeywordMap {
  const links = linksOf(keywords);
  const companions = keywords.map((): Keyword[] => []);
  const groups = keywords.map((_, rank) => [rank]);
  for (const { ends } of links) {
    const [a, b] = ends;
    addCompanion(companions[a], keywords[b]);
    addCompanion(companions[b], keywords[a]);
    join(groups, a, b);
  }
  const articles = (rank: number) => keywords[rank]?.articles.length ?? 0;
  const commonest = (a: number, b: number) => articles(b) - articles(a) || a - b;
  const sizeOf = sizes(keywords.map((_, rank) => articles(rank)));
  const place = (rank: number): MappedKeyword => ({
    keyword: keywords[rank] as Keyword,
    size: sizeOf(articles(rank)),
    companions: companions[rank] ?? [],
  });
  const each = [...new Set(groups)].map((group) => group.toSorted(commonest));
  const shared = each.filter((group) => group.length > 1);
  const alone = each.filter((group) => group.length === 1).flat();
  shared.sort(([a = 0], [b = 0]) => commonest(a, b));
  return {
    groups: shared.map((group) => group.map(place)),
    alone: alone.toSorted(commonest).map(place),
  };
}

/**
 * Pairs that are met at least once, the closest first. Their strength is the share of articles they have in common (Ochiai),
 * so that a keyword of many articles is not the closest of all others.
 */
function linksOf(keywords: readonly Keyword[]): Link[] {
  const ranks = new Map(keywords.map((keyword, rank) => [keyword, rank]));
  const links: Link[] = [];
  for (const [rank, keyword] of keywords.entries()) {
    const met = new Map<number, number>();
    for (const article of keyword.articles) {
      for (const other of article.keywords) {
        const second = ranks.get(other) ?? rank;
        if (second > rank) met.set(second, (met.get(second) ?? 0) + 1);
      }
    }
    for (const [second, times] of met) {
      const most = keyword.articles.length * (keywords[second]?.articles.length ?? 0);
      links.push({ ends: [rank, second], strength: times / Math.sqrt(most) });
    }
  }
  return links.sort(
    (a, b) => b.strength - a.strength || a.ends[0] - b.ends[0] || a.ends[1] - b.ends[1],
  );
}

function addCompanion(companions: Keyword[] | undefined, keyword: Keyword | undefined): void {
  if (companions && keyword && companions.length < MOST_COMPANIONS) companions.push(keyword);
}

/** @param groups of ranks, by rank of each of their members */
function join(groups: number[][], a: number, b: number): void {
  const [first = [], second = []] = [groups[a], groups[b]];
  if (first === second || first.length + second.length > MOST_IN_GROUP) return;
  for (const rank of second) {
    first.push(rank);
    groups[rank] = first;
  }
}

/** Steps of equal ratio between the fewest articles and the most: a few keywords have many, many have one. */
function sizes(counts: readonly number[]): (count: number) => number {
  // Not by spreading: a magazine may have more keywords than a call has arguments.
  const least = counts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  if (most <= least) return () => 1;
  const span = Math.log(most / least);
  return (count) => 1 + Math.round(((SIZES - 1) * Math.log(count / least)) / span);
}
