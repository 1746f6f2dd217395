/** Something wrong in a finished site. Its sentences are those of a `Fault` of the magazine: in French, with a full stop. */
export interface SiteFault {
  /** Path of the file from the top of the site, with `/`. */
  file: string;
  /** From 1. */
  line: number;
  /** In UTF-16 units, from 1. */
  column: number;
  /** What was found, as one sentence. */
  found: string;
  /** What was expected instead. */
  expected?: string;
  /** What of it an editor may have written: an address, to look for in the text that the page comes from. */
  written?: string;
  /** Whether it is the text of the page, as a whole, that is to be mended: its title, its weight. */
  ofText?: true;
  /** Whether neither texts nor layouts are to be mended: the site changed since it was built. */
  ofBuild?: true;
  /** Where it stands for certain, when it is known: in a list of the magazine. */
  source?: { file: string; line: number; column: number };
}

/** A fault before its place is counted in lines: `at` is an offset in UTF-16 units. */
export type Placed = Omit<SiteFault, "file" | "line" | "column"> & { at: number };

/** Finds lines and columns, both from 1, by the offset in a text that is gone through once. */
export class LineFinder {
  readonly #starts = [0];

  constructor(text: string) {
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) {
      this.#starts.push(end + 1);
    }
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }
}

/** The faults of a file, with their lines. */
export function inFile(file: string, text: string, faults: readonly Placed[]): SiteFault[] {
  const lines = new LineFinder(text);
  return faults.map(({ at, ...fault }) => ({ file, ...lines.at(at), ...fault }));
}
