import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ratioClass } from "./ratio.ts";

const css = readFileSync(new URL("../assets/styles/ratios.css", import.meta.url), "utf8");

/** What the styles make of a class. */
function ratioOf(name: string): number {
  return Number(new RegExp(`\\.${name} \\{\\s*--ratio: ([\\d.]+);`).exec(css)?.[1]);
}

it.each([
  [1500, 1000],
  [1000, 1500],
  [800, 800],
  [1600, 900],
  [1234, 567],
  [300, 1000],
  [3000, 1000],
])("a picture of %i by %i is known to the styles, to a twentieth", (width, height) => {
  expect(Math.abs(ratioOf(ratioClass({ width, height })) - width / height)).toBeLessThanOrEqual(
    0.05,
  );
});

it.each([
  [10, 1000, 0.3],
  [9000, 1000, 3],
])("one of %i by %i is taken for the last that they know", (width, height, ratio) => {
  expect(ratioOf(ratioClass({ width, height }))).toBe(ratio);
});
