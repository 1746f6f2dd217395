import type { StateBlock, StateCore } from "markdown-it";
import { contextOf, refusal } from "./context.ts";

/** Levels of blocks: a list counts for two (itself and its item). Must stay under markdown-it's `maxNesting`. */
export const DEEPEST = 40;

/** Block rule, first of all: where blocks are nested beyond reason, the rest of the innermost one is plain text. */
export function depth(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.level < DEEPEST || silent) return false;
  const context = contextOf(state.env);
  if (!context.tooDeep) {
    context.tooDeep = true;
    context.fault(
      context.source.block(startLine),
      refusal(
        `Des listes, citations ou encadrés sont emboîtés sur plus de ${DEEPEST / 2}\u00a0niveaux.`,
        "deux ou trois niveaux au plus.",
      ),
    );
  }
  const open = state.push("paragraph_open", "p", 1);
  const text = state.push("inline", "", 0);
  text.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  open.map = text.map = [startLine, endLine];
  state.push("paragraph_close", "p", -1);
  state.line = endLine;
  return true;
}

/** Deeper than any emphasis, far under what a browser can draw. */
const DEEPEST_INLINE = 20;

/** Core rule: tells emphasis nested beyond reason, once per text. */
export function inlineDepth(state: StateCore): void {
  const context = contextOf(state.env);
  const block = state.tokens.find((token) =>
    token.children?.some((child) => child.level > DEEPEST_INLINE),
  );
  if (!block) return;
  context.fault(
    context.source.inline(block, 0),
    refusal("Des italiques ou des gras sont emboîtés les uns dans les autres.", "un seul niveau."),
  );
}
