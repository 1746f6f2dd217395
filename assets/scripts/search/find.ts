import { distance } from "fastest-levenshtein";
import { findPhrase, splitWords } from "../../../scripts/search/excerpt.ts";
import { keysOf, lettersOf } from "../../../scripts/search/fold.ts";
import { attempts, type Query, readQuery, widened } from "../../../scripts/search/query.ts";
import { fetchFile, type Hit, type Index, openIndex } from "./pagefind.ts";

/** What a query finds. */
export interface Found {
  query: Query;
  /** By relevance. */
  hits: Hit[];
  index: Index;
}

/** Pages opened at most in order to see whether they hold a phrase. */
const MOST_OPENED = 40;

/** @param wide true to look for what begins as the words do, their ends cut. */
export async function find(text: string, wide: boolean): Promise<Found> {
  const index = await openIndex();
  const query = readQuery(text);
  for (const keys of wide ? [widened(query) ?? []] : attempts(query)) {
    const hits = await withPhrases(await index.search(keys), query);
    if (hits.length > 0) return { query, hits, index };
  }
  return { query, hits: [], index };
}

async function withPhrases(hits: Hit[], { phrases, words }: Query): Promise<Hit[]> {
  if (phrases.length === 0) return hits;
  const inPhrases = new Set(phrases.flat().map(({ key }) => key));
  const hasOthers = words.some(({ key }) => !inPhrases.has(key));
  const opened = hits.slice(0, MOST_OPENED).map(async (hit): Promise<Hit[]> => {
    const data = await hit.data();
    const { words: all } = splitWords(data.content);
    const found = new Set(hit.words);
    const places = phrases.map((phrase) => findPhrase(all, phrase, found));
    if (places.some(({ length }) => length === 0)) return [];
    const marked = new Set([...places.flat(), ...(hasOthers ? hit.words : [])]);
    return [{ ...hit, words: [...marked].sort((a, b) => a - b), data: async () => data }];
  });
  return (await Promise.all(opened)).flat();
}

/** Words suggested at most. */
const MOST_NEAR = 5;

/** Words of the site that are nearest to those of a query, nearest first; empty when there is none, or no network. */
export async function nearWords(text: string): Promise<string[]> {
  const asked = readQuery(text).words.map(({ key }) => lettersOf(key));
  const list = await fetchFile("mots.txt")
    .then((response) => response.text())
    .catch(() => "");
  const near: { word: string; far: number }[] = [];
  for (const word of list.split("\n")) {
    const bare = lettersOf(keysOf(word)[0] ?? "");
    for (const wanted of asked) {
      const far = distance(wanted, bare);
      if (far > 0 && far <= (wanted.length < 6 ? 1 : 2)) near.push({ word, far });
    }
  }
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_NEAR)
    .map(({ word }) => word);
}
