import { describe, expect, it } from "vitest";
import { chooseExcerpt, coreOf, findPhrase, markWords, splitWords } from "./excerpt.ts";
import { readQuery } from "./query.ts";

/** The text with its marks between brackets. */
function marked(text: string, ranks: number[]): string {
  const words = splitWords(text);
  return markWords(words, new Set(ranks), { start: 0, end: words.words.length })
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join("");
}

describe("a mark", () => {
  it.each([
    ["l’eau", "l’[eau]"],
    ["(l’auteur·rice),", "(l’[auteur·rice]),"],
    ["«\u00a0tou·te·s\u00a0»", "«\u00a0[tou·te·s]\u00a0»"],
    ["(Re)lire.", "[(Re)lire]."],
    ["candidat(e),", "[candidat(e)],"],
    ["candidat(e)s", "[candidat(e)s]"],
    ["aujourd’hui", "[aujourd’hui]"],
    ["qu’elle…", "qu’[elle]…"],
    ["…", "[…]"],
  ])("%s", (text, expected) => {
    const words = splitWords(text).words;
    const rank = words.findIndex((word) => /\p{L}/u.test(word));
    expect(marked(text, [Math.max(0, rank)])).toBe(expected);
  });

  it("is one for the groups of a number, and only for these", () => {
    expect(marked("les 4\u202f188 adhérents", [1, 2])).toBe("les [4\u202f188] adhérents");
    expect(marked("1\u202f250\u202f000\u00a0€", [0, 1, 2])).toBe("[1\u202f250\u202f000]\u00a0€");
    expect(marked("4 188", [0, 1])).toBe("[4] [188]");
  });

  it("leaves every sign in its place", () => {
    const text = "«\u00a0L’eau\u00a0», dit-il\u202f: (12\u202f500) mots.";
    expect(marked(text, [1, 3, 5, 6, 7]).replace(/[[\]]/g, "")).toBe(text);
  });

  it("never loses what a word is made of", () => {
    for (const word of ["", "(", "l’", "«l’eau»", "((a)", "a)", "’’a’’"]) {
      expect(coreOf(word).join("")).toBe(word);
    }
  });
});

describe("an excerpt", () => {
  const text = `Titre\n${"mot ".repeat(50)}eau ${"mot ".repeat(50)}eau bien commun fin.\nSuite de texte.`;
  const words = splitWords(text);

  it("stands where most of what was asked is, a few words before", () => {
    const ranks = words.words.flatMap((word, rank) =>
      /^(?:eau|commun)$/.test(word) ? [rank] : [],
    );
    const { start, end, first } = chooseExcerpt(words, ranks, 1);
    expect(words.words[first ?? 0]).toBe("eau");
    expect(words.words.slice(start, end)).toContain("commun");
    expect(end - start).toBeLessThanOrEqual(32);
  });

  it("is the beginning when only the title answers, and begins with no end of another block", () => {
    expect(chooseExcerpt(words, [0], 1)).toMatchObject({ start: 1, first: undefined });
    const suite = words.words.indexOf("Suite");
    expect(chooseExcerpt(words, [suite + 1], 1).start).toBe(suite);
  });

  it("parts a title from its text, not two sentences", () => {
    expect(marked("Un titre\nUn texte.\nUn autre", [])).toBe("Un titre – Un texte. Un autre");
  });
});

describe("a phrase", () => {
  const at = (text: string, phrase: string, found: number[] = []) =>
    findPhrase(splitWords(text).words, readQuery(phrase).phrases[0] ?? [], new Set(found));

  it("is found in its order, across signs and elisions", () => {
    expect(at("Le droit à l’eau\u00a0: un bien.", '"droit à l’eau"')).toEqual([1, 2, 3]);
    expect(at("L’eau\u00a0: un bien.", '"l’eau un bien"')).toEqual([0, 2, 3]);
    expect(at("un bien, l’eau", '"l’eau un bien"')).toEqual([]);
  });

  it("trusts what was found of forms and numbers, and nothing else", () => {
    expect(
      at("Les coopérateur·ices se partagent", '"les coopératrices se partagent"', [1]),
    ).toEqual([0, 1, 2, 3]);
    expect(at("Les coopérateur·ices se partagent", '"les coopératrices se partagent"')).toEqual([]);
    expect(at("les 24 25 mai", '"24 25 mai"', [1, 2])).toEqual([1, 2, 3]);
    expect(at("Les élus habitant·es", '"élus locaux"', [2])).toEqual([]);
    expect(at("Un web-magazine libre", '"web magazine libre"')).toEqual([1, 2]);
    expect(at("ses 4\u202f188 membres", '"4 188 membres"', [1, 2])).toEqual([1, 2, 3]);
  });
});
