import type { RendererRule, StateCore, Token } from "markdown-it";
import { findRuns, spellOut, typeset } from "../langue/index.ts";
import { type Context, contextOf } from "./context.ts";
import { isFrench } from "./language.ts";
import { plainText } from "./plain-text.ts";
import { textToken } from "./typography.ts";

const OPEN = '<span class="ec" aria-hidden="true">';
const MIDDLE = '</span><span class="tl">';
const CLOSE = "</span>";

/** A run with its doublet, as it stands in HTML; neither holds a tag. */
const DOUBLET = new RegExp(`${OPEN}([^<]*)${MIDDLE}[^<]*${CLOSE}`, "g");

/**
 * Core rule, the last one: a run of inclusive forms stands twice in the page, as its author wrote it and spelled out,
 * each for those who can read it so. The description of an image, which voices alone read, is spelled out.
 */
export function inclusive(state: StateCore): void {
  const context = contextOf(state.env);
  for (const block of state.tokens) {
    const { children } = block;
    if (!children) continue;
    let isDoubled = false;
    const shown = children.flatMap((token) => {
      if (!isFrench(token, context)) return token;
      if (token.type === "image") describe(state, token, context);
      const tokens = token.type === "text" ? double(state, token) : undefined;
      if (tokens) isDoubled = true;
      return tokens ?? token;
    });
    if (isDoubled) block.children = shown;
  }
}

/** The text cut around its runs; `undefined` when it holds none. */
function double(state: StateCore, token: Token): Token[] | undefined {
  const { content } = token;
  const runs = findRuns(content);
  if (runs.length === 0) return undefined;
  const tokens: Token[] = [];
  let last = 0;
  const addText = (end: number) => {
    if (end > last) tokens.push(textToken(state, token, content.slice(last, end)));
  };
  for (const { start, end, spelledOut } of runs) {
    addText(start);
    const run = new state.Token("inclusive", "", 0);
    run.content = content.slice(start, end);
    run.info = spelledOut;
    tokens.push(run);
    last = end;
  }
  addText(content.length);
  return tokens;
}

function describe(state: StateCore, image: Token, { typography }: Context): void {
  const children = image.children ?? [];
  const [first] = children;
  if (first) {
    const said = spellOut(typeset(plainText(children), typography));
    image.children = [textToken(state, first, said)];
  }
}

/** 67 bytes, and the doublet. */
export function renderInclusive(escapeHtml: (text: string) => string): RendererRule {
  return (tokens, index) => {
    const { content, info } = tokens[index] as Token;
    return OPEN + escapeHtml(content) + MIDDLE + escapeHtml(info) + CLOSE;
  };
}

/** HTML with one text only, its author's: for feeds, excerpts and the search. */
export function withoutDoublets(html: string): string {
  return html.replace(DOUBLET, "$1");
}
