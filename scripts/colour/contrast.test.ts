import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";

describe("the contrast of two colours", () => {
  it("is measured as the norm says, whichever comes first", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
    expect(contrast("#777777", "#777777")).toBe(1);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
});
