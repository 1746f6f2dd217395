import type { RendererRule, StateCore, Token } from "markdown-it";
import { type Context, contextOf, refusal } from "./context.ts";
import { parseInline } from "./inline.ts";
import { callId, isLabel, type Note } from "./note-book.ts";

/**
 * Core rule: puts the notes at the end of the text, by order of call. A note nobody calls is a fault,
 * and is shown last, so that nothing written is lost in the preview.
 */
export function noteList(state: StateCore): void {
  const context = contextOf(state.env);
  const { notes } = context;
  if (notes.defined.length === 0) return;
  state.tokens.push(new state.Token("notes_open", "section", 1));
  let done = 0;
  const flush = () => {
    for (let note = notes.numbered[done]; note; note = notes.numbered[++done]) append(state, note);
  };
  flush();
  for (const note of notes.defined) {
    if (note.number !== 0) continue;
    refuseUncalled(context, note);
    notes.number(note);
    flush();
  }
  state.tokens.push(new state.Token("notes_close", "section", -1));
}

function append(state: StateCore, note: Note): void {
  const open = new state.Token("note_open", "li", 1);
  open.attrs = [["id", `note-${note.number}`]];
  open.block = true;
  const close = new state.Token("note_close", "li", -1);
  close.block = true;
  parseInline(state, note.tokens);
  state.tokens.push(open);
  for (const token of note.tokens) state.tokens.push(token);
  if (note.calls > 0) appendBacklinks(state, note);
  state.tokens.push(close);
}

function appendBacklinks(state: StateCore, note: Note): void {
  const back = new state.Token("note_back", "", 0);
  back.content = String(note.number);
  const last = state.tokens.at(-1);
  if (last?.type === "paragraph_close") {
    state.tokens.splice(-1, 0, back);
    return;
  }
  back.tag = "p";
  state.tokens.push(back);
}

function refuseUncalled(context: Context, note: Note): void {
  // A second definition, an empty note and a label with a space were told already.
  const isTold = !isLabel(note.label) || note.tokens.length === 0 || context.notes.isDoubled(note);
  if (isTold) return;
  context.fault(
    context.source.block(note.line, "[^"),
    refusal(
      `La note [^${note.label}] n’est appelée nulle part.`,
      `[^${note.label}] dans le texte, là où la note se lit.`,
    ),
  );
}

export const renderNotesOpen: RendererRule = () =>
  '<section class="notes" role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes">Notes</h2>\n<ol>\n';

export const renderNotesClose: RendererRule = () => "</ol>\n</section>\n";

const ORDINALS = ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième"];

/** One way back per call. U+FE0E keeps the arrow a sign of writing, where systems would draw an emoji. */
export const renderNoteBack: RendererRule = (tokens, index, _options, env) => {
  const number = Number(tokens[index]?.content);
  const calls = contextOf(env).notes.numbered[number - 1]?.calls ?? 0;
  const links: string[] = [];
  for (let call = 1; call <= calls; call++) {
    const label =
      calls === 1
        ? `Retour à l’appel de la note\u00a0${number}`
        : `Retour au ${ORDINALS[call - 1] ?? `${call}e`} appel de la note\u00a0${number}`;
    links.push(
      `<a href="#${callId(number, call)}" role="doc-backlink" aria-label="${label}">↩\ufe0e</a>`,
    );
  }
  const html = links.join("\u00a0");
  return tokens[index]?.tag === "p" ? `<p>${html}</p>\n` : `\u00a0${html}`;
};

/** Index of the first token of the list of notes, or the number of tokens. */
export function bodyEnd(tokens: readonly Token[]): number {
  const index = tokens.findLastIndex((token) => token.type === "notes_open");
  return index === -1 ? tokens.length : index;
}
