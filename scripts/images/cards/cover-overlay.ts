import { groundPath } from "./drawing.ts";
import { widthOf } from "./face.ts";
import { inkOn } from "./ink.ts";
import { CARD_HEIGHT, CARD_WIDTH } from "./making.ts";
import { drawable } from "./signs.ts";
import { centred, oneLine, set, svgOf } from "./svg.ts";
import { fitInto } from "./text.ts";

/** What is told under a photo, given typeset. */
export interface CoverFoot {
  credit: string | undefined;
  /** Of the magazine. */
  name: string;
  /** `#rrggbb`, of the numéro. */
  tint: string;
}

/** How much of a cover is seen above its ground, in pixels. */
export const COVER_VISIBLE = 548;

const MARGIN = 48;

/** The ground of a card, lower, to be laid over a picture of 1200 × 630: see `renderCover`. */
export function coverOverlaySvg({ credit, name, tint }: CoverFoot): string {
  const middle = COVER_VISIBLE + 46;
  const right = CARD_WIDTH - MARGIN;
  const brand = fitInto(drawable(name), oneLine(420, [42, 36, 30]));
  const brandWidth = widthOf(brand.lines[0] ?? "") * brand.size;
  const told = fitInto(drawable(credit ?? ""), {
    ...oneLine(right - MARGIN - brandWidth - 60, [26, 24]),
    most: 2,
  });
  const words = [
    ...set(brand, right - brandWidth, centred(brand, middle)),
    ...set(told, MARGIN, centred(told, middle)),
  ];
  return svgOf(CARD_WIDTH, CARD_HEIGHT, [
    [inkOn(tint), groundPath(COVER_VISIBLE, CARD_WIDTH, CARD_HEIGHT)],
    [tint, words.join("")],
  ]);
}
