import type { RendererRule, StateCore, Token } from "markdown-it";
import { type Context, contextOf, refusal } from "./context.ts";
import { expectedFor } from "./html-hints.ts";
import { offsetOf } from "./inline-offsets.ts";
import { quoted } from "./quoted.ts";
import type { Place } from "./source.ts";

/** Core rule: raw HTML, comments included, is a fault. What could not be checked cannot be published. */
export function html(state: StateCore): void {
  const context = contextOf(state.env);
  for (const token of state.tokens) {
    if (token.type === "html_block") {
      const indent = token.content.length - token.content.trimStart().length;
      refuse(context, context.source.inline(token, indent), token.content);
    } else if (token.children) refuseInline(context, token, token.children, 0);
  }
}

function refuseInline(
  context: Context,
  block: Token,
  tokens: readonly Token[],
  from: number,
): void {
  const opened = new Set<string>();
  for (const token of tokens) {
    const offset = from + offsetOf(token);
    if (token.type === "image") refuseInline(context, block, token.children ?? [], offset + 2);
    if (token.type !== "html_inline") continue;
    const name = /^<([a-z][a-z0-9-]*)/i.exec(token.content)?.[1];
    if (name) opened.add(name.toLowerCase());
    // The end of an element is told with its beginning.
    const closed = /^<\/([a-z][a-z0-9-]*)/i.exec(token.content)?.[1];
    if (closed && opened.has(closed.toLowerCase())) continue;
    const expected = from > 0 ? "une description sans balise." : undefined;
    refuse(context, context.source.inline(block, offset), token.content, expected);
  }
}

function refuse(context: Context, place: Place, content: string, expected?: string): void {
  const tag = /^<[^>\n]{0,40}>?/.exec(content.trim())?.[0] ?? "<";
  const shown = quoted(tag.endsWith(">") ? tag : `${tag}…`);
  context.fault(
    place,
    refusal(`Du HTML a été trouvé\u00a0: ${shown}.`, expected ?? expectedFor(tag)),
  );
}

/** Refused HTML is shown as it was written: the rules that print it are the only ones, and they escape it. */
export function renderHtml(escapeHtml: (text: string) => string): Record<string, RendererRule> {
  return {
    html_block: (tokens, index) => `<p>${escapeHtml(tokens[index]?.content.trim() ?? "")}</p>\n`,
    html_inline: (tokens, index) => escapeHtml(tokens[index]?.content ?? ""),
  };
}
