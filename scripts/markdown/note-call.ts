import type { RendererRule, StateInline } from "markdown-it";
import { type Context, contextOf, isNested } from "./context.ts";
import { callId, isLabel, toLabel } from "./note-book.ts";

const CALL = /\[\^([^[\]\n]*)\]/y;

/** Inline rule: `[^label]` calls a note, even before a parenthesis, where CommonMark would see a link. */
export function noteCall(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) {
    return false;
  }
  CALL.lastIndex = state.pos;
  const match = CALL.exec(state.src);
  const context = contextOf(state.env);
  // The description of an image calls nothing: it cannot hold a link.
  if (!match || CALL.lastIndex > state.posMax || isNested(state, context)) return false;
  const [written, label = ""] = match;
  if (!silent) {
    const note = context.notes.call(label);
    if (!note || !isLabel(label)) refuse(context, state.pos, written, label);
    if (note) {
      const token = state.push("note_call", "", 0);
      token.content = String(note.number);
      token.info = callId(note.number, note.calls);
    } else state.pending += written;
  }
  state.pos += written.length;
  return true;
}

function refuse(context: Context, offset: number, written: string, label: string): void {
  if (!context.block) return;
  const place = context.source.inline(context.block, offset);
  if (!isLabel(label)) {
    const found = `L’appel de note ${written} n’a pas d’étiquette d’un seul tenant.`;
    const right = `[^${toLabel(label)}]`;
    context.mend(place, written, { found, expected: `${right}.`, fix: right });
    return;
  }
  const found = `La note ${written} est appelée mais n’existe pas.`;
  const define = `une ligne qui commence par [^${label}]: puis le texte de la note.`;
  const near = context.guess(label, context.notes.labels());
  if (near === undefined) context.fault(place, { found, expected: define });
  else {
    const fix = `[^${near}]`;
    context.mend(place, written, { found, expected: `${fix}, peut-être, ou ${define}`, fix });
  }
}

/** The number alone would say nothing in a list of links: the name says « Note 1 » (DPUB-ARIA `doc-noteref`). */
export const renderNoteCall: RendererRule = (tokens, index) => {
  const { content: number, info: id } = tokens[index] ?? { content: "", info: "" };
  return `<sup class="appel"><a id="${id}" href="#note-${number}" role="doc-noteref" aria-label="Note\u00a0${number}">${number}</a></sup>`;
};
