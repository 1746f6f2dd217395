import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Card, cardSvg, squareCardSvg } from "./card.ts";
import { coverOverlaySvg } from "./cover-overlay.ts";
import { SQUARE_SIDE } from "./making.ts";
import { frenchTitle } from "./title.fixture.ts";

const CARD: Card = {
  eyebrow: "(Re)lire",
  title: "Ouvaton, un toit à plusieurs",
  byline: "La rédaction et L’atelier",
  name: "(Re)bonds",
  tint: "#ff615d",
};

interface Drawn {
  colour: string;
  path: string;
}

function drawnIn(svg: string): Drawn[] {
  return Array.from(svg.matchAll(/<path fill="([^"]+)" d="([^"]+)"\/>/g), ([, colour, path]) => ({
    colour: colour as string,
    path: path as string,
  }));
}

/** Outlines of letters: made of curves of two kinds only, unlike the rest. */
function lettersIn(svg: string): Drawn[] {
  return drawnIn(svg).filter(({ path }) => /^[MLQZ\d. -]+$/.test(path));
}

/** Of a path that has no relative step. */
function extent(path: string) {
  const values = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const xs = values.filter((_, at) => at % 2 === 0);
  const ys = values.filter((_, at) => at % 2 === 1);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

const anyCard = fc.record({
  eyebrow: frenchTitle,
  title: frenchTitle,
  byline: fc.option(frenchTitle, { nil: undefined }),
  name: fc.constantFrom("(Re)bonds", "Le Journal des habitant·es de la haute vallée", "R"),
  tint: fc.constantFrom("#ff615d", "#1d3f6e"),
});

describe("a card", () => {
  it("is an SVG of two colours, made of outlines alone", () => {
    const svg = cardSvg(CARD);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="630">(?:<path fill="#[0-9a-f]{6}" d="[-MLQCHVZa\d. ]+"\/>)+<\/svg>$/,
    );
    expect(new Set(drawnIn(svg).map(({ colour }) => colour))).toEqual(
      new Set(["#ff615d", "#000000"]),
    );
  });

  it("is the same each time", () => {
    expect(cardSvg({ ...CARD })).toBe(cardSvg(CARD));
    expect(squareCardSvg({ ...CARD })).toBe(squareCardSvg(CARD));
  });

  it("tells all that it is given", () => {
    const drawings = new Set(
      [
        CARD,
        { ...CARD, eyebrow: "(Re)visiter" },
        { ...CARD, title: "Radio" },
        { ...CARD, byline: undefined },
        { ...CARD, name: "Rebonds" },
        { ...CARD, number: 62 },
        { ...CARD, number: 63 },
      ].map(cardSvg),
    );
    expect(drawings.size).toBe(7);
  });

  it("is in white on a dark tint", () => {
    const colours = drawnIn(cardSvg({ ...CARD, tint: "#1d3f6e" })).map(({ colour }) => colour);
    expect(new Set(colours)).toEqual(new Set(["#1d3f6e", "#ffffff"]));
  });

  it("of a text in another script bears the name of the magazine", () => {
    expect(cardSvg({ ...CARD, title: "Правда" })).toBe(cardSvg({ ...CARD, title: CARD.name }));
    expect(cardSvg({ ...CARD, byline: "Ирина" })).toBe(cardSvg({ ...CARD, byline: undefined }));
  });

  it("of a numéro has room for a number of any size, apart from its title", () => {
    for (const number of [7, 62, 162, 1000]) {
      for (const title of [
        "Fil",
        "Anticonstitutionnellement",
        "Ce qui tient à un fil ".repeat(8),
      ]) {
        const letters = lettersIn(cardSvg({ ...CARD, title: title.trim(), number }));
        const figures = letters.filter(({ path }) => extent(path).bottom > 500).at(0);
        const box = extent(figures?.path ?? "");
        expect(box.right).toBeLessThanOrEqual(1200 - 50);
        expect(box.top).toBeGreaterThan(100);
        for (const { path } of letters.slice(1)) {
          if (path === figures?.path) break;
          const line = extent(path);
          expect(line.right < box.left || line.bottom < box.top).toBe(true);
        }
      }
    }
  });

  it("lets nothing out of its edges, nor the title onto the ground", () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        for (const { path, colour } of lettersIn(cardSvg(card))) {
          const { left, right, top, bottom } = extent(path);
          expect(left).toBeGreaterThanOrEqual(60);
          expect(right).toBeLessThanOrEqual(1200 - 60);
          if (colour === card.tint) {
            expect(top).toBeGreaterThan(505);
            expect(bottom).toBeLessThan(625);
          } else {
            expect(top).toBeGreaterThan(40);
            expect(bottom).toBeLessThan(500);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never throws, whatever is written", () => {
    const text = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
      .map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const card = { ...CARD, eyebrow: other, title: one, byline: other, name: one };
        for (const svg of [cardSvg(card), squareCardSvg(card)]) expect(svg).not.toContain("NaN");
      }),
    );
  });
});

describe("a square card", () => {
  it("lets nothing out of its edges", () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        for (const { path } of lettersIn(squareCardSvg(card))) {
          const { left, right, top, bottom } = extent(path);
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(90);
          expect(Math.max(right, bottom)).toBeLessThanOrEqual(SQUARE_SIDE - 50);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("says the name once when it is the title too", () => {
    const named = lettersIn(squareCardSvg({ ...CARD, title: CARD.name }));
    expect(named.filter(({ colour }) => colour === "#000000")).toHaveLength(1);
  });
});

describe("what goes over a cover", () => {
  it("leaves the picture to be seen, and lets nothing out of its edges", () => {
    fc.assert(
      fc.property(anyCard, ({ title, name, tint }) => {
        const svg = coverOverlaySvg({ credit: title, name, tint });
        for (const { path } of lettersIn(svg)) {
          const { left, right, top, bottom } = extent(path);
          expect(Math.min(left, 1200 - right)).toBeGreaterThanOrEqual(40);
          expect(top).toBeGreaterThan(555);
          expect(bottom).toBeLessThan(628);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("has the name of the magazine alone without a credit", () => {
    const none = coverOverlaySvg({ credit: undefined, name: CARD.name, tint: CARD.tint });
    expect(drawnIn(none)).toHaveLength(2);
    expect(none).toBe(coverOverlaySvg({ credit: "", name: CARD.name, tint: CARD.tint }));
    expect(none).not.toBe(
      coverOverlaySvg({ credit: "Photo\u00a0: Zoé", name: CARD.name, tint: CARD.tint }),
    );
  });
});
