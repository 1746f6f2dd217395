import type { StateCore, Token } from "markdown-it";
import { type Context, contextOf } from "./context.ts";

/** Core rule, in place of markdown-it's own: the same, knowing at any time which block is being read. */
export function inline(state: StateCore): void {
  parseInline(state, state.tokens);
}

export function parseInline(state: StateCore, tokens: readonly Token[]): void {
  const context = contextOf(state.env);
  let row: Token | undefined;
  let cursor = 0;
  for (const token of tokens) {
    if (token.type === "tr_open") {
      row = token;
      cursor = 0;
    } else if (token.type === "inline") {
      if (token.map === null && row) cursor = placeCell(context, token, row, cursor);
      const children: Token[] = [];
      token.children = children;
      context.block = token;
      state.md.inline.parse(token.content, state.md, state.env, children);
    }
  }
  context.block = undefined;
}

/** markdown-it gives no place to the cells of a table: each is found in its row, after the one before. */
function placeCell(context: Context, cell: Token, row: Token, cursor: number): number {
  cell.map = row.map;
  const written = cell.content.replaceAll("|", "\\|");
  const column = context.source.line(row.map?.[0] ?? 0).indexOf(written, cursor);
  if (column === -1) return cursor;
  cell.meta = { column };
  return column + written.length;
}
