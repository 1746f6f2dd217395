/** Weights of titles, by the level of their element; a word of the running text weighs 25, of which nothing is written. */
const WEIGHTS: Record<number, number> = { 1: 168, 2: 144, 3: 120, 4: 96 };

/** Where one key is in one page, packed as it comes: a page has hundreds of keys, most of them once. */
interface Places {
  page: number;
  /** Ranks of words of plain weight, by what parts them. */
  plain: number[];
  lastPlain: number;
  /** Ranks in titles, by weight. */
  heavy: Map<number, number[]> | undefined;
  /** Ranks in the title of the page. */
  inTitle: number[];
}

/** A key and its places, page after page. */
interface Entry {
  key: string;
  pages: Places[];
}

const NONE: number[] = [];

/** A key with its places, as arrays within arrays: page, ranks, ranks in the title. */
export type PackedWord = [
  key: string,
  pages: [page: number, places: number[], inTitle: number[]][],
  variants: [],
];

/**
 * The words of a set of pages, each with its places: an inverted index.
 *
 * Packed as Pagefind reads it: https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind_web/src/index.rs
 */
export class WordIndex {
  readonly #entries = new Map<string, Entry>();
  /** Of each list of keys, which `keysOfText` gives again for the same word: one look-up, in place of one a key. */
  readonly #known = new Map<readonly string[], Entry[]>();

  /**
   * Takes a block of a page in: pages one after the other, blocks in their order.
   *
   * @param words keys of each word
   * @param first rank of the first word in the page
   * @param level 1 for the title of the page, 2 to 4 for those within it
   */
  add(page: number, words: readonly (readonly string[])[], first: number, level?: number): void {
    const weight = level === undefined ? undefined : WEIGHTS[level];
    let rank = first;
    for (const keys of words) {
      for (const entry of this.#entriesOf(keys)) {
        const places = placesOf(entry, page);
        if (weight === undefined) {
          places.plain.push(rank - places.lastPlain);
          places.lastPlain = rank;
        } else addHeavy(places, weight, rank);
        if (level === 1) places.inTitle = [...places.inTitle, rank - first];
      }
      rank++;
    }
  }

  #entriesOf(keys: readonly string[]): Entry[] {
    let entries = this.#known.get(keys);
    if (!entries) {
      entries = keys.map((key) => {
        const entry = this.#entries.get(key) ?? { key, pages: [] };
        this.#entries.set(key, entry);
        return entry;
      });
      this.#known.set(keys, entries);
    }
    return entries;
  }

  /** All the words, in the order of their keys. */
  pack(): PackedWord[] {
    return [...this.#entries.values()]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key, pages }) => {
        let last = 0;
        const packed = pages.map(({ page, plain, heavy, inTitle }): PackedWord[1][number] => {
          const from = last;
          last = page;
          const places = heavy ? [...plain, ...packHeavy(heavy)] : plain;
          return [page - from, places, inTitle.length === 0 ? NONE : packTitle(inTitle)];
        });
        return [key, packed, []];
      });
  }
}

function placesOf({ pages }: Entry, page: number): Places {
  const last = pages[pages.length - 1];
  if (last?.page === page) return last;
  const places: Places = { page, plain: [], lastPlain: 0, heavy: undefined, inTitle: NONE };
  pages.push(places);
  return places;
}

function addHeavy(places: Places, weight: number, rank: number): void {
  places.heavy ??= new Map();
  const ranks = places.heavy.get(weight);
  if (ranks) ranks.push(rank);
  else places.heavy.set(weight, [rank]);
}

/** After those of plain weight: each other weight as a negative number, minus one, then its ranks. */
function packHeavy(heavy: ReadonlyMap<number, readonly number[]>): number[] {
  return [...heavy]
    .sort(([a], [b]) => a - b)
    .flatMap(([weight, ranks]) => [-weight - 1, ...gaps(ranks)]);
}

/** The same for the title, the one field there is: field 0 is « -1 ». */
function packTitle(ranks: readonly number[]): number[] {
  return [-1, ...gaps(ranks)];
}

function gaps(ranks: readonly number[]): number[] {
  return ranks.map((rank, at) => rank - (ranks[at - 1] ?? 0));
}
