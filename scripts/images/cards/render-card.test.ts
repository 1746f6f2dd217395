import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Card, cardSvg, squareCardSvg } from "./card.ts";
import { renderCard } from "./render-card.ts";

const CARD: Card = {
  eyebrow: "Numéro 62",
  title: "Ce qui tient à un fil",
  byline: "novembre 2026",
  name: "(Re)bonds",
  tint: "#ff615d",
  number: 62,
};

describe("the PNG of a card", () => {
  it("is 1200 × 630, light, the same each time", async () => {
    const png = await renderCard(cardSvg(CARD));
    const { format, width, height } = await sharp(png).metadata();
    expect([format, width, height]).toEqual(["png", 1200, 630]);
    expect(png.length).toBeLessThan(25_000);
    expect(await renderCard(cardSvg(CARD))).toEqual(png);
  });

  it.each(["#ff615d", "#1d3f6e", "#ff0000", "#0000ff", "#000000", "#ffffff"])(
    "on %s is what the SVG is, to a shade",
    async (tint) => {
      const svg = cardSvg({ ...CARD, tint });
      const drawn = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
      const png = await sharp(await renderCard(svg))
        .raw()
        .toBuffer();
      expect(png.length).toBe(drawn.length);
      let farthest = 0;
      for (const [at, value] of png.entries())
        farthest = Math.max(farthest, Math.abs(value - (drawn[at] ?? 0)));
      expect(farthest).toBeLessThanOrEqual(255 / 7 / 2 + 1);
      // The first pixel is the tint itself, and the last is the ink.
      expect([...png.subarray(0, 3)]).toEqual([...drawn.subarray(0, 3)]);
      expect([...png.subarray(-3)]).toEqual([...drawn.subarray(-3)]);
    },
  );

  it("is 1500 × 1500 for a podcast", async () => {
    const png = await renderCard(
      squareCardSvg({ ...CARD, title: "Les articles lus à voix haute" }),
    );
    const { width, height } = await sharp(png).metadata();
    expect([width, height]).toEqual([1500, 1500]);
    expect(png.length).toBeLessThan(60_000);
  });
});
