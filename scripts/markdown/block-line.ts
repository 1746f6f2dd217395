import type { StateBlock } from "markdown-it";

/** Offset of the first sign of a line, past the markers of the blocks around it. */
export function contentStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

/** Offset of the end of a line, before its line feed. */
export function contentEnd(state: StateBlock, line: number): number {
  return state.eMarks[line] ?? 0;
}

/** CommonMark reads four spaces as code, whatever follows. */
export function isIndentedCode(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4;
}
