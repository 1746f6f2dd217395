import type { StateInline, Token } from "markdown-it";
import { isFrenchCode, isLanguage } from "../magazine/language.ts";
import { type Context, contextOf, isNested, refusal } from "./context.ts";

const SPAN = /\{lang=([^{}\n]{0,40})\}/y;

/**
 * Inline rule: `[text]{lang=en}` says the language of some words (BCP 47, https://www.rfc-editor.org/info/bcp47), for
 * voices that change their accent, and keeps French typography away from them.
 */
export function language(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src.charCodeAt(start) !== 0x5b) return false;
  const end = state.md.helpers.parseLinkLabel(state, start);
  if (end === -1 || state.src.charCodeAt(end + 1) !== 0x7b) return false;
  SPAN.lastIndex = end + 1;
  const match = SPAN.exec(state.src);
  if (!match) return false;
  const next = SPAN.lastIndex;
  if (!silent) {
    const context = contextOf(state.env);
    const { posMax } = state;
    const lang = (match[1] ?? "").trim();
    if (!isLanguage(lang) && !isNested(state, context)) refuse(context, end + 1, match[0], lang);
    state.push("span_open", "span", 1).attrSet("lang", lang);
    const first = state.tokens.length;
    state.pos = start + 1;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.push("span_close", "span", -1);
    state.posMax = posMax;
    for (const token of state.tokens.slice(first)) token.meta ??= { lang };
  }
  state.pos = next;
  return true;
}

/** Whether a text is read in French: its own language, else that of the whole text, else French. */
export function isFrench(token: Token, { lang }: Context): boolean {
  const own = token.meta?.lang;
  return isFrenchCode(typeof own === "string" ? own : lang);
}

function refuse(context: Context, offset: number, written: string, lang: string): void {
  if (!context.block) return;
  const place = context.source.inline(context.block, offset);
  const expected = "{lang=en} pour de l’anglais, {lang=oc} pour de l’occitan, {lang=pt-BR}…";
  context.fault(
    place,
    refusal(
      `« ${written} » n’est pas le code d’une langue${lang === "" ? "" : " connue"}.`,
      expected,
    ),
  );
}
