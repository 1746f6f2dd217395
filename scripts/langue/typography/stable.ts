/** Passes after which a text is given up; texts that people write need one, and a second to see that it is enough. */
const MOST_PASSES = 6;

/**
 * Applies `pass` until it changes nothing, so that one more never does. A text on which the rules never agree comes out
 * as it came in.
 */
export function untilStable(text: string, pass: (text: string) => string): string {
  let current = text;
  for (let count = 0; count < MOST_PASSES; count++) {
    const next = pass(current);
    if (next === current) return current;
    current = next;
  }
  return text;
}
