import type { SearchDocument, SearchFile } from "./document.ts";
import { bareKey, keysOf } from "./fold.ts";
import { blocksOf } from "./fragment.ts";

/** The words of the site, one a line: fetched when a search finds nothing, to tell the nearest. */
const VOCABULARY = "mots.txt";

/** Words kept, the most usual first: 25 KB once compressed. */
const MOST = 8000;

/** How many times each word of the documents is there; in small letters, short words and numbers left out. */
export function countWords(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const block of blocksOf(document)) {
      for (const [word] of block.matchAll(/\p{L}{4,24}/gu)) {
        const lower = word.toLowerCase();
        counts.set(lower, (counts.get(lower) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Of words with one key, the most usual stands for all. */
export function vocabularyFile(counts: readonly ReadonlyMap<string, number>[]): SearchFile {
  const shown = new Map<string, { word: string; count: number }>();
  for (const [word, count] of counts.flatMap((map) => [...map])) {
    const key = bareKey(keysOf(word)[0] ?? "");
    const known = shown.get(key);
    if (!known || known.count < count) shown.set(key, { word, count });
  }
  const words = [...shown.values()]
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
  return { path: VOCABULARY, bytes: Buffer.from(`${words.join("\n")}\n`) };
}
