import type { Edit } from "./edit.ts";
import { KIND, SPACE } from "./signs.ts";

/** Passes after which a text is given up; texts that people write need one, or a second to see that it is enough. */
const MOST_PASSES = 6;

/** What one pass made of a text. */
export interface Pass {
  text: string;
  /** Whether one more pass is known to change nothing. */
  isSettled: boolean;
}

/**
 * Applies `pass` until it changes nothing, so that one more never does. A text on which the rules never agree comes out
 * as it came in.
 *
 * @param first what the first pass made of the text
 */
export function untilStable(text: string, first: Pass, pass: (text: string) => Pass): string {
  let current = first;
  for (let count = 1; !current.isSettled; count++) {
    if (count === MOST_PASSES) return text;
    const next = pass(current.text);
    if (next.text === current.text) break;
    current = next;
  }
  return current.text;
}

/**
 * Whether an edit of `text` leaves all rules with what they saw before: they take one space for another, and both
 * apostrophes for one sign. These are most of the edits of most texts, which then need no second pass; the test of the
 * rules compares both ways.
 */
export function isSettled(edit: Edit, text: string): boolean {
  if (edit.end !== edit.start + 1 || edit.text.length !== 1 || edit.style) return false;
  const code = text.charCodeAt(edit.start);
  if (edit.text === "’") return code === 0x27;
  return KIND[code] === SPACE && code !== 0x0a && KIND[edit.text.charCodeAt(0)] === SPACE;
}
