import type { RendererRule, StateCore, Token } from "markdown-it";
import { type Context, contextOf } from "./context.ts";

const ALIGNED: Record<string, string> = {
  "text-align:left": "gauche",
  "text-align:center": "centre",
  "text-align:right": "droite",
};

/**
 * Core rule: tables carry no inline style (the site forbids it by its Content-Security-Policy), header cells
 * say what they head, and each table has a name of its own, being a region of the page.
 */
export function tables(state: StateCore): void {
  const context = contextOf(state.env);
  let count = 0;
  let columns = 0;
  for (const token of state.tokens) {
    if (token.type === "table_open") {
      count++;
      columns = 0;
      token.info = count === 1 ? "Tableau" : `Tableau\u00a0${count}`;
    } else if (token.type === "th_open" || token.type === "td_open") {
      if (token.type === "th_open") columns++;
      dressCell(token);
    } else if (token.type === "tr_open" && columns > 0) checkRow(context, token, columns);
  }
}

function dressCell(cell: Token): void {
  const alignment = ALIGNED[String(cell.attrGet("style") ?? "")];
  const attrs: [string, string][] = [];
  if (cell.type === "th_open") attrs.push(["scope", "col"]);
  if (alignment) attrs.push(["class", alignment]);
  cell.attrs = attrs.length > 0 ? attrs : null;
}

/** Cells in excess are dropped by the parser (https://github.github.com/gfm/#example-204): words would be lost. */
function checkRow(context: Context, row: Token, columns: number): void {
  const line = row.map?.[0] ?? 0;
  const written = context.source
    .line(line)
    .replace(/^[\s>]+/, "")
    .trimEnd();
  const borders = (written.startsWith("|") ? 1 : 0) + (/(?<!\\)\|$/.test(written) ? 1 : 0);
  const cells = (written.match(/(?<!\\)\|/g)?.length ?? 0) + 1 - borders;
  if (cells <= columns) return;
  context.fault(context.source.block(line), {
    found: `Cette ligne du tableau a ${cells}\u00a0cellules, et le tableau ${columns}\u00a0colonnes.`,
    expected: "autant de cellules que de colonnes, ou \\| pour écrire le signe |.",
  });
}

/** A wide table scrolls in its own frame, which the keyboard must reach (WCAG 2.1.1). */
export const renderTableOpen: RendererRule = (tokens, index) =>
  `<div class="tableau" role="region" tabindex="0" aria-label="${tokens[index]?.info}">\n<table>\n`;

export const renderTableClose: RendererRule = () => "</table>\n</div>\n";
