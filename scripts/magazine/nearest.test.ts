import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listNames, nearest } from "./nearest.ts";

const KEYS = ["titre", "rubrique", "auteurs", "date", "mots-cles", "brouillon"];

describe("nearest", () => {
  it.each([
    ["titre", "titre"],
    ["Titre", "titre"],
    ["titer", "titre"],
    ["auteur", "auteurs"],
    ["motcles", "mots-cles"],
    ["mots-clés", "mots-cles"],
    ["broullion", "brouillon"],
  ])("takes %s for %s", (written, meant) => {
    expect(nearest(written, KEYS)).toBe(meant);
  });

  it.each(["permalink", "x", "layout", ""])("does not guess at %j", (written) => {
    expect(nearest(written, KEYS)).toBeUndefined();
  });

  it("guesses the same whatever the order of what is known", () => {
    expect(nearest("aa", ["ac", "ab"])).toBe("ab");
    expect(nearest("aa", ["ab", "ac"])).toBe("ab");
  });

  it("knows every name it is given, and answers with one of them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
        fc.string(),
        (known, name) => {
          expect(nearest(known[0] as string, known)?.toLowerCase()).toBe(known[0]?.toLowerCase());
          expect([...known, undefined]).toContain(nearest(name, known));
        },
      ),
    );
  });
});

describe("listNames", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a ou b"],
    [["a", "b", "c"], "a, b ou c"],
  ])("writes %j as « %s »", (names, text) => {
    expect(listNames(names)).toBe(text);
  });

  it("cuts a list too long to be read", () => {
    expect(listNames(["a", "b", "c"], 2)).toBe("a, b…");
  });
});
