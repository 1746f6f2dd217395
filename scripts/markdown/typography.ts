import type { StateCore, Token } from "markdown-it";
import { type Edit, NOTE_CALL, OPAQUE, typographicEdits } from "../langue/index.ts";

/** A text token, with where it stands in the text of its block. */
interface Piece {
  token: Token;
  start: number;
}

/** What takes the place of a token that is no text; the borders of emphasis and links take none. */
const STAND_INS: Record<string, string> = {
  code_inline: OPAQUE,
  image: OPAQUE,
  note_call: NOTE_CALL,
  softbreak: "\n",
  hardbreak: "\u2028",
};

/**
 * Core rule, the last one: French typography of everything read as text, captions and notes included, across the
 * borders of emphasis and links. Ids, addresses and counts are made by then, from the text as it was typed.
 */
export function typography(state: StateCore): void {
  for (const { children } of state.tokens) {
    if (children && children.length > 0) typesetInline(state, children);
  }
}

function typesetInline(state: StateCore, children: Token[]): void {
  let flat = "";
  const pieces: Piece[] = [];
  for (const token of children) {
    if (token.type === "text") {
      pieces.push({ token, start: flat.length });
      flat += token.content;
    } else flat += STAND_INS[token.type] ?? "";
  }
  const edits = typographicEdits(flat);
  if (edits.length === 0) return;
  const changed = new Map<Token, Token[]>();
  let next = 0;
  for (const { token, start } of pieces) {
    const end = start + token.content.length;
    const own: Edit[] = [];
    for (; next < edits.length && (edits[next] as Edit).start <= end; next++) {
      const edit = edits[next] as Edit;
      if (edit.start >= start && edit.end <= end) own.push(edit);
      else if (edit.start === end) break;
    }
    if (own.length > 0) changed.set(token, applyEdits(state, token, start, own));
  }
  if (changed.size === 0) return;
  children.splice(
    0,
    children.length,
    ...children.flatMap((token) => changed.get(token) ?? [token]),
  );
}

/** The token as it was typed, cut where its words are set otherwise. */
function applyEdits(
  state: StateCore,
  token: Token,
  start: number,
  edits: readonly Edit[],
): Token[] {
  const tokens: Token[] = [];
  let text = "";
  let last = 0;
  const flush = () => {
    if (text !== "") tokens.push(textToken(state, token, text));
    text = "";
  };
  for (const edit of edits) {
    text += token.content.slice(last, edit.start - start);
    last = edit.end - start;
    if (edit.style === undefined) {
      text += edit.text;
      continue;
    }
    flush();
    const [tag, name] = edit.style === "superscript" ? ["sup", "sup"] : ["span", "small_caps"];
    const open = new state.Token(`${name}_open`, tag, 1);
    if (name === "small_caps") open.attrSet("class", "sc");
    tokens.push(
      open,
      textToken(state, token, edit.text),
      new state.Token(`${name}_close`, tag, -1),
    );
  }
  text += token.content.slice(last);
  flush();
  return tokens;
}

function textToken(state: StateCore, { level }: Token, content: string): Token {
  const token = new state.Token("text", "", 0);
  token.content = content;
  token.level = level;
  return token;
}
