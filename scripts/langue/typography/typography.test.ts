import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCases } from "../cases/tables.ts";
import { typesetHtml } from "./html.ts";
import { DEFAULT_TYPOGRAPHY, type Typography } from "./options.ts";
import { typeset, typesetAs } from "./typeset.ts";

/** In the tables, ␣ is U+00A0 and ⍽ is U+202F. */
const read = (cell: string) => cell.replaceAll("␣", "\u00a0").replaceAll("⍽", "\u202f");

describe("the rules of French typography", () => {
  const cases = ["typography.tsv", "typography-ours.tsv"].flatMap(readCases);

  it.each(cases)("$rule: $input", ({ input = "", expected = "" }) => {
    expect(typesetHtml(read(input))).toBe(read(expected));
  });

  it.each(cases)("changes nothing the second time: $expected", ({ expected = "" }) => {
    expect(typesetHtml(read(expected))).toBe(read(expected));
  });
});

describe("plain text", () => {
  it.each([
    ["les 1ères neiges du XXIème siècle", "les 1res neiges du XXIe␣siècle"],
    ["Et puis... « Ceux·les-ci » ?", "Et puis… «␣Ceux·les-ci␣»⍽?"],
  ])("%s", (input, expected) => {
    expect(typeset(input)).toBe(read(expected));
  });
});

describe("a list of texts", () => {
  it("is typeset by handing the functions over, as they take one argument", () => {
    const texts = ["L'eau !", "L'air ?"];
    const set = ["L’eau⍽!", "L’air⍽?"].map(read);
    expect(texts.map(typeset)).toEqual(set);
    expect(texts.map(typesetHtml)).toEqual(set);
  });
});

describe("what a magazine may choose", () => {
  const having = (changes: Partial<Typography>): Typography => ({
    ...DEFAULT_TYPOGRAPHY,
    ...changes,
  });
  const narrow = {
    highPunctuation: "narrow",
    colon: "narrow",
    quotes: "narrow",
    thousands: "narrow",
    units: "narrow",
  } as const;

  it.each<[string, string, string, Typography]>([
    [
      "dashes",
      "Paul -- mon voisin -- vient.",
      "Paul –␣mon voisin␣– vient.",
      having({ dash: "en" }),
    ],
    ["inner quotes", '« Un "oui" »', "«␣Un «␣oui␣»␣»", having({ nestedQuotes: "french" })],
    ["inner quotes", '« Un "oui" »', '«␣Un "oui"␣»', having({ nestedQuotes: "as-typed" })],
    ["ranges", "de 1914-1918", "de 1914-1918", having({ ranges: "as-typed" })],
    ["spaces", "« À 5 km : 12.500 € ! »", "«⍽À 5⍽km⍽: 12⍽500⍽€⍽!⍽»", having({ spaces: narrow })],
  ])("%s: %s", (_, input, expected, options) => {
    expect(typesetAs(input, options)).toBe(read(expected));
  });
});

describe("any string at all", () => {
  const WORDS =
    `a A Ca Etat oeuf soeur Louis XIV XXIe Ve IIIème siècle République M. Mme Dr p. art. L. n° § 12 1 4.188
    2021 000 18h30 18h 1er 2nd 3èmes km % € kWh juin etc... etc. l' d' aujourd'hui -- - – — … ... : ; ! ? « » " '
    “ ” ’ ( ) [1] (12) www.a.fr http://a.fr/b?c=1; a@b.fr $ {{ }} ]( . , / \\ x × ° millions \ufffc \ufff9`.split(
      /\s+/,
    );
  const GLUE = ["", "", " ", "\u00a0", "\u202f", "\n", "\n\n", "  "];
  const soup = fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GLUE)), { maxLength: 25 })
    .map((all) => all.flat().join(""));
  const html = fc
    .array(
      fc.tuple(
        fc.constantFrom(
          ...WORDS,
          "<b>",
          "</b>",
          "<sup>",
          "</sup>",
          "<code>",
          "</code>",
          "&nbsp;",
          "&amp;",
          "<br>",
          "<",
          ">",
          "<!--",
          "-->",
          '<i lang="en">',
          "</i>",
        ),
        fc.constantFrom(...GLUE),
      ),
      { maxLength: 25 },
    )
    .map((all) => all.flat().join(""));
  const units = fc.string({ unit: "binary", maxLength: 100 });

  it.each([
    ["random units", units, typeset],
    ["a soup of words and signs", soup, typeset],
    ["random units in HTML", units, typesetHtml],
    ["a soup of words and tags", html, typesetHtml],
  ] as const)("is typeset once for all: %s", (_, arbitrary, set) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const once = set(text);
        expect(set(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps every tag as it is", () => {
    fc.assert(
      fc.property(html, (text) => {
        const tags = (source: string) =>
          source.match(/<[bi/!][^<>]*>/g)?.filter((tag) => !/sup|span/.test(tag)) ?? [];
        expect(tags(typesetHtml(text))).toEqual(tags(text));
      }),
    );
  });
});
