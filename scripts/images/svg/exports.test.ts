import { describe, expect, it } from "vitest";
import { loadSharp } from "../sharp.ts";
import { BY_HAND, FIGMA, ILLUSTRATOR, INKSCAPE, PLOT } from "./exports.fixture.ts";
import { type CleanSvg, cleanSvg } from "./svg.ts";

/** Pixels of a drawing, where a millimetre is what it is in browsers. */
async function look(svg: string): Promise<Buffer> {
  const sharp = await loadSharp();
  const drawn = sharp(Buffer.from(svg), { density: 96 }).resize(480, 360, { fit: "fill" });
  return drawn.ensureAlpha().raw().toBuffer();
}

/** The mean difference of two drawings, over 255; what is not empty must be compared. */
async function difference(before: string, after: string): Promise<number> {
  const [one, other] = await Promise.all([look(before), look(after)]);
  expect(new Set(one).size).toBeGreaterThan(2);
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
}

function cleaned(text: string): CleanSvg {
  const clean = cleanSvg(text);
  if ("refused" in clean) throw new Error(clean.refused);
  return clean;
}

describe("a drawing looks the same once cleaned", () => {
  // Without a name space, other programs than ours read nothing.
  const named = BY_HAND.replace(
    "<svg",
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
  );
  it.each([
    ["from Inkscape", INKSCAPE, INKSCAPE],
    ["from Illustrator", ILLUSTRATOR, ILLUSTRATOR],
    ["from Figma", FIGMA, FIGMA],
    ["from a plotting program", PLOT, PLOT],
    ["made by hand", BY_HAND, named],
  ])("%s", async (_from, svg, readable) => {
    expect(await difference(readable, cleaned(svg).svg)).toBeLessThan(0.05);
  });
});

describe("what programs add for themselves goes", () => {
  it.each([
    ["Inkscape", INKSCAPE, 302.362, 226.772, []],
    ["Illustrator", ILLUSTRATOR, 200, 150, []],
    ["Figma", FIGMA, 240, 160, []],
    ["a plotting program", PLOT, 200, 150, []],
    ["a hand", BY_HAND, 120, 80, ["des gestionnaires d’événements", "des liens"]],
  ])("from %s", (_from, text, width, height, removed) => {
    const clean = cleaned(text);
    const { svg, ...rest } = clean;
    expect(rest).toMatchObject({ width, height, removed });
    expect(svg).not.toMatch(/jeanne|inkscape|sodipodi|adobe|evil|metadata|rdf|pgf|figma|<!|<\?/i);
    expect(cleaned(svg)).toEqual({ ...clean, removed: [] });
  });
});
