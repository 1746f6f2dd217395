import { type Setting, widthOf } from "./face.ts";
import { type Broken, breakInto, type Measure, piecesOf } from "./lines.ts";

/** Where a text has to go, in pixels. */
export interface Box {
  width: number;
  height: number;
  /** What may be chosen among, from the largest. */
  sizes: readonly number[];
  /** From one baseline to the next, in em. */
  leading: number;
  most: number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** Better lines are worth a size or two less, not more. */
const STEPS_FOR_BEAUTY = 2;

/** The cost of lines above which smaller ones are tried. */
const FINE = 0.1;

/**
 * The largest size at which a text goes into a box, and its lines there. What does not go in at the smallest is cut, with
 * « … ».
 */
export function fitInto(text: string, box: Box, setting: Setting = {}): Fitted {
  const measure = remembered((part) => widthOf(part, setting));
  const pieces = piecesOf(text);
  if (pieces.length === 0) return { size: box.sizes[0] ?? 0, lines: [] };
  let chosen: (Broken & { size: number }) | undefined;
  let steps = 0;
  for (const size of box.sizes) {
    const broken = bestLines(pieces, size, box, measure);
    if (broken && (!chosen || broken.cost < chosen.cost / 2)) chosen = { ...broken, size };
    if (chosen && (chosen.cost < FINE || ++steps > STEPS_FOR_BEAUTY)) return chosen;
  }
  return chosen ?? cut(pieces, box, measure);
}

/** One more line than it takes may be better. */
const ONE_LINE = 0.08;

function bestLines(
  pieces: readonly string[],
  size: number,
  box: Box,
  measure: Measure,
): Broken | undefined {
  const widest = box.width / size;
  if (pieces.some((piece) => measure(piece.trimEnd()) > widest)) return undefined;
  const most = linesIn(box, size);
  for (let count = 1; count <= most; count++) {
    const least = breakInto(count, pieces, widest, measure);
    if (!least) continue;
    const more = count < most ? breakInto(count + 1, pieces, widest, measure) : undefined;
    return more && more.cost + ONE_LINE < least.cost ? more : least;
  }
  return undefined;
}

function linesIn({ height, leading, most }: Box, size: number): number {
  return Math.min(most, Math.floor((height / size - 1) / leading) + 1);
}

/** As many lines as there may be, filled one after the other; a word wider than a line is cut too. */
function cut(pieces: readonly string[], box: Box, measure: Measure): Fitted {
  const size = box.sizes.at(-1) ?? 0;
  const widest = box.width / size;
  const fits = (text: string) => measure(text.trimEnd()) <= widest;
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    const whole = fits(piece) ? piece : shorten(piece, fits);
    if (line !== "" && !fits(line + whole)) {
      if (lines.length + 1 === linesIn(box, size))
        return { size, lines: [...lines, shorten(line, fits)] };
      lines.push(line.trimEnd());
      line = "";
    }
    line += whole;
  }
  return { size, lines: [...lines, line.trimEnd()] };
}

/** As much of the beginning of a text as goes in, and « … ». */
function shorten(text: string, fits: (text: string) => boolean): string {
  const signs = Array.from(text);
  const cutAt = (length: number) => {
    const kept = signs.slice(0, length).join("");
    return `${kept.replace(/[\s,;:.…·«(–-]+$/u, "")}…`;
  };
  let [kept, lost] = [0, signs.length + 1];
  while (lost - kept > 1) {
    const middle = (kept + lost) >> 1;
    if (fits(cutAt(middle))) kept = middle;
    else lost = middle;
  }
  return cutAt(kept);
}

function remembered(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
}
