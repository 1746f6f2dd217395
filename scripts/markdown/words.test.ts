import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./index.ts";
import { sampleResolver } from "./sample-resolver.ts";

const count = (text: string) => renderMarkdown(text, sampleResolver).words;

describe("words of the running text", () => {
  it.each([
    ["Des client·es, « comme les autres » ?", 5],
    ["Qu’est-ce que l’alternumérisme ?", 3],
    ["4 188 – 139 = 4 049", 5],
    ["**(Re)**bonds et *(Re)*lire", 3],
    ["deux\nlignes", 2],
    ["Œuvre  Élan\u202f!", 2],
    ["Un `mot` de code", 4],
  ])("%j has %i", (text, words) => {
    expect(count(text)).toBe(words);
  });

  it("counts headings, lists, quotes, boxes and tables", () => {
    expect(
      count(
        "## Un\n\n- deux\n\n> trois\n\n::: encadre Quatre\nCinq\n:::\n\n| six |\n|-|\n| sept |",
      ),
    ).toBe(7);
  });

  it("leaves out notes, captions, blocks of code and pull quotes", () => {
    const text =
      'Un[^1].\n\n![un siège](siege.jpg "Le siège. / Fanny")\n\n```\ncode\n```\n\n::: exergue\nUn.\n:::\n\n[^1]: Une note.';
    expect(count(text)).toBe(1);
  });
});
