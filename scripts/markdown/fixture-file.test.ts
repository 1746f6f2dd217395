import { expect, it } from "vitest";
import { readExamples } from "./fixture-file.ts";

it("reads a title, an input with empty lines and an output, several times", () => {
  const text = "Un titre\n.\na\n\nb\n.\n<p>a</p>\n.\n\nUn autre\n.\n.\n.\n";
  expect(readExamples(text)).toEqual([
    { title: "Un titre", line: 1, input: "a\n\nb", output: "<p>a</p>" },
    { title: "Un autre", line: 10, input: "", output: "" },
  ]);
});

it("refuses an example that is not closed, rather than leave it untested", () => {
  expect(() => readExamples("Un titre\n.\na\n.\nb\n")).toThrow("line 2");
});
