import { expect, it } from "vitest";
import { readCaption } from "./caption.ts";

it.each([
  ["Le siège. / Fanny Lancelin", "Le siège.", "Fanny Lancelin"],
  ["Le siège.", "Le siège.", ""],
  ["/ Fanny Lancelin", "", "Fanny Lancelin"],
  ["Le siège. /", "Le siège.", ""],
  ["Morogues / Paris / Fanny", "Morogues / Paris", "Fanny"],
  ["Hiver 2020/2021", "Hiver 2020/2021", ""],
  ["Le siège. / https://example.org/a", "Le siège.", "https://example.org/a"],
  ["Le siège.\u00a0/\u202fFanny", "Le siège.", "Fanny"],
  ["Le siège,\n  vu de loin. / Fanny", "Le siège, vu de loin.", "Fanny"],
  ["/", "", ""],
  ["", "", ""],
])("cuts %j in %j and %j", (title, legende, credit) => {
  expect(readCaption(title)).toEqual({ legende, credit });
});
