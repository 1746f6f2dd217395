import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numero } from "../../layouts/samples.fixture.ts";
import { anyColour, hueDrift } from "../colour/colour.fixture.ts";
import { contrast } from "../colour/contrast.ts";
import { isTint } from "../magazine/tint.ts";
import { tintStyles, twinsOf } from "./tints.ts";

const css = readFileSync(new URL("../../assets/styles/tokens.css", import.meta.url), "utf8");
/** The values of a token, of the light theme then of the dark one. */
const token = (name: string) =>
  [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, "g"))].map(([, value]) => value);
const [paper = "", nightPaper = ""] = token("paper") as string[];
const [ground = "", nightGround = ""] = token("tint") as string[];

describe("the twins of a tint", () => {
  it("carry text at 7:1 on both grounds of their theme, in the hue of the tint", () => {
    fc.assert(
      fc.property(anyColour.filter(isTint), (tint) => {
        const { twin, glow } = twinsOf(tint);
        for (const under of [paper, ground]) {
          expect(contrast(twin, under)).toBeGreaterThanOrEqual(7.2);
        }
        for (const under of [nightPaper, nightGround]) {
          expect(contrast(glow, under)).toBeGreaterThanOrEqual(7.2);
        }
        expect(hueDrift(tint, twin)).toBeLessThan(0.005);
        expect(hueDrift(tint, glow)).toBeLessThan(0.005);
      }),
      { numRuns: 300 },
    );
  });

  it("of coral are those of the stylesheet, which its neighbours come near", () => {
    const [twin, glow] = token("accent");
    expect(twinsOf("#ff615d")).toEqual({ twin, glow });
    expect(twinsOf("#ff615e")).toEqual({ twin: "#961f24", glow: "#ff9a93" });
  });

  it("are the tint itself where it is light enough for the dark theme", () => {
    expect(twinsOf("#7fc97f")).toEqual({ twin: "#225924", glow: "#7fc97f" });
  });
});

describe("the styles of the tints", () => {
  const styles = (...tints: string[]) => tintStyles(tints.map((teinte) => numero({ teinte })));

  it("have one rule for each tint, in one order, none on paper", () => {
    expect(styles("#ff615d", "#7fc97f", "#ff615d")).toBe(
      "@layer tokens{@media screen{" +
        '[data-teinte="7fc97f"]{--cover:#7fc97f;--twin:#225924;--glow:#7fc97f}' +
        '[data-teinte="ff615d"]{--cover:#ff615d;--twin:#96201d;--glow:#ff9a94}}}',
    );
    expect(styles("#7fc97f", "#ff615d")).toBe(styles("#ff615d", "#7fc97f"));
  });

  it("are none without a numéro", () => {
    expect(styles()).toBe("");
  });
});
