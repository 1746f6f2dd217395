import type { StateBlock } from "markdown-it";
import { contentEnd, contentStart, isIndentedCode } from "./block-line.ts";
import { contextOf } from "./context.ts";
import { isLabel, type Note, toLabel } from "./note-book.ts";
import type { Refusal } from "./types.ts";

const OPENING = /\[\^([^[\]\n]*)\](\s?):/y;

/** Block rule: `[^label]: text`, its next paragraphs indented by four spaces, set aside for the list of notes. */
export function noteDefinition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = contentStart(state, startLine);
  if (state.src.charCodeAt(start) !== 0x5b || state.src.charCodeAt(start + 1) !== 0x5e)
    return false;
  if (isIndentedCode(state, startLine)) return false;
  OPENING.lastIndex = start;
  const match = OPENING.exec(state.src);
  const end = OPENING.lastIndex;
  if (!match || end > contentEnd(state, startLine)) return false;
  if (silent) return true;

  const [opening, label = "", space = ""] = match;
  const note: Note = { label, line: startLine, tokens: [], number: 0, calls: 0 };
  const first = state.tokens.length;
  readContent(state, startLine, endLine, end);
  note.tokens = state.tokens.splice(first);
  checkDefinition(state, note, opening, space);
  return true;
}

/** Reads the blocks of the note as if its first line began after the colon and the next ones four columns in. */
function readContent(state: StateBlock, line: number, endLine: number, from: number): void {
  const { bMarks, tShift, sCount } = state;
  const saved = [bMarks[line] ?? 0, tShift[line] ?? 0, sCount[line] ?? 0] as const;
  const parentType = state.parentType;
  const spaces = state.skipSpaces(from) - from;
  bMarks[line] = from;
  tShift[line] = Math.min(spaces, contentEnd(state, line) - from);
  state.parentType = "note";
  state.blkIndent += 4;
  state.level++;
  sCount[line] = state.blkIndent;
  state.line = line + 1;
  state.md.block.tokenize(state, line, endLine);
  state.level--;
  state.blkIndent -= 4;
  state.parentType = parentType;
  [bMarks[line], tShift[line], sCount[line]] = saved;
}

function checkDefinition(state: StateBlock, note: Note, opening: string, space: string): void {
  const context = contextOf(state.env);
  const written = `[^${note.label}]`;
  const right = `[^${toLabel(note.label)}]:`;
  const isNew = context.notes.define(note);
  const refusals: Refusal[] = [];
  if (!isLabel(note.label)) {
    const found = `La note ${written} n’a pas d’étiquette d’un seul tenant.`;
    refusals.push({ found, expected: `${right} puis le texte.`, fix: right });
  } else if (!isNew) {
    const found = `La note ${written} est écrite deux fois.`;
    refusals.push({ found, expected: "une étiquette différente pour chaque note." });
  }
  if (space !== "") {
    const found = `Une espace précède les deux-points de la note ${written}.`;
    refusals.push({ found, expected: `${right} puis le texte.`, fix: right });
  }
  if (note.tokens.length === 0) {
    const found = `La note ${written} est vide.`;
    refusals.push({ found, expected: `${right} puis le texte.` });
  }
  for (const refused of refusals) {
    context.mend(context.source.block(note.line, "[^"), opening, refused);
  }
}
