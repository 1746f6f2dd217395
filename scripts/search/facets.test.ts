import { describe, expect, it } from "vitest";
import { countValues, dayOf, FACETS, isChosen, valuesOf } from "./facets.ts";
import type { Notices } from "./notices.ts";

const notices: Notices = {
  bundles: ["articles/"],
  rubriques: { relire: "(Re)lire", revisiter: "(Re)visiter" },
  authors: { lea: "Léa", malo: "Malo" },
  years: { 47: 2025, 48: 2026 },
  pages: {
    a: [20_000, "relire", ["lea"], 47],
    b: [20_100, "relire", ["lea", "malo"], 48],
    c: [20_200, "revisiter", ["malo"], 48],
  },
};
const ids = ["a", "b", "c"];

describe("filters", () => {
  it("leave the pages that answer all of them", () => {
    const left = (choice: object) => ids.filter((id) => isChosen(notices, id, choice));
    expect(left({})).toEqual(ids);
    expect(left({ auteur: "malo" })).toEqual(["b", "c"]);
    expect(left({ auteur: "malo", rubrique: "relire" })).toEqual(["b"]);
    expect(left({ annee: "2025", numero: "48" })).toEqual([]);
  });

  it("count what each value would leave, the other filters being as they are", () => {
    const counts = (facet: "rubrique" | "annee" | "auteur", choice = {}) =>
      Object.fromEntries(countValues(notices, ids, facet, choice));
    expect(counts("rubrique")).toEqual({ relire: 2, revisiter: 1 });
    expect(counts("auteur")).toEqual({ lea: 2, malo: 2 });
    expect(counts("annee", { auteur: "lea" })).toEqual({ 2025: 1, 2026: 1 });
    expect(counts("auteur", { auteur: "lea" })).toEqual({ lea: 2, malo: 2 });
  });

  it("know nothing of a page that the notices do not tell", () => {
    for (const facet of FACETS) expect(valuesOf(notices, "z", facet)).toEqual([]);
    expect(isChosen(notices, "z", { annee: "2025" })).toBe(false);
    expect(dayOf(notices, "z")).toBe(0);
    expect(dayOf(notices, "b")).toBe(20_100);
  });
});
