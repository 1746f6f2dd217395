import { expect, it } from "vitest";
import { renderMarkdown } from "./index.ts";
import { sampleResolver } from "./sample-resolver.ts";

const long = "a".repeat(2001);

it.each([
  [`[a][b]\n\n[b]: /${long}`, "L’adresse «\u00a0/aaa"],
  [`[a][b]\n\n[b]: /relire/ "${long}"`, "Le titre d’un lien est trop long."],
  [`![a][b]\n\n[b]: ${long}.jpg`, "L’adresse de l’image «\u00a0aaa"],
  [`![a][b]\n\n[b]: siege.jpg "${long}"`, "Une légende est trop longue."],
])("refuses what a reference would repeat beyond reason", (text, sentence) => {
  const { html, faults } = renderMarkdown(text, sampleResolver);
  expect(faults.map(({ found }) => found)).toEqual([expect.stringContaining(sentence)]);
  expect(html).not.toContain(long);
});

it("does not give a line of a whole paragraph to paste", () => {
  const { faults } = renderMarkdown(`${"Un mot. ".repeat(40)}[a](www.example.org)`, sampleResolver);
  expect(faults).toHaveLength(1);
  expect(faults[0]).not.toHaveProperty("fix");
});

it("guesses names for the first faults only, since each guess compares with every name", () => {
  const text = `${"[a](#deu) ".repeat(60)}\n\n## deux`;
  const guessed = renderMarkdown(text, sampleResolver).faults.filter(({ expected }) =>
    expected?.includes("#deux"),
  );
  expect(guessed).toHaveLength(50);
});
