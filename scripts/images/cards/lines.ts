/** How wide a text is, in the unit of the caller. */
export type Measure = (text: string) => number;

/** What may end a line: a space, unless French typography binds what it parts, or a hyphen inside a long enough word. */
const BREAK = new RegExp(
  [
    // « Qui sommes-nous ? » as well where its space was typed on a plain keyboard; « – suite » never begins a line.
    "(?<=[^«“(\\[] )(?![;:!?»”)\\]%–—])",
    // « peut-être » but neither « est-il » nor « t-elle », whose halves would be orphans.
    "(?<=\\p{L}{3}[-\\u2010])(?=\\p{L}[^\\s\\u00a0\\u202f]{2})",
  ].join("|"),
  "u",
);

/** The least pieces of a text: put end to end they are the text, and a line is made of whole ones. */
export function piecesOf(text: string): string[] {
  return text === "" ? [] : text.split(BREAK);
}

/** Words that wait for the next one. */
const WEAK = new Set(
  "le la les un une des du de au aux à et ou où en ne que qui se sa son ses ce ces cet par pour sur dans sans avec chez est a il elle on nous vous je tu y ça".split(
    " ",
  ),
);

/** What the end of a line should not be, and what it should, in squares of the part of a line that is missing or in excess. */
const COST = { hyphen: 0.15, weak: 0.04, stop: -0.05, comma: -0.02, lone: 0.12, short: 0.5 };

export interface Broken {
  lines: string[];
  /** Of all lines together: the less, the better the lines look. */
  cost: number;
}

/**
 * The best way to cut a text into so many lines, none wider than `widest`: as even as can be, none ending on « le » or
 * in the middle of a word, no short word alone on the last. `undefined` when it does not go in.
 */
export function breakInto(
  count: number,
  pieces: readonly string[],
  widest: number,
  measure: Measure,
): Broken | undefined {
  const widths = pieces.map(measure);
  const bare = pieces.map((piece, index) =>
    piece.endsWith(" ") ? measure(piece.trimEnd()) : (widths[index] ?? 0),
  );
  const even = sum(widths) / count;
  if (sum(bare) > count * widest) return undefined;
  // best[end] is how to set the pieces before `end` in the lines counted so far.
  let best: (Cut | undefined)[] = [{ cost: 0, from: 0, before: undefined }];
  for (let line = 1; line <= count; line++) {
    const next: (Cut | undefined)[] = [];
    for (let end = line; end <= pieces.length; end++) {
      let width = bare[end - 1] ?? 0;
      for (let start = end - 1; start >= line - 1 && width <= widest; start--) {
        const before = best[start];
        if (before) {
          const unevenness = ((width - even) / even) ** 2 / count;
          const cost = before.cost + unevenness + costOfEnd(pieces, start, end, line === 1);
          if (cost < (next[end]?.cost ?? Number.POSITIVE_INFINITY))
            next[end] = { cost, from: start, before };
        }
        width += widths[start - 1] ?? 0;
      }
    }
    best = next;
  }
  const whole = best[pieces.length];
  return whole && { lines: linesOf(whole, pieces), cost: whole.cost };
}

interface Cut {
  cost: number;
  from: number;
  before: Cut | undefined;
}

/** @param start the first of the pieces of a line @param end the piece after its last one */
function costOfEnd(pieces: readonly string[], start: number, end: number, only: boolean): number {
  const last = pieces[end - 1] ?? "";
  if (end < pieces.length) {
    if (!last.endsWith(" ")) return COST.hyphen;
    if (/[.;:!?…»] $/u.test(last)) return COST.stop;
    if (last.endsWith(", ")) return COST.comma;
    return WEAK.has(last.trimEnd().toLowerCase()) ? COST.weak : 0;
  }
  if (only || start < end - 1) return 0;
  return last.length <= 4 ? COST.short : COST.lone;
}

function linesOf(whole: Cut, pieces: readonly string[]): string[] {
  const lines: string[] = [];
  let end = pieces.length;
  for (let cut: Cut | undefined = whole; cut?.before; cut = cut.before) {
    lines.unshift(pieces.slice(cut.from, end).join("").trimEnd());
    end = cut.from;
  }
  return lines;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
