import type { Article } from "../magazine/model.ts";

/** Bytes kept at most: the entries of some 4,200 long articles. */
const BUDGET = 64_000_000;

/**
 * Makes an article's entry once for the three feeds and more it is in, rather than once in each.
 * As bytes, it takes half the memory of a string and is copied without being encoded again. When the
 * budget is spent, further entries are made anew each time: every feed goes through all its articles in
 * the same order, so that to drop old ones for new ones would miss every time.
 */
export function entryCache(
  make: (article: Article) => Uint8Array,
  budget = BUDGET,
): (article: Article) => Uint8Array {
  const kept = new Map<Article, Uint8Array>();
  let left = budget;
  return (article) => {
    const known = kept.get(article);
    if (known) return known;
    const entry = make(article);
    if (entry.length <= left) {
      left -= entry.length;
      kept.set(article, entry);
    }
    return entry;
  };
}
