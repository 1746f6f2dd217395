// What is drawn on the pictures that are made for a text, in one ink, as cut out of paper: a ground, and what bounces on it.

/** Heights of the ground, cut by hand: how far across, and how far under its top, in thousandths of its width. */
const CUT = [
  [0, 10],
  [163, 5],
  [423, 14],
  [705, 0],
  [1000, 9],
] as const;

/** From a cut edge down to the bottom of a picture, as the data of a path. */
export function groundPath(top: number, width: number, height: number): string {
  const edge = CUT.map(
    ([across, down]) => `${round((across * width) / 1000)} ${round(top + (down * width) / 1000)}`,
  );
  return `M${edge.join("L")}V${height}H0Z`;
}

/** How high the ground is at a point of its edge. */
function groundAt(x: number, top: number, width: number): number {
  const across = (x / width) * 1000;
  const after = Math.max(
    1,
    CUT.findIndex(([end]) => end >= across),
  );
  const [x1, y1] = CUT[after - 1] ?? CUT[0];
  const [x2, y2] = CUT[after] ?? CUT[0];
  return top + ((y1 + ((y2 - y1) * (across - x1)) / (x2 - x1)) * width) / 1000;
}

/** Of each leap of the ball, what is left of the height of the first. */
const LEAPS = [1, 0.6, 0.34];

/** Of the first leap, in thousandths of the width: a lower one would look like a stain, and the ball is at rest instead. */
const LOWEST = 40;
const HIGHEST = 260;

export interface Bounce {
  /** Where the ball comes to rest, at the most. */
  right: number;
  /** How high it may leap. */
  room: number;
  /** Of the ground: its top, and its width. */
  top: number;
  width: number;
}

/** Parentheses laid down, one leap after the other, and the ball that made them, as the data of a path. */
export function bouncePath({ right, room, top, width }: Bounce): string {
  const unit = width / 1000;
  const radius = 16 * unit;
  const ballX = right - radius;
  const ball = disc(ballX, groundAt(ballX, top, width) - radius - 2 * unit, radius);
  if (room < LOWEST * unit) return ball;
  const heights = LEAPS.map((part) => part * Math.min(room, HIGHEST * unit));
  const widths = heights.map((height) => 1.45 * height + 25 * unit);
  let x = ballX - radius - 5 * unit - widths.reduce((sum, each) => sum + each, 0);
  const leaps = heights.map((height, index) => {
    const from = x;
    x += widths[index] ?? 0;
    // Into the ground, or the slope would show under the points.
    const [start, end] = [from, x].map((foot) => groundAt(foot, top, width) + 2 * unit);
    return crescent([from, start ?? top], [x, end ?? top], height, 8 * unit + height * 0.07);
  });
  return leaps.join("") + ball;
}

type Point = readonly [x: number, y: number];

/** Thin at both ends, `thick` at its top. */
function crescent(from: Point, to: Point, height: number, thick: number): string {
  const width = to[0] - from[0];
  // A cubic curve rises to three quarters of its handles.
  const curve = (rise: number, inwards: number, [x1, y1]: Point, [x2, y2]: Point) => {
    const inset = inwards * Math.sign(x2 - x1) * width;
    const top = (rise * 4) / 3;
    return `C${[x1 + inset, y1 - top, x2 - inset, y2 - top, x2, y2].map(round).join(" ")}`;
  };
  const outer = curve(height, 0.1, from, to);
  const inner = curve(height - thick, 0.2, to, from);
  return `M${round(from[0])} ${round(from[1])}${outer}${inner}Z`;
}

function disc(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
