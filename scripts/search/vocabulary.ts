import type { SearchDocument, SearchFile } from "./document.ts";
import { bareKey, keysOf } from "./fold.ts";
import { blocksOf } from "./fragment.ts";

/** The words of the site, one a line: fetched when a search finds nothing, to tell the nearest. */
export const VOCABULARY = "mots.txt";

/** Words kept, the most usual first: 25 KB once compressed. */
const MOST = 8000;
const SHORTEST = 4;

/** Words in small letters as their authors write them most often; compounds, numbers and short words left out. */
export function vocabularyFile(documents: readonly SearchDocument[]): SearchFile {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const block of blocksOf(document)) {
      for (const [word] of block.matchAll(/\p{L}{4,24}/gu)) {
        const lower = word.toLowerCase();
        counts.set(lower, (counts.get(lower) ?? 0) + 1);
      }
    }
  }
  const shown = new Map<string, { word: string; count: number }>();
  for (const [word, count] of counts) {
    const key = bareKey(keysOf(word)[0] ?? "");
    const known = shown.get(key);
    if (word.length >= SHORTEST && (!known || known.count < count)) shown.set(key, { word, count });
  }
  const words = [...shown.values()]
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
  return { path: VOCABULARY, bytes: Buffer.from(`${words.join("\n")}\n`) };
}
