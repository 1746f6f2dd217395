import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../../colour/contrast.ts";
import { tintLevels } from "./tint.ts";

const hex = (colour: readonly number[]) =>
  `#${colour.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
const levelsOf = (tint: string, levels = 3) => tintLevels(tint, levels).map(hex);
const anyTint = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, "0")}`);

describe("the levels of a tint", () => {
  it("hold the tint itself where it stands out from both ends, or prints as an ink", () => {
    expect(levelsOf("#ff615d")[1]).toBe("#ff615d");
    expect(levelsOf("#1d3f6e")[0]).toBe("#1d3f6e");
    expect(levelsOf("#000000")[0]).toBe("#000000");
  });

  it("end with the paper", () => {
    fc.assert(
      fc.property(anyTint, fc.integer({ min: 2, max: 6 }), (tint, levels) => {
        expect(levelsOf(tint, levels)).toHaveLength(levels);
        expect(levelsOf(tint, levels).at(-1)).toBe("#fffdfa");
      }),
    );
  });

  it("are told apart, the darkest as a text is from the paper", () => {
    fc.assert(
      fc.property(anyTint, (tint) => {
        const [ink = "", middle = "", paper = ""] = levelsOf(tint);
        expect(contrast(ink, paper)).toBeGreaterThan(7);
        expect(contrast(ink, middle)).toBeGreaterThan(2.5);
        expect(contrast(middle, paper)).toBeGreaterThan(1.8);
      }),
      { numRuns: 500 },
    );
  });

  it("get lighter from one to the next, however many", () => {
    fc.assert(
      fc.property(anyTint, fc.integer({ min: 2, max: 6 }), (tint, levels) => {
        const contrasts = levelsOf(tint, levels).map((colour) => contrast(colour, "#000000"));
        for (const [at, value] of contrasts.slice(1).entries()) {
          expect(value).toBeGreaterThan((contrasts[at] as number) + 0.1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of a grey have no colour", () => {
    for (const tint of ["#000000", "#777777", "#ffffff"]) {
      for (const [red, green, blue] of tintLevels(tint, 3).slice(0, 2)) {
        expect([green, blue]).toEqual([red, red]);
      }
    }
  });

  it("keep the hue", () => {
    for (const [red, green, blue] of tintLevels("#2e7d32", 3).slice(0, 2)) {
      expect(green).toBeGreaterThan(red + 20);
      expect(green).toBeGreaterThan(blue + 20);
    }
  });
});
