import { findInclusiveForms, spellOut, typeset, typesetHtml } from "../langue/index.ts";
import { writeBody } from "./article.ts";
import { createRandom } from "./random.ts";
import { Writer } from "./writer.ts";

export interface LanguageMeasure {
  /** Of the function. */
  name: string;
  /** Millions of UTF-8 bytes a second, on one core. */
  speed: number;
  /** How much longer it took over ten times the text. */
  growth: number;
}

const LENGTH = 5_000_000;
const TIMES = 10;

const FUNCTIONS = { typeset, findInclusiveForms, typesetHtml, spellOut };

/**
 * How fast scripts/langue reads 5 MB of varied French, typed as most people type: the best of `rounds`. Growth is the
 * median of rounds in which both lengths are read in turn, so that the machine's moods fall on both.
 */
export function measureLanguage(seed: number, rounds: number): LanguageMeasure[] {
  const long = writeFrench(LENGTH, seed);
  const short = writeFrench(LENGTH / TIMES, seed);
  return Object.entries(FUNCTIONS).map(([name, run]) => {
    const times = Array.from({ length: rounds }, () => {
      const small = repeat(TIMES, () => run(short)) / TIMES;
      return { small, great: repeat(1, () => run(long)) };
    });
    const least = Math.min(...times.map(({ great }) => great));
    const growths = times.map(({ small, great }) => great / small).sort((a, b) => a - b);
    return {
      name,
      speed: Buffer.byteLength(long) / 1e6 / least,
      growth: growths[Math.floor(rounds / 2)] as number,
    };
  });
}

/** Articles one after the other, of so many bytes at least, with straight apostrophes. */
function writeFrench(bytes: number, seed: number): string {
  const random = createRandom(seed);
  const bodies: string[] = [];
  for (let length = 0; length < bytes; ) {
    const { markdown } = writeBody(new Writer(random), undefined);
    bodies.push(markdown.replaceAll("’", "'"));
    length += Buffer.byteLength(markdown);
  }
  return bodies.join("\n");
}

/** Seconds that so many runs take. */
function repeat(times: number, run: () => unknown): number {
  const start = performance.now();
  for (let count = 0; count < times; count++) run();
  return (performance.now() - start) / 1000;
}
