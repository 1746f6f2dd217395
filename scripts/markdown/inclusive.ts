import type { RendererRule, StateCore, Token } from "markdown-it";
import { findRuns, findRunsToShow, type Run, spellOut, typesetAs } from "../langue/index.ts";
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
  for (const { children } of state.tokens) {
    if (!children) continue;
    for (const [rank, token] of children.entries()) {
      if (!isFrench(token, context)) continue;
      if (token.type === "image") describe(state, token, context);
      else if (token.type === "text") double(token, () => isBeforeSpaces(children, rank));
    }
  }
}

/** Whether nothing but spaces comes before the next element: « [un·e élu·e](/x/) *dort* », « *un·e* élu·e ». */
function isBeforeSpaces(children: readonly Token[], rank: number): boolean {
  for (let next = rank + 1; next < children.length; next++) {
    const { type, content, nesting } = children[next] as Token;
    if (type === "text") {
      const spaces = /^ */.exec(content)?.[0].length ?? 0;
      return spaces > 0 && (spaces === content.length || findRuns(content)[0]?.start === spaces);
    }
    if (nesting === 0) return false;
  }
  return false;
}

function double(token: Token, isSpaceNext: () => boolean): void {
  const runs = findRunsToShow(token.content, isSpaceNext);
  if (runs.length === 0) return;
  token.type = "inclusive";
  token.meta = { ...token.meta, runs };
}

function describe(state: StateCore, image: Token, { typography }: Context): void {
  const children = image.children ?? [];
  const [first] = children;
  if (first) {
    const said = spellOut(typesetAs(plainText(children), typography));
    image.children = [textToken(state, first, said)];
  }
}

/** 67 bytes a run, and the doublet. */
export function renderInclusive(escapeHtml: (text: string) => string): RendererRule {
  return (tokens, index) => {
    const { content, meta } = tokens[index] as Token;
    const runs = (meta?.runs ?? []) as Run[];
    let html = "";
    let last = 0;
    for (const { start, end, spelledOut } of runs) {
      const written = escapeHtml(content.slice(start, end));
      html += escapeHtml(content.slice(last, start));
      html += OPEN + written + MIDDLE + escapeHtml(spelledOut) + CLOSE;
      last = end;
    }
    return html + escapeHtml(content.slice(last));
  };
}

/** HTML with one text only, its author's: for feeds, excerpts and the search. */
export function withoutDoublets(html: string): string {
  return html.replace(DOUBLET, "$1");
}
