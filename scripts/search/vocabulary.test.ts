import { expect, it } from "vitest";
import type { SearchDocument } from "./document.ts";
import { countWords, vocabularyFile } from "./vocabulary.ts";

it("gives each word once, as written most often, the most usual first", () => {
  const texts = [
    "Les coopératives, la coopérative.",
    "Des coopératives élues à l’eau 2024 !",
    "ÉLUES",
  ];
  const document = { title: "", passages: texts.map((text) => ({ text })) } as SearchDocument;
  const counts = [countWords([document]), new Map([["élues", 1]])];
  expect(Buffer.from(vocabularyFile(counts).bytes).toString()).toBe("coopératives\nélues\n");
});
