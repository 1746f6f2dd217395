import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCases, readings } from "../cases/tables.ts";
import { findInclusiveForms } from "./find.ts";

const NUMBERS: Record<string, string> = { s: "singular", p: "plural" };

describe("inclusive forms, read in both genders", () => {
  const cases = ["inclusive.tsv", "inclusive-ours.tsv"].flatMap(readCases);

  it.each(cases)("$form: $masculine, $feminine", (row) => {
    const { form = "", masculine = "", feminine = "", number = "" } = row;
    const [found, ...others] = findInclusiveForms(form);
    expect(others).toEqual([]);
    expect(found?.source).toBe(form);
    expect(readings(masculine.normalize("NFC"))).toContain(found?.masculine);
    expect(readings(feminine.normalize("NFC"))).toContain(found?.feminine);
    expect(found?.number).toBe(NUMBERS[number]);
  });

  it("finds the same form inside a sentence, at the same words", () => {
    for (const { form = "" } of cases) {
      const text = `Voici ${form}, ici.`;
      const found = findInclusiveForms(text);
      expect(found.map(({ source }) => source)).toEqual([form]);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([form]);
    }
  });

  it("reads accents written apart from their letters, and gives them back composed", () => {
    for (const { form = "" } of cases.filter(({ form = "" }) => /[À-ÿ]/.test(form))) {
      const [found] = findInclusiveForms(form);
      const [decomposed] = findInclusiveForms(form.normalize("NFD"));
      expect(decomposed?.feminine.normalize("NFC")).toBe(found?.feminine.normalize("NFC"));
    }
  });
});

describe("what is no inclusive form", () => {
  const cases = ["inclusive-untouched.tsv", "inclusive-untouched-ours.tsv"].flatMap(readCases);

  it.each(cases)("$text ($why)", ({ text = "" }) => {
    expect(findInclusiveForms(text)).toEqual([]);
  });
});

describe("any string at all", () => {
  const SIGNS = [..."·‧•⋅.-/()[]'’ @_:\u00ad\u200b\u0301\n", "é", "À", "1", "λ", "東", "\u{1f600}"];
  const PIECES = ["étudiant", "e", "es", "s", "x", "rice", "un", "le", "la", "du", "de", "il", "a"];
  const soup = fc
    .array(fc.constantFrom(...SIGNS, ...PIECES), { maxLength: 60 })
    .map((all) => all.join(""));

  it.each([
    ["random units", fc.string({ unit: "binary", maxLength: 200 })],
    ["a soup of marks and words", soup],
  ])("gives forms inside the text, in order, apart: %s", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        let last = 0;
        for (const { source, start, end, masculine, feminine } of findInclusiveForms(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(source).toBe(text.slice(start, end));
          expect(masculine).not.toBe("");
          expect(feminine).not.toBe("");
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
