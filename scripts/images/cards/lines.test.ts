import { describe, expect, it } from "vitest";
import { breakInto, piecesOf } from "./lines.ts";

const length = (text: string) => Array.from(text).length;

/** With `|` where a line may end. */
const cuts = (text: string) => piecesOf(text).join("|");

describe("a line may end", () => {
  it.each([
    ["Ce qui tient", "Ce |qui |tient"],
    ["Un week-end peut-être", "Un |week-|end |peut-|être"],
    ["mère-grand", "mère-|grand"],
  ])("after a space or a hyphen: %s", (text, expected) => {
    expect(cuts(text)).toBe(expected);
  });

  it.each([
    "habitant·es",
    "agriculteur·rices",
    "(Ré)acteur·ices",
    "«\u00a0nous\u00a0»",
    "bonds\u202f!",
    "62\u00a0%",
    "vis\u2011à\u2011vis",
    "l’œuvre",
    "24h/24",
    "1914-1918",
    "1914–1918",
    "est-il",
    "a-t-on",
    "X-ray",
    "allez-y",
    "et/ou",
    "S.C.I.C.",
    "",
  ])("nowhere in %s", (text) => {
    expect(piecesOf(text)).toHaveLength(text === "" ? 0 : 1);
  });

  it.each([
    ["Qui ? Moi !", "Qui ? |Moi !"],
    ["Le fil : suite ; fin", "Le |fil : |suite ; |fin"],
    ["« Oui » et “ non ”", "« Oui » |et |“ non ”"],
    ["Nantes – la suite — fin", "Nantes – |la |suite — |fin"],
    ["( déjà ) 20 %", "( déjà ) |20 %"],
  ])("not at a plain space that should have been a no-break one: %s", (text, expected) => {
    expect(cuts(text)).toBe(expected);
  });

  it("and the pieces are the text", () => {
    for (const text of ["", " ", "a  b", "- - -", "« »", "a-b-c d", "\ud83c\udf33 et-puis"]) {
      expect(piecesOf(text).join("")).toBe(text);
    }
  });
});

describe("lines", () => {
  it.each([
    // As even as can be.
    [2, 20, "Six œuvres pour soirs de panne", "Six œuvres pour|soirs de panne"],
    // No weak word at an end, even if the lines are less even.
    [2, 18, "Ouvaton, un toit à plusieurs", "Ouvaton, un toit|à plusieurs"],
    // Rather after a stop.
    [2, 24, "Où vas-tu\u202f? À la mer ce soir", "Où vas-tu\u202f?|À la mer ce soir"],
    // No lone word on the last, where another way is about as even.
    [2, 28, "La montagne, aujourd’hui, recommence", "La montagne,|aujourd’hui, recommence"],
    // A word rather whole.
    [2, 22, "Les grands-mères et la mer", "Les grands-mères|et la mer"],
    [3, 12, "arrière-grands-mères", "arrière-|grands-|mères"],
  ])("%i of at most %i: %s", (count, widest, text, expected) => {
    expect(breakInto(count, piecesOf(text), widest, length)?.lines.join("|")).toBe(expected);
  });

  it("are none where the text does not go in", () => {
    expect(breakInto(2, piecesOf("trop de mots pour si peu"), 8, length)).toBeUndefined();
    expect(breakInto(3, piecesOf("anticonstitutionnel"), 8, length)).toBeUndefined();
    expect(breakInto(2, piecesOf("seul"), 8, length)).toBeUndefined();
  });

  it("hold the whole text, each as wide as it may be", () => {
    const text = "un deux trois quatre cinq six sept huit neuf dix onze douze";
    for (let count = 1; count <= 5; count++) {
      const lines = breakInto(count, piecesOf(text), 60, length)?.lines ?? [];
      expect(lines).toHaveLength(count);
      expect(lines.join(" ")).toBe(text);
    }
  });

  it("are worse with a short word alone on the last than otherwise", () => {
    const cost = (text: string) => breakInto(2, piecesOf(text), 20, length)?.cost ?? 0;
    expect(cost("anticonstitutionnel là")).toBeGreaterThan(cost("anticonstitutionnel pourtant"));
    expect(cost("anticonstitutionnel pourtant")).toBeGreaterThan(cost("la mer est à nous"));
  });
});
