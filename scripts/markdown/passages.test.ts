import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./index.ts";
import { sampleResolver } from "./sample-resolver.ts";

const passages = (body: string) => renderMarkdown(body, sampleResolver).passages;

describe("the passages of a text", () => {
  it("are its blocks as printed, without calls of notes, each under its heading", () => {
    expect(
      passages(
        "Un·e élu·e dit : « oui »[^a].\n\n## Après *tout*\n\n- un\n- deux\n\n[^a]: Une note ; courte.",
      ),
    ).toEqual([
      { text: "Un·e élu·e dit\u00a0: «\u00a0oui\u00a0»." },
      { anchor: "apres-tout", level: 2, text: "Après tout" },
      { anchor: "apres-tout", text: "un" },
      { anchor: "apres-tout", text: "deux" },
      { anchor: "note-1", text: "Une note\u202f; courte." },
    ]);
  });

  it("of a box are under its title, and those after it under the heading before", () => {
    expect(
      passages("## Un\n\n::: encadre Repères\n\nDedans.\n\n:::\n\nDehors.").map(
        ({ anchor, text }) => [anchor, text],
      ),
    ).toEqual([
      ["un", "Un"],
      ["reperes", "Repères"],
      ["reperes", "Dedans."],
      ["un", "Dehors."],
    ]);
  });

  it("hold cells and captions, each apart, and a pull quote only once", () => {
    expect(passages("| a | b |\n|---|---|\n| c | d |").map(({ text }) => text)).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
    const quoted =
      "Le vent se lève ici.\n\n::: exergue\nLe vent se lève\n:::\n\n::: exergue\nAutre chose\n:::";
    expect(passages(quoted).map(({ text }) => text)).toEqual([
      "Le vent se lève ici.",
      "Autre chose",
    ]);
  });
});
