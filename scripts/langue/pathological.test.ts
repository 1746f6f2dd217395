import { describe, expect, it } from "vitest";
import { findInclusiveForms, spellOut, typeset, typesetHtml } from "./index.ts";

// A step for each pair of signs, a nanosecond each, takes eight minutes over the first length and half a minute over the
// second: more than a test is given.
const LENGTH = 1_000_000;
const SHORTER = LENGTH / 4;

/** What each function makes of a text, in UTF-16 units. */
const FUNCTIONS = {
  typeset: (text: string) => typeset(text).length,
  typesetHtml: (text: string) => typesetHtml(text).length,
  findInclusiveForms: (text: string) =>
    findInclusiveForms(text).reduce((sum, { source }) => sum + source.length, 0),
  spellOut: (text: string) => spellOut(text).length,
};

describe.each(Object.entries(FUNCTIONS))("%s, of a megabyte", (_, size) => {
  it.each([".", "·", "a·", "étudiant·e·s", "«", '"', "'", "’", "1"])("of %j, ends", (piece) => {
    expectLinear(size, piece, LENGTH);
  });
});

describe("what the rules look far for ends too", () => {
  it.each(
    [
      [
        "a'",
        "'a ",
        "l'\"",
        ' "',
        "« ",
        "“",
        "…",
        "... ",
        "etc... ",
        "!",
        " !",
        ":",
        " :a",
        "; ",
        "¿",
      ],
      [
        "1 ",
        "123.",
        "123 ",
        "1-2 ",
        "18h",
        "1 juin ",
        "1 x ",
        "siren 123 ",
        "page 1-2 ",
        "1er ",
        "°",
      ],
      [" ", "\n", " \n", "\u00a0", "-", "-- ", " —", "– a", "(", "[1] ", "/", "\\", "*'", "_"],
      [
        "A",
        "A ",
        "E",
        "Etat ",
        "Edition ",
        "XIXe et ",
        "Louis X ",
        "M. A",
        "art. ",
        "n° ",
        "§",
        "oe",
      ],
      ["@", "a@", "$a", "$$", "http://", "www.", "{{", "{%", "](", "`", ":\\", ":a", "a:b:"],
      ["\ufffc", "\ufff9", "東", "e\u0301", "\u200b", "\ud83d", "\0"],
    ].flat(),
  )("typeset, of %j", (piece) => {
    expectLinear(FUNCTIONS.typeset, piece, SHORTER);
  });

  it.each(
    [
      [
        "&",
        "&a",
        "&amp;",
        "&#39;",
        "<",
        "<a ",
        '<a b="',
        "<a b='",
        "</",
        "<b>",
        "</b>",
        "<!",
        "<!--",
      ],
      [
        "<sup>",
        "<sup>1",
        "</sup>",
        "<code>",
        "</code>",
        "<i lang=en>",
        '<span class="sc">',
        "<svg/>",
      ],
      ["<p>'", '"</b>', "<br> !", "<sup><a>1</a></sup>"],
    ].flat(),
  )("typesetHtml, of %j", (piece) => {
    expectLinear(FUNCTIONS.typesetHtml, piece, SHORTER);
  });

  it.each(
    [
      ["e.", "e·e·", "étudiant-e-", "(e)", "a(e", "étudiant·e ", "un·e ", "le·la ", "de le·la "],
      ["tou·te·s les ", "l’", "l'un·e ", "-", "/", "a/", "e\u0301·", "\u200b·", "東·", "@·", "x·x"],
    ].flat(),
  )("spellOut, of %j", (piece) => {
    expectLinear(FUNCTIONS.spellOut, piece, SHORTER);
  });
});

function expectLinear(size: (text: string) => number, piece: string, length: number): void {
  const text = piece.repeat(length / piece.length);
  expect(size(text)).toBeLessThanOrEqual(6 * text.length);
}
