import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareKey, END, keysOf } from "./fold.ts";
import { attempts, readQuery, widened } from "./query.ts";

/** Letters of the words that must be found. */
const words = (text: string) =>
  readQuery(text).words.map(({ key }) => bareKey(key).replace(END, ""));

describe("a query", () => {
  it("leaves words that tell nothing out, unless there are no others", () => {
    expect(words("le droit des habitants")).toEqual(["droit", "habitant"]);
    expect(words("qu’est-ce que l’eau")).toContain("eau");
    expect(words("un·e pharmacien·ne")).toEqual(["pharmacien"]);
    expect(words("le la")).toEqual(["le", "la"]);
    expect(words("")).toEqual([]);
    expect(words(" ?! « » … ·")).toEqual([]);
  });

  it("reads inclusive forms by their masculine, whatever parts them", () => {
    for (const form of [
      "auteur·rice",
      "auteur.rice",
      "auteur-rice",
      "auteur/rice",
      "auteur(rice)",
    ]) {
      expect(words(form)).toEqual(["auteur"]);
    }
    expect(words("tou·te·s")).toEqual(["tout"]);
    expect(words("quelqu’un·e")).toEqual(["quelquun"]);
    expect(words("il·le")).toEqual(["il"]);
    expect(words("hébergeu·r·se")).toEqual(["hebergeur"]);
    expect(words("web-magazine framasoft.org")).toEqual(["webmagazine", "framasoftorg"]);
  });

  it("joins the groups of a number, and parts hours as they are printed", () => {
    expect(readQuery("4 188").words.map(({ key }) => key)).toEqual(keysOf("4188").map(bareKey));
    expect(readQuery("18h30").words).toHaveLength(3);
    expect(words("18h00")).toEqual(words("18 h"));
    expect(words("5km")).toEqual(words("5 km"));
    expect(words("mai 2021 100 ans")).toEqual(
      words("mai").concat(words("2021"), words("100"), "an"),
    );
  });

  it("keeps to the accents typed; without any, to none in particular", () => {
    expect(readQuery("pêche").words[0]?.key).toBe(keysOf("pêche")[0]);
    expect(readQuery("peche").words[0]?.key).toBe(`peche${END}`);
  });

  it("keeps all the words of a phrase, and asks for those that tell something", () => {
    for (const text of [
      '"le droit de vote"',
      "«\u00a0le droit de vote\u00a0»",
      "“le droit de vote”",
    ]) {
      const { phrases, words: asked } = readQuery(text);
      expect(phrases.map((phrase) => phrase.length)).toEqual([4]);
      expect(asked).toHaveLength(2);
    }
    const mixed = readQuery('eau "droit de vote" le');
    expect(mixed.words).toHaveLength(3);
  });

  it("is asked as typed, in any accents, by parts, by the beginning of its last word, each once", () => {
    expect(attempts(readQuery("eau"))).toEqual([[`eau${END}`], ["eau"]]);
    expect(attempts(readQuery("pêche"))).toEqual([keysOf("pêche"), [`peche${END}`], ["peche"]]);
    expect(attempts(readQuery("demi-sel"))).toEqual([
      [`demisel${END}`],
      [`demi${END}`, `sel${END}`],
      ["demisel"],
    ]);
  });

  it("can be cut short, down to four letters", () => {
    expect(widened(readQuery("publiées"))).toEqual(["publ"]);
    expect(widened(readQuery("eau"))).toBeUndefined();
  });

  it("may be any string at all, however long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        for (const keys of attempts(readQuery(text))) {
          for (const key of keys) expect(key).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
    for (const long of [
      '"'.repeat(10_000),
      "é·".repeat(5000),
      "a ".repeat(5000),
      "4 188 ".repeat(2000),
    ]) {
      expect(readQuery(long).words.length).toBeLessThanOrEqual(12);
    }
  });
});
