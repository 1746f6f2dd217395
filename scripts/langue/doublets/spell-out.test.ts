import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCases, readings } from "../cases/tables.ts";
import { findInclusiveForms } from "../inclusive/find.ts";
import { findRuns } from "./runs.ts";
import { spellOut } from "./spell-out.ts";

const cases = ["spell-out.tsv", "spell-out-ours.tsv"].flatMap(readCases);

describe("doublets in running text", () => {
  it.each(cases)("$input", ({ input = "", expected = "" }) => {
    expect(readings(expected)).toContain(spellOut(input));
  });
});

describe("what is said", () => {
  it("holds no form any more", () => {
    for (const { input = "" } of cases) {
      const said = spellOut(input);
      expect(findRuns(said)).toEqual([]);
      expect(spellOut(said)).toBe(said);
    }
  });

  it("is the same within a longer text, run by run", () => {
    const text = cases.map(({ input = "" }) => input).join("\n\n");
    expect(spellOut(text).split("\n\n")).toHaveLength(cases.length);
    for (const { start, end, spelledOut } of findRuns(text)) {
      expect(text.slice(start, end)).not.toBe(spelledOut);
      expect(spelledOut).not.toMatch(/[·‧•⋅∙]/);
    }
  });
});

describe("any string at all", () => {
  const WORDS = [..."·.-’ \n"].concat(
    "le·la étudiant·e un·e tou·te·s les mon·ma élève s’il·elle est".split(" "),
  );
  const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((all) => all.join(" "));

  it("is given back as it is when it holds no form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        fc.pre(findInclusiveForms(text).length === 0);
        expect(spellOut(text)).toBe(text);
      }),
    );
  });

  it("gives runs inside the text, in order, apart", () => {
    fc.assert(
      fc.property(soup, (text) => {
        let last = 0;
        for (const { start, end } of findRuns(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
