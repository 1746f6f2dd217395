import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf } from "./face.ts";
import { type Box, fitInto } from "./text.ts";
import { frenchTitle } from "./title.fixture.ts";

const BOX: Box = {
  width: 1056,
  height: 343,
  sizes: [126, 112, 100, 90, 80, 71, 63, 56, 50, 44, 38],
  leading: 1.1,
  most: 5,
};

/** All that a title has but its spaces. */
const letters = (text: string) => text.replace(/ /g, "");

describe("a text that goes into a box", () => {
  it.each([
    ["Radio", "Radio"],
    ["Ce qui tient à un fil", "Ce qui tient|à un fil"],
    ["Ouvaton, un toit à plusieurs", "Ouvaton, un toit|à plusieurs"],
    ["Six œuvres pour soirs de panne", "Six œuvres pour|soirs de panne"],
    [
      "Où vont les habitant·es quand la forêt s’en va\u202f?",
      "Où vont les|habitant·es quand|la forêt s’en va\u202f?",
    ],
    [
      "Les grands-mères du pont-l’évêque\u202f! Peut-être que l’été reviendra",
      "Les grands-mères du|pont-l’évêque\u202f! Peut-être|que l’été reviendra",
    ],
  ])("%s", (text, expected) => {
    expect(fitInto(text, BOX).lines.join("|")).toBe(expected);
  });

  it("is as large as it can be, smaller only for better lines", () => {
    const sizes = ["Radio", "Le chant des fontaines", "Le chant des fontaines au mois d’août"].map(
      (text) => fitInto(text, BOX).size,
    );
    expect(sizes[0]).toBe(126);
    expect(sizes[1]).toBeGreaterThanOrEqual(112);
    expect(sizes[2]).toBeGreaterThanOrEqual(80);
  });

  it("is whole with 180 signs, or in one word of forty letters", () => {
    const long =
      "À la recherche des dernier·ères paysan·nes du Livradois\u00a0: «\u00a0On nous avait dit que ce serait impossible, et puis on l’a fait quand même, ensemble, un dimanche de neige, à la toute fin\u00a0»";
    expect(long.length).toBeGreaterThanOrEqual(180);
    for (const text of [long, "Hippopotomonstrosesquippedaliophobiquement"]) {
      expect(letters(fitInto(text, BOX).lines.join(""))).toBe(letters(text));
    }
  });

  it("is nothing when empty", () => {
    expect(fitInto("", BOX).lines).toEqual([]);
  });
});

describe("what does not go in", () => {
  it("is cut after as many whole words as do", () => {
    const { size, lines } = fitInto("Mot de passe oublié, encore ".repeat(20).trim(), BOX);
    expect([size, lines.length]).toEqual([38, 5]);
    expect(lines.at(-1)).toMatch(/\p{L}…$/u);
  });

  it("is cut inside a word that is wider than a line, and the rest goes on", () => {
    const { lines } = fitInto(`Un ${"tic·tac·".repeat(40)} au loin`, BOX);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^tic·tac.*(?:tic|tac|t|ti|ta)…$/);
    expect(lines[2]).toBe("au loin");
  });

  it("is cut however long it is", () => {
    for (const text of ["a".repeat(5_000), "a ".repeat(2_500).trim(), "abc-".repeat(1_000)]) {
      expect(fitInto(text, BOX).lines.join("").endsWith("…")).toBe(true);
    }
  });
});

describe("any French title", () => {
  it("goes into its box, whole unless it is at the smallest size", () => {
    fc.assert(
      fc.property(frenchTitle, (title) => {
        const { size, lines } = fitInto(title, BOX);
        for (const line of lines)
          expect(widthOf(line) * size).toBeLessThanOrEqual(BOX.width * 1.01);
        expect(size * (1 + (lines.length - 1) * BOX.leading)).toBeLessThanOrEqual(BOX.height);
        expect(lines.length).toBeLessThanOrEqual(5);
        if (size > 38) expect(letters(lines.join(""))).toBe(letters(title));
      }),
    );
  });

  it("is never cut where French is not", () => {
    fc.assert(
      fc.property(frenchTitle, (title) => {
        const { lines } = fitInto(title, BOX);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[;:!?»·,.\u00a0\u202f]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[«·\u00a0\u202f]$/);
      }),
    );
  });

  it("has no short word alone on its last line when a little smaller it would not", () => {
    for (const title of ["Comment habiter la terre là", "Les jours heureux ici"]) {
      expect(fitInto(title, BOX).lines.at(-1)).toMatch(/ |.{5}/);
    }
  });
});
