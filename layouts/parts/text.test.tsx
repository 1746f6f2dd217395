import { readFileSync } from "node:fs";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { text } from "../samples.fixture.ts";
import { MOST_NOTES, notesFitBeside, Text } from "./text.tsx";

const notes = (number: number, words: string) =>
  `<section class="notes"><ol>${`<li>${words}</li>`.repeat(number)}</ol></section>`;
const html = (words: number) => ({ html: `<p>${"mot ".repeat(words)}</p>`, words });

describe("Text", () => {
  it("puts the signature after the text and before the notes", () => {
    const result = render(
      <Text text={text({ html: "<p>corps</p>", notes: notes(1, "note") })}>
        <p>signature</p>
      </Text>,
    );
    const places = ["corps", "signature", "note<"].map((word) => result.indexOf(word));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("leaves no empty box where there is no note", () => {
    expect(render(<Text text={text()} />)).toBe(
      '<div class="text"><div class="prose"><p>Un paragraphe.</p></div></div>',
    );
  });
});

describe("notesFitBeside", () => {
  it("puts beside the text a few notes called in a long text", () => {
    expect(notesFitBeside(text({ ...html(1500), notes: notes(8, "Voir la loi.") }))).toBe(true);
  });

  it("keeps at the end notes longer than the text, which would run over the foot of the page", () => {
    const long = notes(8, "une note qui n’en finit pas ".repeat(20));
    expect(notesFitBeside(text({ ...html(100), notes: long }))).toBe(false);
  });

  it("keeps at the end more notes than the stylesheet can place", () => {
    const many = (number: number) => text({ ...html(9000), notes: notes(number, "Ibid.") });
    expect(notesFitBeside(many(MOST_NOTES))).toBe(true);
    expect(notesFitBeside(many(MOST_NOTES + 1))).toBe(false);
  });

  it("counts as the stylesheet does", () => {
    const css = readFileSync(
      new URL("../../assets/styles/side-notes.css", import.meta.url),
      "utf8",
    );
    const rules = [...css.matchAll(/:is\(#appel-(\d+), #note-(\d+)\) \{\n {2}--n: --n(\d+);/g)];
    expect(rules.map(([, ...numbers]) => numbers.join())).toEqual(
      Array.from({ length: MOST_NOTES }, (_, i) => `${i + 1},${i + 1},${i + 1}`),
    );
  });
});
