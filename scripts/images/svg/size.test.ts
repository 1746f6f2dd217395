import { describe, expect, it } from "vitest";
import { cleanSvg } from "./svg.ts";

/** Width, height and box of a drawing, or why it is refused. */
function size(attributes: string): string {
  const clean = cleanSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`);
  if ("refused" in clean) return clean.refused;
  const [, width, height, box] =
    /width="([^"]*)" height="([^"]*)" viewBox="([^"]*)"/.exec(clean.svg) ?? [];
  expect([width, height]).toEqual([`${clean.width}`, `${clean.height}`]);
  return `${width} × ${height}, ${box}`;
}

describe("a drawing has the size that browsers give it", () => {
  it.each([
    ['width="30" height="20"', "30 × 20, 0 0 30 20"],
    ['width="30.5px" height=" 2e1 "', "30.5 × 20, 0 0 30.5 20"],
    ['viewBox="-1,-2 , 30 20.5"', "30 × 20.5, -1 -2 30 20.5"],
    ['width="210mm" height="29.7cm" viewBox="0 0 210 297"', "793.701 × 1122.52, 0 0 210 297"],
    ['width="1in" height="72pt"', "96 × 96, 0 0 96 96"],
    ['width="6pc" height="101.6Q"', "96 × 96, 0 0 96 96"],
    ['width="2em" height="4ex"', "32 × 32, 0 0 32 32"],
    ['width="100%" height="100%" viewBox="0 0 3 2"', "3 × 2, 0 0 3 2"],
    ['width="60" viewBox="0 0 3 2"', "60 × 40, 0 0 3 2"],
    ['height="60" width="auto" viewBox="0 0 3 2"', "90 × 60, 0 0 3 2"],
    ['width="60" height="100%" viewBox="0 0 3 2"', "60 × 40, 0 0 3 2"],
    ['style="width:60px;height:40px;color:red" viewBox="0 0 3 2"', "60 × 40, 0 0 3 2"],
    ['width="1" height="1" style="width:60px;height:40px"', "60 × 40, 0 0 60 40"],
    ['width="30" height="20" viewBox="0 0 100px 100px"', "30 × 20, 0 0 30 20"],
    ['width="30" height="20" viewBox="0 0 -3 2"', "30 × 20, 0 0 30 20"],
  ])("%s", (attributes, expected) => {
    expect(size(attributes)).toBe(expected);
  });

  it.each([
    ["", /ne dit pas sa taille/],
    ['width="30"', /ne dit pas sa taille/],
    ['width="100%" height="100%"', /ne dit pas sa taille/],
    ['width="NaN" height="NaN"', /ne dit pas sa taille/],
    [`width="${"9".repeat(100_000)}x" height="1"`, /ne dit pas sa taille/],
    ['width="0" height="20"', /nulle ou négative/],
    ['width="-30" height="20"', /nulle ou négative/],
    ['viewBox="0 0 0 20"', /cadre \(viewBox\) est vide/],
    ['width="1e9" height="20"', /démesurée/],
    ['width="9e999" height="20"', /démesurée/],
    ['width="0.01" height="20"', /trop petite/],
    ['width="20" viewBox="0 0 1e-300 1"', /démesurée/],
  ])("or is refused: %s", (attributes, reason) => {
    expect(size(attributes)).toMatch(reason);
  });
});
