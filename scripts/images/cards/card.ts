import { bouncePath, groundPath } from "./drawing.ts";
import { CAPITAL, DESCENT, outlineOf, type Setting, widthOf } from "./face.ts";
import { inkOn } from "./ink.ts";
import { CARD_HEIGHT, CARD_WIDTH, SQUARE_SIDE } from "./making.ts";
import { drawable } from "./signs.ts";
import { centred, LEADING, type Outline, oneLine, set, svgOf } from "./svg.ts";
import { fitInto } from "./text.ts";

/** What is told on a picture made for a text. All is given typeset, and drawn as `drawable` says. */
export interface Card {
  /** Above the title: the rubrique, or « Numéro 62 ». */
  eyebrow: string;
  title: string;
  /** At the foot: who wrote it, or the month. */
  byline: string | undefined;
  /** Of the magazine. */
  name: string;
  /** `#rrggbb`, of the numéro; black or white goes on it, whichever reads better. */
  tint: string;
  /** Of a numéro, drawn large. */
  number?: number;
}

/** Where things go, in pixels. Sizes are tried from the first. */
interface Layout {
  width: number;
  height: number;
  margin: number;
  /** Top of the ground, on which the magazine has its name. */
  ground: number;
  eyebrow: { baseline: number; sizes: readonly number[] };
  title: { top: number; sizes: readonly number[] };
  number: { size: number; width: number };
}

const WIDE: Layout = {
  width: CARD_WIDTH,
  height: CARD_HEIGHT,
  margin: 72,
  ground: 500,
  eyebrow: { baseline: 92, sizes: [40, 34, 30] },
  title: { top: 142, sizes: [126, 112, 100, 90, 80, 71, 63, 56, 50, 44, 38] },
  number: { size: 420, width: 430 },
};

const SQUARE: Layout = {
  width: SQUARE_SIDE,
  height: SQUARE_SIDE,
  margin: 110,
  ground: 1020,
  eyebrow: { baseline: 180, sizes: [84, 72, 60] },
  title: { top: 262, sizes: [210, 186, 166, 148, 132, 118, 104, 92, 82, 72, 62] },
  number: { size: 620, width: 640 },
};

/** Large letters and figures stand closer. */
const TITLE: Setting = { tracking: -0.012 };
const NAME: Setting = { tracking: -0.01 };
const NUMBER: Setting = { tracking: -0.04, lining: true };

const MOST_LINES = 5;

/** Of an article or a numéro, to be shown beside a link to it: 1200 × 630, as an SVG that holds nothing but outlines. */
export function cardSvg(card: Card): string {
  const { margin, width, ground } = WIDE;
  const right = width - margin;
  const name = fitInto(drawable(card.name), oneLine(520, [54, 46, 38, 32]), NAME);
  const nameWidth = widthOf(name.lines[0] ?? "", NAME) * name.size;
  const byline = fitInto(drawable(card.byline ?? ""), {
    ...oneLine(right - margin - nameWidth - 60, [34, 30, 27]),
    height: 80,
    most: 2,
  });
  const middle = ground + 76;
  return draw(card, WIDE, [
    ...set(name, right - nameWidth, centred(name, middle), NAME),
    ...set(byline, margin, centred(byline, middle)),
  ]);
}

/** The same, as a square of 1500 × 1500 on which the name of the magazine is the largest: the cover of a podcast. */
export function squareCardSvg(card: Card): string {
  const { margin, width, ground } = SQUARE;
  const across = width - 2 * margin;
  const name = fitInto(
    drawable(card.name),
    oneLine(across, [290, 250, 210, 180, 150, 120, 96]),
    NAME,
  );
  const byline = fitInto(drawable(card.byline ?? ""), oneLine(across, [64, 56, 48]));
  return draw(card, SQUARE, [
    ...set(name, margin, centred(name, ground + 222), NAME),
    ...set(byline, margin, ground + 412),
  ]);
}

/** @param foot outlines of what is written on the ground */
function draw(card: Card, layout: Layout, foot: string[]): string {
  const { width, height, ground } = layout;
  const ink = inkOn(card.tint);
  const outlines: Outline[] = [
    [card.tint, `M0 0H${width}V${height}H0Z`],
    [ink, groundPath(ground, width, height)],
    ...upper(card, layout).map((path): Outline => [ink, path]),
    [card.tint, foot.join("")],
  ];
  return svgOf(width, height, outlines);
}

/** All that stands above the ground, and goes down into it. */
function upper(card: Card, layout: Layout): string[] {
  const { width, margin, ground, eyebrow } = layout;
  const head = fitInto(drawable(card.eyebrow), oneLine(width - 2 * margin, eyebrow.sizes));
  const title = titleOf(card, layout);
  const whole = setTitle(title, layout, width - 2 * margin);
  const room = ground - whole.bottom - width / 50;
  const paths = set(head, margin, eyebrow.baseline);
  if (card.number !== undefined) paths.push(...withNumber(card.number, title, layout, whole, room));
  else paths.push(whole.path, bouncePath({ right: width - margin, room, top: ground, width }));
  return paths;
}

/** A text without a letter that the face has is called by the name of the magazine, once. */
function titleOf({ title, name }: Card, layout: Layout): string {
  const drawn = drawable(title) || drawable(name);
  return layout === SQUARE && drawn === drawable(name) ? "" : drawn;
}

/** The number stands on the ground: under the title if there is room for it, or else beside. */
function withNumber(
  number: number,
  title: string,
  layout: Layout,
  whole: SetTitle,
  room: number,
): string[] {
  const { width, margin, ground } = layout;
  const digits = String(number);
  const em = widthOf(digits, NUMBER);
  const large = Math.min(layout.number.size, layout.number.width / em);
  const beside = setTitle(title, layout, width - 2 * margin - em * large - width / 30);
  const under = beside.size < whole.size && room / CAPITAL >= large / 2;
  const size = under ? Math.min(large, room / CAPITAL) : large;
  // A little in the ground, whose edge is uneven.
  const outline = outlineOf(digits, width - margin - em * size, ground + width / 100, size, NUMBER);
  return [(under ? whole : beside).path, outline];
}

interface SetTitle {
  path: string;
  size: number;
  /** How low it goes. */
  bottom: number;
}

function setTitle(
  title: string,
  { margin, ground, title: { top, sizes }, width: whole }: Layout,
  width: number,
): SetTitle {
  const height = ground - top - whole / 80;
  const fitted = fitInto(
    title,
    { width, height, sizes, leading: LEADING, most: MOST_LINES },
    TITLE,
  );
  const { size, lines } = fitted;
  const first = top + CAPITAL * size;
  const bottom = first + (lines.length - 1) * LEADING * size + DESCENT * size;
  // Large letters are drawn with some white before them.
  return { size, path: set(fitted, margin - 0.03 * size, first, TITLE).join(""), bottom };
}
