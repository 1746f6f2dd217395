import type { Edit } from "./edit.ts";
import { EditReader, typographicEdits } from "./edits.ts";
import { DEFAULT_TYPOGRAPHY, type Typography } from "./options.ts";
import { KIND, SPACE } from "./signs.ts";
import { isSettled, type Pass, untilStable } from "./stable.ts";

/**
 * Paragraphs are joined by so many UTF-16 units: the pieces they are made of are then forgotten while they are young, and
 * V8 never moves a text of that size, so that ten times the text costs ten times as much.
 */
const CHUNK = 1 << 18;

/** A plain text with French typography. Total and linear; a second pass changes nothing. */
export function typeset(text: string): string {
  return typesetAs(text, DEFAULT_TYPOGRAPHY);
}

/** The same, with what a magazine chose. */
export function typesetAs(text: string, options: Typography): string {
  const reader = new EditReader(text, options);
  const pass = (paragraph: string) =>
    applyEdits(paragraph, 0, paragraph.length, typographicEdits(paragraph, options));
  // No rule looks beyond a blank line: only the paragraphs that need it are read again.
  let result = "";
  let paragraphs: string[] = [];
  let joined = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfParagraph(text, start);
    const set = applyEdits(text, start, end, reader.readTo(end));
    paragraphs.push(untilStable(text.slice(start, end), set, pass));
    start = end;
    if (end - joined > CHUNK) {
      result += paragraphs.join("");
      paragraphs = [];
      joined = end;
    }
  }
  return result + paragraphs.join("");
}

/** After the next blank line and the spaces that follow it; the end of the text if there is none. */
function endOfParagraph(text: string, start: number): number {
  for (let line = text.indexOf("\n", start); line !== -1; line = text.indexOf("\n", line + 1)) {
    let next = line + 1;
    let isBlank = false;
    for (; KIND[text.charCodeAt(next)] === SPACE; next++) isBlank ||= text[next] === "\n";
    if (isBlank) return next;
  }
  return text.length;
}

function applyEdits(text: string, from: number, to: number, edits: readonly Edit[]): Pass {
  let result = "";
  let last = from;
  let settled = true;
  for (const edit of edits) {
    // Superscripts and small capitals are for outputs that have them.
    if (edit.style && edit.text === text.slice(edit.start, edit.end)) continue;
    settled &&= isSettled(edit, text);
    result += text.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return { text: result + text.slice(last, to), isSettled: settled };
}
