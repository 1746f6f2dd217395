import type { Edit } from "./edit.ts";
import { NOTE_CALL, OPAQUE, typographicEdits } from "./edits.ts";
import { DEFAULT_TYPOGRAPHY, type Typography } from "./options.ts";
import { KIND, SPACE } from "./signs.ts";

/** A stretch of a text that its markup cuts. */
export interface Piece {
  /** `opaque` is read as one word nobody knows: code, an image, another language. A `border` parts two paragraphs. */
  readonly kind: "text" | "opaque" | "note-call" | "border";
  /** Nothing of it counts unless the piece is text. */
  readonly text: string;
  /** Set as a superscript or in small capitals already: it is not set so again. */
  readonly isStyled?: boolean;
}

/** A stretch of a typeset text that is set in one way. */
export interface Part {
  text: string;
  style?: Edit["style"];
}

const STAND_INS = { opaque: OPAQUE, "note-call": NOTE_CALL, border: "\u2028" };
const NONE: ReadonlyMap<number, Edit[]> = new Map();

/**
 * What French typography changes in each piece of a text, by the piece's rank; offsets are within the piece. Words and
 * signs are read across the borders of pieces, but nothing is set as one superscript across them. Empty when all is
 * right.
 */
export function editPieces(
  pieces: readonly Piece[],
  options: Typography = DEFAULT_TYPOGRAPHY,
): ReadonlyMap<number, Edit[]> {
  let flat = "";
  for (const { kind, text } of pieces) flat += kind === "text" ? text : STAND_INS[kind];
  const edits = typographicEdits(flat, options);
  if (edits.length === 0) return NONE;
  return new Distribution(pieces, flat).share(edits);
}

/** A piece once its edits are made, cut where its words are set otherwise. */
export function partsOf(text: string, edits: readonly Edit[]): Part[] {
  const parts: Part[] = [];
  let plain = "";
  let last = 0;
  for (const edit of edits) {
    plain += text.slice(last, edit.start);
    last = edit.end;
    if (!edit.style) {
      plain += edit.text;
      continue;
    }
    if (plain !== "") parts.push({ text: plain });
    plain = "";
    parts.push({ text: edit.text, style: edit.style });
  }
  plain += text.slice(last);
  if (plain !== "") parts.push({ text: plain });
  return parts;
}

/** Shares the edits of a flat text among its pieces, both in order. */
class Distribution {
  private readonly shares = new Map<number, Edit[]>();
  /** The piece that holds the unit asked for last, and where it starts in the flat text. */
  private rank = 0;
  private start = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly flat: string,
  ) {}

  share(edits: readonly Edit[]): ReadonlyMap<number, Edit[]> {
    for (const edit of edits) {
      if (edit.start === edit.end) this.insert(edit);
      else this.replace(edit);
    }
    return this.shares;
  }

  /** A space goes with the sign that wants it: after «, before all others. */
  private insert({ start, text }: Edit): void {
    const isAfter = start > 0 && (start === this.flat.length || this.isAfterGuillemet(start));
    const first = this.pieceAt(isAfter ? start - 1 : start) ?? this.pieceAt(start - 1);
    if (first) this.add(start, start, text);
  }

  private replace({ start, end, text, style }: Edit): void {
    if (!this.pieceAt(start)) return;
    if (end <= this.end) {
      if (!style) this.add(start, end, text);
      else if (!this.pieces[this.rank]?.isStyled) this.add(start, end, text, style);
      return;
    }
    if (style) return;
    // As a space inserted: with the sign that wants it.
    const isLast = KIND[text.charCodeAt(0)] === SPACE && !this.isAfterGuillemet(start);
    for (let from = start; from < end && this.pieceAt(from); from = this.end) {
      const to = Math.min(end, this.end);
      const isOwn = isLast ? to === end : from === start;
      this.add(from, to, isOwn ? text : "");
      if (to === end) return;
    }
  }

  private isAfterGuillemet(index: number): boolean {
    return this.flat[index - 1] === "«";
  }

  private add(start: number, end: number, text: string, style?: Edit["style"]): void {
    const edit = { start: start - this.start, end: end - this.start, text };
    const own = this.shares.get(this.rank);
    if (own) own.push(style ? { ...edit, style } : edit);
    else this.shares.set(this.rank, [style ? { ...edit, style } : edit]);
  }

  /** Goes to the piece that holds the unit at `index`, and gives it if it is text. */
  private pieceAt(index: number): Piece | undefined {
    while (index >= this.end && this.rank < this.pieces.length - 1) {
      this.start = this.end;
      this.rank++;
    }
    while (index < this.start && this.rank > 0) {
      this.rank--;
      this.start -= this.length;
    }
    const piece = this.pieces[this.rank];
    return piece?.kind === "text" ? piece : undefined;
  }

  private get length(): number {
    const piece = this.pieces[this.rank];
    return piece === undefined ? 0 : piece.kind === "text" ? piece.text.length : 1;
  }

  private get end(): number {
    return this.start + this.length;
  }
}
