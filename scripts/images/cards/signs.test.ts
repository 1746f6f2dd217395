import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSign } from "./face.ts";
import { drawable } from "./signs.ts";

describe("a text is drawn", () => {
  it.each([
    "«\u00a0L’œuvre\u00a0» — à Édimbourg…",
    "Ça va\u202f?",
    "(Ré)acteur·ices, 20\u00a0€ × 3 m² [sic]",
    "Zoé Ångström-Łukasz, Tōkyō, Dvořák",
  ])("as it is: %s", (text) => {
    expect(drawable(text)).toBe(text);
  });

  it.each([
    // Other forms of letters, spaces.
    ["XXIᵉ siècle, CO₂", "XXIe siècle, CO₂"],
    ["e\u0301te\u0301", "été"],
    ["Ｒｅ ﬆ ①", "Re st 1"],
    ["deux \t lignes\n\nici", "deux lignes ici"],
    ["co\u00adopé\u200bra\u2060tive", "coopérative"],
    // What is not letters is left out, with its space.
    ["Vive la forêt 🌳\u202f!", "Vive la forêt\u202f!"],
    ["👩‍🌾 Fermes ❤️", "Fermes"],
    ["A → B", "A B"],
    ["🇫🇷 France (🌳)", "France"],
    // Letters are not without a trace.
    ["Le mot «\u00a0Правда\u00a0» à Moscou", "Le mot «\u00a0…\u00a0» à Moscou"],
    ["Paul Durand et 王 伟", "Paul Durand et …"],
    ["سلام, Amina Benali", "…, Amina Benali"],
    // Too few are left.
    ["Привет, мир", ""],
    ["Ирина Иванова et 王伟", ""],
    ["🌳🌳🌳", ""],
    ["\ud800 …", ""],
    ["", ""],
  ])("%s as %s", (text, expected) => {
    expect(drawable(text)).toBe(expected);
  });

  it("with signs that the face has, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 }), (codes) => {
        const text = String.fromCodePoint(...codes);
        const drawn = drawable(text);
        expect(Array.from(drawn).every(hasSign)).toBe(true);
        expect(drawn).toBe(drawn.trim());
        expect(drawable(drawn)).toBe(drawn);
      }),
    );
  });
});
