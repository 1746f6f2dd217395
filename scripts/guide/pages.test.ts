import { describe, expect, it } from "vitest";
import { readCases, readTable } from "../langue/cases/tables.ts";
import { inclusiveGuide } from "./inclusive-guide.ts";
import { typographyGuide } from "./typography-guide.ts";

/** Rules that an editor never meets, as they are about HTML, or say several others together. */
const NOT_SHOWN = ["keep:attr", "keep:comment", "keep:entity", "keep:idem", "hard", "mix"];

const column = (table: string, name: string) =>
  readTable(new URL(table, import.meta.url)).map((row) => row[name] ?? "");
const cases = (names: string[], name: string) =>
  new Set(names.flatMap(readCases).map((row) => row[name] ?? ""));

describe("the guide of typography", () => {
  it("tells every rule of the tables, and no other", () => {
    const rules = cases(["typography.tsv", "typography-ours.tsv"], "rule");
    expect(new Set([...column("typographie.tsv", "regle"), ...NOT_SHOWN])).toEqual(rules);
  });

  it("has an example of each", () => {
    const items = typographyGuide().match(/^- .*$/gm) ?? [];
    expect(items).toHaveLength(column("typographie.tsv", "regle").length);
    expect(items.filter((item) => !/ : `.+`/.test(item))).toEqual([]);
  });
});

describe("the guide of inclusive writing", () => {
  it("shows forms, sentences and words that the tests run", () => {
    const forms = cases(["inclusive.tsv", "inclusive-ours.tsv"], "form");
    const sentences = cases(["spell-out.tsv", "spell-out-ours.tsv"], "input");
    const untouched = [
      ...cases(["inclusive-untouched.tsv", "inclusive-untouched-ours.tsv"], "text"),
    ];
    const shapes = column("formes.tsv", "exemples").flatMap((examples) => examples.split(" "));
    expect(shapes.filter((form) => !forms.has(form))).toEqual([]);
    expect(column("doublets.tsv", "texte").filter((text) => !sentences.has(text))).toEqual([]);
    const words = column("intouches.tsv", "exemple");
    expect(words.filter((word) => !untouched.some((text) => text.includes(word)))).toEqual([]);
  });

  it("has an example in each line", () => {
    const items = inclusiveGuide().match(/^- .*$/gm) ?? [];
    expect(items.length).toBeGreaterThan(100);
    expect(items.filter((item) => !/`[^`]+`/.test(item) || item.includes("``"))).toEqual([]);
  });
});
