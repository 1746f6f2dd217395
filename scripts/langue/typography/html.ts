import type { Edit } from "./edit.ts";
import { cutHtml, type HtmlPiece } from "./html-pieces.ts";
import { editPieces } from "./pieces.ts";
import { isSettled, type Pass, untilStable } from "./stable.ts";

/**
 * French typography of a fragment of inline HTML: words and signs across the borders of tags, `<sup>` for ordinals,
 * `<span class="sc">` for centuries. Tags, attributes, comments, code and other languages come out byte for byte.
 * Total and linear; a second pass changes nothing.
 */
export function typesetHtml(html: string): string {
  return untilStable(html, typesetOnce(html), typesetOnce);
}

function typesetOnce(html: string): Pass {
  const pieces = cutHtml(html);
  const edits = editPieces(pieces);
  if (edits.size === 0) return { text: html, isSettled: true };
  let result = "";
  let last = 0;
  let settled = true;
  for (const [rank, own] of edits) {
    const piece = pieces[rank];
    if (!piece) continue;
    for (const edit of own) {
      settled &&= !piece.offsets && isSettled(edit, piece.text);
      result += html.slice(last, offsetOf(piece, edit.start)) + styled(edit);
      last = offsetOf(piece, edit.end);
    }
  }
  return { text: result + html.slice(last), isSettled: settled };
}

function offsetOf({ start, offsets }: HtmlPiece, index: number): number {
  return offsets?.[index] ?? start + index;
}

function styled({ text, style }: Edit): string {
  if (style === "superscript") return `<sup>${text}</sup>`;
  return style === "small-caps" ? `<span class="sc">${text}</span>` : text;
}
