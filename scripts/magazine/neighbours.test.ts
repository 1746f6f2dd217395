import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "./model.ts";
import { findNeighbours } from "./neighbours.ts";
import { shelf } from "./shelf.fixture.ts";

const anyShelf = fc.array(
  fc.record({
    numero: fc.integer({ min: 1, max: 6 }),
    rubrique: fc.constantFrom("relire", "revisiter", "recreations"),
    date: fc.constantFrom("2020-02-29", "2021-06-01", "2021-06-02", "2021-12-31", "2024-01-01"),
    keywords: fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 25 },
);

describe("the pages of a numéro", () => {
  it("are turned from the first to the last and back, each once", () => {
    fc.assert(
      fc.property(anyShelf, (entries) => {
        const edition = shelf(entries);
        const neighbours = findNeighbours(edition);
        for (const { articles } of edition.numeros) {
          const turned: Article[] = [];
          for (let page = articles[0]; page; page = neighbours(page).next) {
            const { previous, position, total } = neighbours(page);
            expect(previous).toBe(turned.at(-1));
            turned.push(page);
            expect([position, total]).toEqual([turned.length, articles.length]);
          }
          expect(turned).toEqual(articles);
        }
      }),
    );
  });

  it("are all the companions of each, those that deepen it apart", () => {
    fc.assert(
      fc.property(anyShelf, (entries) => {
        const edition = shelf(entries);
        const neighbours = findNeighbours(edition);
        for (const article of edition.articles) {
          const { deepening, companions } = neighbours(article);
          const others = article.numero.articles.filter((other) => other !== article);
          expect(new Set([...deepening, ...companions])).toEqual(new Set(others));
          expect(deepening.length + companions.length).toBe(others.length);
          const isDeeper = (other: Article) =>
            article.rubrique.cle === "relire" && other.rubrique.cle === "revisiter";
          expect(deepening.every(isDeeper)).toBe(true);
          expect(companions.some(isDeeper)).toBe(false);
        }
      }),
    );
  });

  it("deepen each other as the settings say", () => {
    const edition = shelf([
      { numero: 1, rubrique: "a" },
      { numero: 1, rubrique: "b" },
    ]);
    edition.magazine.approfondissements = { b: "a" };
    const neighbours = findNeighbours(edition);
    const deepening = edition.articles.map((article) => neighbours(article).deepening.length);
    expect(edition.articles.map(({ rubrique }) => rubrique.cle)).toEqual(["a", "b"]);
    expect(deepening).toEqual([0, 1]);
  });
});

describe("related articles", () => {
  it("are the three of other numéros that share most, then the closest in time, then the newest", () => {
    fc.assert(
      fc.property(anyShelf, (entries) => {
        const edition = shelf(entries);
        const neighbours = findNeighbours(edition);
        for (const article of edition.articles) {
          expect(neighbours(article).related.map(({ url }) => url)).toEqual(
            expected(article, edition.articles),
          );
        }
      }),
    );
  });

  it("are never the article, nor of its numéro, nor without a keyword in common", () => {
    const edition = shelf([
      { numero: 1, keywords: ["a"] },
      { numero: 1, keywords: ["a"] },
      { numero: 2, keywords: ["b"] },
      { numero: 3, keywords: [] },
    ]);
    const neighbours = findNeighbours(edition);
    expect(edition.articles.flatMap((article) => neighbours(article).related)).toEqual([]);
  });

  it("do not depend on what was asked before", () => {
    const entries = Array.from({ length: 12 }, (_, index) => ({
      numero: index,
      date: `2021-06-${10 + index}`,
      keywords: ["a", index % 2 ? "b" : "c"],
    }));
    const edition = shelf(entries);
    const ask = (articles: Article[]) => {
      const neighbours = findNeighbours(edition);
      return new Map(articles.map((article) => [article.url, neighbours(article).related]));
    };
    const forward = ask(edition.articles);
    const backward = ask(edition.articles.toReversed());
    for (const [url, related] of forward) expect(backward.get(url)).toEqual(related);
  });
});

/** The same by comparing with every article, as one would explain it. */
function expected(article: Article, articles: Article[]): string[] {
  return articles
    .filter((other) => other.numero !== article.numero)
    .map((other, rank) => ({
      url: other.url,
      shared: other.keywords.filter((keyword) => article.keywords.includes(keyword)).length,
      distance: Math.abs(Date.parse(other.date) - Date.parse(article.date)),
      rank,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance || a.rank - b.rank)
    .slice(0, 3)
    .map(({ url }) => url);
}
