import { expect, it } from "vitest";
import { toneClass, toneOf, toneStyles } from "./tones.ts";

const styles = toneStyles();
const colourOf = (tone: number) => {
  const [, hex = ""] =
    new RegExp(`\\.${toneClass(tone)}\\{background:#(\\w{6})\\}`).exec(styles) ?? [];
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
};

it("each tone has its rule", () => {
  for (let tone = 0; tone < 64; tone++) expect(colourOf(tone).every(Number.isInteger)).toBe(true);
});

it("no colour is far from its tone", () => {
  const colours: [number, number, number][] = [
    [0, 0, 0],
    [255, 255, 255],
    [12, 130, 200],
    [63.9, 64, 191.5],
  ];
  for (const colour of colours) {
    const tone = colourOf(toneOf(...colour));
    for (const [rank, value] of colour.entries()) {
      expect(Math.abs((tone[rank] as number) - value)).toBeLessThanOrEqual(32);
    }
  }
});

it("the list is as long as it was said, since every page carries it", () => {
  expect(styles.length).toBeLessThan(2000);
});
