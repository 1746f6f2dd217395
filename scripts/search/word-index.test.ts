import { describe, expect, it } from "vitest";
import { CHUNK, cutChunks } from "./chunks.ts";
import { type PackedWord, WordIndex } from "./word-index.ts";

describe("an inverted index, as Pagefind reads it", () => {
  it("tells pages and ranks by what parts them, weights by a negative number", () => {
    const index = new WordIndex();
    index.add(0, [["eau"], ["mare"], ["eau"]], 0, 1);
    index.add(0, [["eau"], [], ["eau", "lac"]], 3);
    index.add(0, [["lac"]], 6, 2);
    index.add(3, [["eau"]], 0);
    expect(index.pack()).toEqual([
      [
        "eau",
        [
          [0, [3, 2, -169, 0, 2], [-1, 0, 2]],
          [3, [0], []],
        ],
        [],
      ],
      ["lac", [[0, [5, -145, 6], []]], []],
      ["mare", [[0, [-169, 1], [-1, 1]]], []],
    ]);
  });
});

describe("files of the index", () => {
  const word = (key: string, size: number): PackedWord => [
    key,
    [[0, Array.from({ length: size - 1 }, () => 1), []]],
    [],
  ];

  it("are cut when they are full, between bounds as short as they can be, which part every key", () => {
    const keys = ["mare", "mur", "pont", "port", "portail", "porte"];
    const chunks = cutChunks(keys.map((key) => word(key, CHUNK / 2)));
    expect(chunks.map(({ words }) => words.map(([key]) => key))).toEqual([
      ["mare", "mur"],
      ["pont", "port"],
      ["portail", "porte"],
    ]);
    expect(chunks.map(({ from, to }) => [from, to])).toEqual([
      ["mare", "mur"],
      ["p", "port"],
      ["porta", "porte"],
    ]);
    for (const { from, to, words } of chunks) {
      for (const [key] of words)
        expect(key >= from && (key <= to || key.startsWith(to))).toBe(true);
    }
  });

  it("may be none, or one of a single word larger than a file", () => {
    expect(cutChunks([])).toEqual([]);
    expect(cutChunks([word("eau", CHUNK * 3)])).toHaveLength(1);
  });
});
