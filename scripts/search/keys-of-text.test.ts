import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareKey, END, keysOf } from "./fold.ts";
import { keysOfText } from "./keys-of-text.ts";

/** Letters of the keys, word by word. */
const bare = (text: string) =>
  keysOfText(text).map((keys) => keys.map((key) => bareKey(key).replace(END, "")));

describe("a text as it is indexed", () => {
  it("has as many words as are printed, signs apart included", () => {
    const text = "« L’eau\u00a0»\u202f: un bien\u202f! 12\u202f500 · œuvre\nà lire";
    expect(keysOfText(text)).toHaveLength(text.split(/\s+/).length);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (any) => {
        const count = any.trim() === "" ? 0 : any.trim().split(/\s+/).length;
        expect(keysOfText(any)).toHaveLength(count);
      }),
    );
  });

  it("gives an inclusive form the keys of both genders, and its own", () => {
    expect(bare("coopérateur·ices")).toEqual([["cooperateur", "cooperatrice", "cooperateurice"]]);
    expect(bare("(l’auteur·e),")).toEqual([["auteur", "autrice"]]);
    expect(bare("qu’il·le")).toEqual([["il", "elle", "iel", "ille"]]);
    expect(bare("habitant·es—élus")[0]).toEqual(
      expect.arrayContaining(["habitant", "habitante", "elu"]),
    );
    expect(bare("étudiant.e.s")).toEqual([["etudiant", "etudiante"]]);
    expect(bare("tou·te·s")[0]).toEqual(expect.arrayContaining(["tout", "toute", "touste"]));
  });

  it("gives each group of a number the key of the whole", () => {
    expect(keysOfText("(4\u202f188) livres")).toEqual([
      keysOf("4188"),
      keysOf("4188"),
      keysOf("livres"),
    ]);
    expect(keysOfText("en 2024 188 élus")[1]).toEqual(keysOf("2024"));
    expect(bare("1\u202f250\u202f000\u00a0€")[2]).toEqual(bare("1250000")[0]);
  });
});
