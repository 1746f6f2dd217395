import type { StateCore, Token } from "markdown-it";
import { type Edit, editPieces, type Part, type Piece, partsOf } from "../langue/index.ts";
import { type Context, contextOf } from "./context.ts";
import { isFrench } from "./language.ts";

const OPAQUE: Piece = { kind: "opaque", text: "" };
const BORDER: Piece = { kind: "border", text: "" };
const NOTHING: Piece = { kind: "text", text: "" };

/** What takes the place of a token that is no text; the borders of emphasis and links take none. */
const STAND_INS: Record<string, Piece> = {
  code_inline: OPAQUE,
  image: OPAQUE,
  note_call: { kind: "note-call", text: "" },
  softbreak: { kind: "text", text: "\n" },
  hardbreak: BORDER,
  figcaption_open: BORDER,
  figcaption_close: BORDER,
};

const ELEMENTS: Record<NonNullable<Part["style"]>, { tag: string; name: string }> = {
  superscript: { tag: "sup", name: "sup" },
  "small-caps": { tag: "span", name: "small_caps" },
};

/**
 * Core rule, after all that reads the text as it was typed: French typography of everything read as text, captions
 * and notes included, across the borders of emphasis and links. Ids, addresses and counts are made by then.
 */
export function typography(state: StateCore): void {
  const context = contextOf(state.env);
  for (const block of state.tokens) {
    const { children } = block;
    if (!children || children.length === 0) continue;
    const pieces = children.map((token) => pieceOf(token, context));
    const edits = editPieces(pieces, context.typography);
    if (edits.size === 0) continue;
    block.children = children.flatMap((token, rank) => {
      const own = edits.get(rank);
      return own && token.type === "text" ? typesetToken(state, token, own) : token;
    });
  }
}

function pieceOf(token: Token, context: Context): Piece {
  if (token.type !== "text") return STAND_INS[token.type] ?? NOTHING;
  return isFrench(token, context) ? { kind: "text", text: token.content } : OPAQUE;
}

/** The token with its text set, cut where its words are set otherwise. */
function typesetToken(state: StateCore, token: Token, edits: readonly Edit[]): Token | Token[] {
  const parts = partsOf(token.content, edits);
  const [first, ...others] = parts;
  if (others.length === 0 && !first?.style) {
    // A token more would cost as much as all the rest.
    token.content = first?.text ?? "";
    return token;
  }
  return parts.flatMap(({ text, style }) => {
    const inner = textToken(state, token, text);
    if (!style) return inner;
    const { tag, name } = ELEMENTS[style];
    const open = new state.Token(`${name}_open`, tag, 1);
    if (style === "small-caps") open.attrSet("class", "sc");
    return [open, inner, new state.Token(`${name}_close`, tag, -1)];
  });
}

/** A text in the place of another, in the same language. */
export function textToken(state: StateCore, { level, meta }: Token, content: string): Token {
  const token = new state.Token("text", "", 0);
  token.content = content;
  token.level = level;
  token.meta = meta;
  return token;
}
