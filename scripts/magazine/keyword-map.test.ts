import fc from "fast-check";
import { expect, it } from "vitest";
import { type KeywordMap, mapKeywords } from "./keyword-map.ts";
import { shelf } from "./shelf.fixture.ts";

/** The map of a magazine, from the keywords of each of its articles. */
function map(...articles: string[]) {
  const entries = articles.map((words) => ({ numero: 1, keywords: words.split(" ") }));
  return mapKeywords(shelf(entries).keywords);
}

const names = ({ groups, alone }: KeywordMap) =>
  [...groups, alone].map((group) => group.map(({ keyword }) => keyword.nom).join(" "));
const all = ({ groups, alone }: KeywordMap) => [...groups.flat(), ...alone];

const anyMagazine = fc.array(
  fc.record({
    numero: fc.integer({ min: 1, max: 9 }),
    keywords: fc.array(fc.constantFrom(..."abcdefghijklmnopqrst"), { minLength: 1, maxLength: 5 }),
  }),
  { maxLength: 60 },
);

it("keywords met in the same articles stand together, the commonest first", () => {
  const groups = map("eau forêt", "forêt eau", "forêt arbres", "école lecture", "école lecture");
  expect(names(groups)).toEqual(["forêt eau arbres", "école lecture", ""]);
});

it("keywords that stand with no other stand apart", () => {
  expect(names(map("exil", "eau forêt", "musique", "musique"))).toEqual([
    "eau forêt",
    "musique exil",
  ]);
});

it("a keyword of many articles is not the companion of all others", () => {
  const luttes = map("eau luttes", "santé luttes", "eau arbres", "luttes", "luttes", "luttes");
  const water = all(luttes).find(({ keyword }) => keyword.nom === "eau");
  expect(water?.companions.map(({ nom }) => nom)).toEqual(["arbres", "luttes"]);
});

it("at most three companions are named, and eight keywords stand together", () => {
  const { groups } = map("a b c d e f g h i j");
  expect(groups.map(({ length }) => length)).toEqual([8, 2]);
  expect(groups[0]?.[0]?.companions.map(({ nom }) => nom)).toEqual(["b", "c", "d"]);
});

it("sizes go from 1 to 5 by equal ratios, and all are of one size where all are as common", () => {
  const times = (word: string, count: number) => Array.from({ length: count }, () => word);
  const groups = map(...times("a", 16), ...times("b", 8), ...times("c", 4), "d");
  expect(all(groups).map(({ size }) => size)).toEqual([5, 4, 3, 1]);
  expect(all(map("a", "b"))).toMatchObject([{ size: 1 }, { size: 1 }]);
  expect(mapKeywords([])).toEqual({ groups: [], alone: [] });
});

it("every keyword is on the map once, at a size, with companions that it is met with", () => {
  fc.assert(
    fc.property(anyMagazine, (entries) => {
      const { keywords } = shelf(entries);
      const mapped = all(mapKeywords(keywords));
      expect(new Set(mapped.map(({ keyword }) => keyword))).toEqual(new Set(keywords));
      expect(mapped).toHaveLength(keywords.length);
      for (const { keyword, size, companions } of mapped) {
        expect([1, 2, 3, 4, 5]).toContain(size);
        for (const companion of companions) {
          expect(companion).not.toBe(keyword);
          expect(keyword.articles.some((each) => each.keywords.includes(companion))).toBe(true);
        }
      }
      expect(mapKeywords(keywords)).toEqual(mapKeywords(keywords));
    }),
  );
});

it("a thousand keywords are mapped in no time to speak of", () => {
  const entries = Array.from({ length: 3000 }, (_, rank) => ({
    numero: 1,
    keywords: [0, 7, 31, 101].map((step) => `k${(rank * 13 + step * (rank % 17)) % 1000}`),
  }));
  expect(all(mapKeywords(shelf(entries).keywords))).toHaveLength(1000);
});
