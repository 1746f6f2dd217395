import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyColour } from "./colour.fixture.ts";
import { fromHex, toHex, toLab, toRgb } from "./oklab.ts";

describe("OKLab", () => {
  it("has the values of its author for white, and none of its axes for a grey", () => {
    const [lightness, a, b] = toLab(fromHex("#ffffff"));
    expect(lightness).toBeCloseTo(1, 4);
    expect(Math.hypot(a, b)).toBeLessThan(1e-4);
    const [, c, d] = toLab(fromHex("#777777"));
    expect(Math.hypot(c, d)).toBeLessThan(1e-4);
  });

  it("leads there and back, to a hundredth of chroma that eyes do not tell", () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const lab = toLab(fromHex(colour));
        for (const [at, value] of toLab(toRgb(lab)).entries()) {
          expect(Math.abs(value - (lab[at] as number))).toBeLessThan(0.01);
        }
        expect(toHex(fromHex(colour))).toBe(colour);
      }),
    );
  });

  it("gives a colour that screens have, whatever the chroma asked for", () => {
    const axis = fc.double({ min: -0.6, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), axis, axis, (lightness, a, b) => {
        const rgb = toRgb([lightness, a, b]);
        expect(rgb.every((value) => Number.isInteger(value) && value >= 0 && value <= 255)).toBe(
          true,
        );
        expect(Math.abs(toLab(rgb)[0] - lightness)).toBeLessThan(0.03);
      }),
    );
  });
});
