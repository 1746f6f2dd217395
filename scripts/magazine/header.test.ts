import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSpaces } from "./content.fixture.ts";
import type { Fault } from "./fault.ts";
import { splitHeader } from "./header.ts";

describe("a header is cut from the text below it", () => {
  it.each([
    ["in the ordinary way", "---\ntitre: T\n---\nabc\n", "titre: T\n", "abc\n", 3],
    ["with a blank line below", "---\ntitre: T\n---\n\nabc\n", "titre: T\n", "\nabc\n", 3],
    ["with spaces after its lines", "---  \ntitre: T\n--- \t\nabc", "titre: T\n", "abc", 3],
    [
      "with no-break spaces after its lines",
      "---\u00a0\ntitre: T\n---\u202f\nabc",
      "titre: T\n",
      "abc",
      3,
    ],
    ["empty", "---\n---\nabc", "", "abc", 2],
    ["with nothing below", "---\ntitre: T\n---", "titre: T\n", "", 3],
    [
      "with lines between parts in the text",
      "---\na: b\n---\nUn\n\n---\n\nDeux",
      "a: b\n",
      "Un\n\n---\n\nDeux",
      3,
    ],
    ["with blank lines among its keys", "---\na: b\n\nc: d\n---\nUn", "a: b\n\nc: d\n", "Un", 5],
    [
      "with a paragraph after a blank line",
      "---\na: >-\n  b\n\n  c\n---\nUn",
      "a: >-\n  b\n\n  c\n",
      "Un",
      6,
    ],
  ])("%s", (_how, text, header, body, bodyLine) => {
    expect(splitHeader(text, "a.md")).toEqual({
      header: { file: "a.md", text: header, firstLine: 2 },
      body,
      bodyLine,
    });
  });

  it("and a line of the text keeps its number in the file", () => {
    const key = fc.stringMatching(/^[a-z]{1,5}: [a-z ]{0,5}$/);
    const line = fc.stringMatching(/^[A-Za-zé :-]{0,9}$/).filter((text) => text.trim() !== "---");
    fc.assert(
      fc.property(fc.array(key), fc.array(line, { minLength: 1 }), (keys, lines) => {
        const text = ["---", ...keys, "---", ...lines].join("\n");
        const parts = splitHeader(text, "a.md");
        if ("fault" in parts) throw new Error(parts.fault.found);
        expect(parts.body).toBe(lines.join("\n"));
        expect(text.split("\n").slice(parts.bodyLine)).toEqual(lines);
      }),
    );
  });
});

describe("a text without a header that can be read is refused", () => {
  it.each([
    ["a programme in JavaScript", "---js\n({})\n---\n", "L’en-tête se dit écrit en « js »."],
    ["the same, spaced", "--- js\n({})\n---\n", "L’en-tête se dit écrit en « js »."],
    [
      "the same, at length",
      "---javascript\n({})\n---\n",
      "L’en-tête se dit écrit en « javascript ».",
    ],
    ["JSON", "---json\n{}\n---\n", "L’en-tête se dit écrit en « json »."],
    ["CoffeeScript", "---coffee\n---\n", "L’en-tête se dit écrit en « coffee »."],
    ["TOML", "+++\ntitre = 'T'\n+++\n", "L’en-tête commence par « +++ »."],
    ["YAML that says its name", "---yaml\na: b\n---\n", "L’en-tête commence par « ---yaml »."],
    ["four hyphens", "----\na: b\n----\n", "L’en-tête commence par « ---- »."],
    ["a line never closed", "---\na: b\n\nUn\n", "L’en-tête n’est jamais fermé."],
    ["closed by other signs", "---\na: b\n----\nUn\n", "L’en-tête n’est jamais fermé."],
    ["closed by a long dash", "---\na: b\n—\nUn\n", "L’en-tête n’est jamais fermé."],
    ["nothing but a line", "---", "L’en-tête n’est jamais fermé."],
    ["a blank line above", "\n---\na: b\n---\n", "L’en-tête n’est pas tout en haut du fichier."],
    ["a space before", " ---\na: b\n---\n", "L’en-tête n’est pas tout en haut du fichier."],
    ["no header", "Juste du texte.\n", "Ce fichier n’a pas d’en-tête."],
    ["an object in braces", "{\n}\n", "Ce fichier n’a pas d’en-tête."],
    ["nothing", "", "Ce fichier est vide."],
    ["blank lines", " \n\n", "Ce fichier est vide."],
  ])("%s", (_what, text, found) => {
    const { fault } = splitHeader(text, "a.md") as { fault: Fault };
    expect(plainSpaces(fault.found)).toBe(found);
    expect(fault).toMatchObject({ file: "a.md", line: 1, column: 1 });
    expect(fault.expected).toMatch(/^\p{Ll}.*\.$/u);
  });

  it.each([
    ["a sentence", "Une phrase.", 4],
    ["a heading", "## Un intertitre", 4],
    ["a word in italics", "*Un* mot", 4],
    ["a link", "[Un lien](https://example.org/)", 4],
    ["several lines", "\nUne phrase\nsur deux lignes.", 5],
  ])("closed only by a line between two parts of the text, after %s", (_what, prose, line) => {
    const text = `---\ntitre: T\n\n${prose}\n\n---\n\nLa suite.\n`;
    expect(splitHeader(text, "a.md")).toMatchObject({
      fault: {
        line: 1,
        found: `L’en-tête n’est pas fermé avant le texte, qui commence à la ligne ${line}.`,
      },
    });
  });

  it("any text whatsoever is cut or refused, without throwing", () => {
    const lines = fc.constantFrom(
      "---",
      "---js",
      "a: b",
      "",
      "Une phrase.",
      "- c",
      "  d: [",
      "'",
      "#e",
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 12 }), (text) => {
        const parts = splitHeader(text.join("\n"), "a.md");
        if ("fault" in parts) expect(parts.fault.line).toBe(1);
        else expect(text.slice(parts.bodyLine).join("\n")).toBe(parts.body);
      }),
    );
  });
});
