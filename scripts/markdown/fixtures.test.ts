import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readExamples } from "./fixture-file.ts";
import { renderMarkdown } from "./index.ts";
import { sampleResolver } from "./sample-resolver.ts";
import type { MarkdownFault } from "./types.ts";

const folder = new URL("fixtures/", import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const examples = readExamples(readFileSync(new URL(file, folder), "utf8"));
  describe(`fixtures/${file}`, () => {
    it.each(examples)("$line: $title", ({ input, output }) => {
      const { html, notes, faults } = renderMarkdown(input, sampleResolver);
      if (file.startsWith("fautes-")) {
        expect(faults.map(print).join("\n")).toBe(output);
      } else {
        expect(faults).toEqual([]);
        expect((html + notes).trimEnd()).toBe(output);
      }
    });
  });
}

function print({ line, column, found, expected, fix }: MarkdownFault): string {
  let text = `${line}:${column} ${found}`;
  if (expected !== undefined) text += `\n  Attendu : ${expected}`;
  if (fix !== undefined) text += `\n  À écrire : ${fix.replaceAll("\n", `\n${" ".repeat(13)}`)}`;
  return text;
}
