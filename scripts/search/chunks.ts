import type { PackedWord } from "./word-index.ts";

/**
 * Numbers in a file of the index; Pagefind puts 20,000, for larger sites. A reader fetches one such file a word: small ones
 * weigh a fifth, for a few kilobytes more in the table that is read first.
 */
export const CHUNK = 3000;

/** Words that stand in one file, and the bounds by which it is chosen. */
export interface Chunk {
  from: string;
  to: string;
  words: PackedWord[];
}

/** The words, in the order of their keys, cut into files; bounds are as short as they can be. */
export function cutChunks(words: readonly PackedWord[]): Chunk[] {
  const chunks: Chunk[] = [];
  let own: PackedWord[] = [];
  let size = 0;
  const close = () => {
    const [from = ""] = own[0] ?? [];
    const [to = ""] = own.at(-1) ?? [];
    if (own.length > 0) chunks.push({ from, to, words: own });
    own = [];
    size = 0;
  };
  for (const word of words) {
    own.push(word);
    for (const [, places, inTitle] of word[1]) size += places.length + inTitle.length + 1;
    if (size >= CHUNK) close();
  }
  close();
  for (const [rank, chunk] of chunks.entries()) {
    const next = chunks[rank + 1];
    if (next) shortenBounds(chunk, next);
  }
  return chunks;
}

/** « port » and « porte » are parted by « port » and « porte », « mur » and « pont » by « m » and « p ». */
function shortenBounds(before: Chunk, after: Chunk): void {
  const [a, b] = [[...before.to], [...after.from]];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const to = a.slice(0, same + 1).join("");
  if (to >= before.from) before.to = to;
  after.from = b.slice(0, same + 1).join("");
}
