import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareKey, END, keysOf } from "./fold.ts";
import { singular } from "./singular.ts";

/** The key of the whole word. */
const key = (word: string) => keysOf(word)[0];

describe("words that mean the same have one key", () => {
  it.each([
    "travail travaux",
    "journal journaux",
    "vitrail vitraux",
    "cheval chevaux",
    "nouveau nouveaux",
    "château châteaux",
    "bijou bijoux",
    "tuyau tuyaux",
    "feu feux",
    "œil yeux",
    "royal royaux",
    "idéal idéaux",
    "matériau matériaux",
    "émail émaux",
    "tout tous",
    "an ans",
    "grand-mère grands-mères",
    "2ème 2e 2ᵉ",
    "1ère 1re",
    "XXIème XXIe XXIᵉ",
    "CO₂ CO2",
    "St-Amand Saint-Amand",
    "maître maitre",
    "élu élus Élus ÉLUS",
    "né nés",
    "heureuse heureuses",
    "œuvre oeuvres Œuvre",
    "eau l’eau l'eau L’EAU d’eau (eau), eau!",
    "elle qu’elle lorsqu’elle jusqu'elle",
    "auteure autrice auteures autrices auteuse",
    "professeure professeuse",
    "chercheuse chercheure",
    "ambassadrice ambassadeuse",
    "web-magazine webmagazine Web‑magazines",
    "aujourd’hui aujourd'hui aujourdhui",
    "(Re)lire relire",
    "S.C.I.C. SCIC",
    "ville(s) ville villes",
    "4.188 4188",
  ])("%s", (line) => {
    const [first, ...others] = line.split(" ").map(key);
    for (const other of others) expect(other).toBe(first);
  });
});

describe("words that do not have two", () => {
  it.each([
    "fil fils",
    "foi fois",
    "cour cours",
    "moi mois",
    "mai mais",
    "pari Paris",
    "bal balle",
    "pêche péché pèche peche",
    "coopératrice coopérateur coopération",
    "auteur autrice",
    "35 3,5",
    "succès succé",
    "toux tous",
    "mai maïs",
    "ingénieure ingénieuse",
  ])("%s", (line) => {
    const keys = line.split(" ").map(key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("a key", () => {
  it("of letters alone is the beginning of those with accents", () => {
    for (const word of ["succès", "après", "élus", "côté", "maïs"]) {
      const plain = word.normalize("NFD").replace(/\p{M}/gu, "");
      expect(bareKey(key(word) ?? "")).toBe(bareKey(key(plain) ?? ""));
    }
  });

  it("tells letters, then accents: all spellings have one beginning, and none begins another", () => {
    const spellings = ["cote", "côte", "coté", "côté"].map((word) => key(word) ?? "");
    expect(new Set(spellings.map(bareKey))).toEqual(new Set([`cote${END}`]));
    for (const one of spellings) {
      for (const other of spellings) if (one !== other) expect(other.startsWith(one)).toBe(false);
    }
  });

  it("is given for each part of a compound, letters alone left out", () => {
    expect(keysOf("presqu’île").map(bareKey)).toEqual(
      ["presquile", "presqu", "ile"].map((word) => word + END),
    );
    expect(keysOf("O’Brien").map(bareKey)).toEqual(["obrien", "brien"].map((word) => word + END));
  });

  it("is none for signs alone", () => {
    for (const sign of ["", ":", "«", "—", "·", "’", "\ud800", "()"])
      expect(keysOf(sign)).toEqual([]);
  });

  it("is the same whatever the form of Unicode", () => {
    for (const word of ["côté", "Élève", "naïve"]) {
      expect(keysOf(word.normalize("NFD"))).toEqual(keysOf(word.normalize("NFC")));
    }
  });

  it("holds letters that Pagefind keeps, for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        for (const word of text.split(/\s+/)) {
          for (const own of keysOf(word)) expect(own).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
  });
});

describe("the singular", () => {
  it("of a singular is itself", () => {
    for (const word of "travail cheval nouveau élu eau prix fils vers toux heureuse".split(" ")) {
      expect(singular(word)).toBe(word);
    }
  });
});
