import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../../colour/contrast.ts";
import { inkOn } from "./ink.ts";

describe("the ink of a card", () => {
  it.each([
    ["#ff615d", "#000000"],
    ["#ffd23f", "#000000"],
    ["#f3eee6", "#000000"],
    ["#1d3f6e", "#ffffff"],
    ["#141110", "#ffffff"],
  ])("on %s is %s", (tint, ink) => {
    expect(inkOn(tint)).toBe(ink);
  });

  it("reads well on any tint", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const tint = `#${value.toString(16).padStart(6, "0")}`;
        expect(contrast(inkOn(tint), tint)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 1000 },
    );
  });
});
