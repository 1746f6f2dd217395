import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byNumero, byYear, firstPageYears } from "./archives.ts";
import { shelf } from "./shelf.fixture.ts";

const anyShelf = fc.array(
  fc.record({
    numero: fc.integer({ min: 0, max: 60 }),
    date: fc.constantFrom("2000-12-31", "2001-01-01", "2003-06-15"),
  }),
  { maxLength: 60 },
);

describe("byYear", () => {
  it("puts an article in the year of its numéro, as on the cover, whatever its own day", () => {
    const { articles } = shelf([
      { numero: 12, date: "2000-12-31" },
      { numero: 11, date: "2001-01-02" },
    ]);
    expect(
      byYear(articles).map(({ year, articles: list }) => [year, list.map(({ date }) => date)]),
    ).toEqual([
      [2001, ["2000-12-31"]],
      [2000, ["2001-01-02"]],
    ]);
  });

  it("keeps every article once, and their order, years from the newest", () => {
    fc.assert(
      fc.property(anyShelf, (entries) => {
        const { articles } = shelf(entries);
        const years = byYear(articles);
        expect(years.map(({ year }) => year)).toEqual(
          [...new Set(years.map(({ year }) => year))].sort((a, b) => b - a),
        );
        for (const { year, articles: list } of years) {
          const own = articles.filter(({ numero }) => numero.date.startsWith(String(year)));
          expect(list).toEqual(own);
        }
        expect(years.flatMap(({ articles: list }) => list)).toHaveLength(articles.length);
      }),
    );
  });
});

describe("byNumero", () => {
  it("gives the articles chosen in the order of their numéro, numéros from the newest", () => {
    fc.assert(
      fc.property(anyShelf, fc.func(fc.boolean()), (entries, choose) => {
        const { articles, numeros } = shelf(entries);
        const chosen = articles.filter(({ url }) => choose(url));
        const groups = byNumero(chosen);
        expect(groups.map(({ numero }) => numero)).toEqual(
          numeros.filter((numero) => chosen.some((article) => article.numero === numero)),
        );
        for (const { numero, articles: list } of groups) {
          expect(list).toEqual(numero.articles.filter((article) => chosen.includes(article)));
        }
      }),
    );
  });
});

describe("firstPageYears", () => {
  const years = (...counts: number[]) =>
    counts.map((count, index) => ({
      year: 2021 - index,
      articles: shelf(Array.from({ length: count }, () => ({ numero: 1 }))).articles,
    }));
  const shown = (...counts: number[]) => firstPageYears(years(...counts)).length;

  it("shows whole years, until the page is full", () => {
    expect(shown(8, 8, 8)).toBe(3);
    expect(shown(8, 8, 9)).toBe(2);
    expect(shown(8, 17, 1)).toBe(1);
    expect(shown()).toBe(0);
  });

  it("shows the newest year even if it overflows", () => {
    expect(shown(500, 1)).toBe(1);
  });
});
