import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./index.ts";
import { oneFile } from "./sample-resolver.ts";
import type { Resolver } from "./types.ts";

const resolver: Resolver = {
  link: (href) => ({ url: `/${href}` }),
  image: (src) => oneFile(`/${src}`, 1, 1),
  sound: () => ({ found: "Rien." }),
};

const render = (text: string) => renderMarkdown(text, resolver);
const size = (text: string) => {
  const { html, notes, faults } = render(text);
  return html.length + notes.length + faults.length;
};

const LENGTH = 20_000;

describe("linear: twice the text gives at most twice the output", () => {
  it.each([
    "[",
    "![",
    "[^",
    "[](",
    "[a][b",
    "[a](b c ",
    "[a][b]",
    "*a_",
    "*a **a ",
    "<b>",
    "<a b='",
    "<!--",
    "`a``b```",
    "&amp;",
    "\\[",
    ">",
    "> ",
    "- a\n",
    "1) a\n\n",
    "::: encadre T\n",
    "::: exergue\na\n:::\n",
    ":::\n",
    "::: inconnu\n",
    "[^a]",
    "[^a]: ",
    "[^a]: b\n",
    "## a\n",
    "a\n---\n",
    "![a](b)\n\n",
    "[a](#b) ",
    "```\n",
    "| a ",
    "\0",
    "\r",
  ])("%j", (piece) => {
    const once = piece.repeat(LENGTH / 2 / piece.length);
    expect(size(once + once)).toBeLessThanOrEqual(2.5 * size(once) + 100_000);
  });
});

describe("nesting beyond reason is told, and nothing of the text is lost", () => {
  it.each([
    ["20,000 quotes", `${"> ".repeat(20_000)}mot`],
    ["lists", `${Array.from({ length: 300 }, (_, i) => `${"  ".repeat(i)}- a`).join("\n")} mot`],
    ["boxes", `${"::: encadre T\n".repeat(300)}mot\n${":::\n".repeat(300)}`],
    ["notes in notes", `a[^a]\n\n${"[^a]: ".repeat(300)}mot`],
    ["emphasis", `${"*a ".repeat(5000)}mot${"*".repeat(5000)}`],
  ])("%s", (_, text) => {
    const { html, notes, faults } = render(text);
    expect(html + notes).toContain("mot");
    expect(faults.filter(({ found }) => found.includes("emboîtés"))).toHaveLength(1);
  });
});

// At these sizes anything quadratic passes by far the time a test is given.
describe("large", () => {
  it.each([
    ["brackets", "[".repeat(200_000)],
    ["emphasis", "*a_".repeat(50_000)],
    ["calls of a note that does not exist", "[^a]".repeat(50_000)],
    ["refused links", "[a](javascript:b)".repeat(20_000)],
    ["colons", ":".repeat(1_000_000)],
  ])("%s", (_, text) => {
    expect(size(text)).toBeLessThan(10 * text.length);
  });
});
