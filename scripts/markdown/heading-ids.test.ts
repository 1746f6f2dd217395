import { expect, it } from "vitest";
import { headingIds } from "./heading-ids.ts";

it("numbers a repeated heading from 2", () => {
  expect(headingIds(["Pourquoi ?", "Pourquoi !", "Pourquoi"])).toEqual([
    "pourquoi",
    "pourquoi-2",
    "pourquoi-3",
  ]);
});

it("leaves its own number to a heading that has one, wherever it stands", () => {
  expect(headingIds(["x", "x", "x 2", "x", "x 2"])).toEqual(["x", "x-3", "x-2", "x-4", "x-2-2"]);
});

it("calls « section » a heading made of signs", () => {
  expect(headingIds(["?", "…", "Section"])).toEqual(["section", "section-2", "section-3"]);
});

it("keeps away from the ids of notes", () => {
  const texts = ["Notes", "Note 1", "Appel 12", "Appel 1 2", "Section notes", "Note"];
  expect(headingIds(texts)).toEqual([
    "section-notes",
    "section-note-1",
    "section-appel-12",
    "section-appel-1-2",
    "section-notes-2",
    "note",
  ]);
});
