import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyColour, hueDrift } from "./colour.fixture.ts";
import { contrast } from "./contrast.ts";
import { relight } from "./relight.ts";

describe("a colour made lighter or darker", () => {
  it("does as soon as it will do, and keeps its hue", () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const lighter = relight(colour, "white", (each) => contrast(each, "#000000") >= 7);
        expect(contrast(lighter, "#000000")).toBeGreaterThanOrEqual(7);
        expect(hueDrift(colour, lighter)).toBeLessThan(0.005);
        const darker = relight(colour, "black", (each) => contrast(each, "#ffffff") >= 7);
        expect(contrast(darker, "#ffffff")).toBeGreaterThanOrEqual(7);
        expect(hueDrift(colour, darker)).toBeLessThan(0.005);
      }),
    );
  });

  it("goes no further than it must", () => {
    const light = relight("#1d3f6e", "white", (each) => contrast(each, "#000000") >= 7);
    expect(contrast(light, "#000000")).toBeLessThan(7.1);
  });

  it("is left as it is when it will do", () => {
    fc.assert(fc.property(anyColour, (colour) => relight(colour, "white", () => true) === colour));
  });

  it("ends in white or black when nothing will do", () => {
    expect(relight("#5bb0d8", "white", () => false)).toBe("#ffffff");
    expect(relight("#5bb0d8", "black", () => false)).toBe("#000000");
  });

  it("loses as much colour as it is told to", () => {
    const [red, green, blue] = [1, 3, 5].map((at) =>
      relight("#ff615d", "black", () => true, 0).slice(at, at + 2),
    );
    expect([green, blue]).toEqual([red, red]);
  });
});
