import type { StateBlock } from "markdown-it";

/** A number of four digits or more, as no list begins with. */
const YEAR = /^\d{4,9}[.)](?:\s|$)/;

/**
 * Block rule, before lists: « 2001. Un procès s’ouvre. » opens a paragraph, as journalists write. CommonMark would make it
 * the 2001st item of a list, and its number would no longer be text (https://spec.commonmark.org/0.31.2/#ordered-list-marker).
 */
export function year(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent) return false;
  const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (!YEAR.test(state.src.slice(from, Math.min(from + 11, state.eMarks[start] ?? from))))
    return false;
  // Paragraphs come last, after everything that is something else.
  const paragraph = state.md.block.ruler.getRules("").at(-1);
  return paragraph?.(state, start, end, silent) ?? false;
}
