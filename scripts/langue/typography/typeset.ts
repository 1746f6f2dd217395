import type { Edit } from "./edit.ts";
import { typographicEdits } from "./edits.ts";
import { DEFAULT_TYPOGRAPHY, type Typography } from "./options.ts";
import { KIND, SPACE } from "./signs.ts";
import { isSettled, type Pass, untilStable } from "./stable.ts";

/** A plain text with French typography. Total and linear; a second pass changes nothing. */
export function typeset(text: string, options: Typography = DEFAULT_TYPOGRAPHY): string {
  const edits = typographicEdits(text, options);
  const pass = (paragraph: string) =>
    applyEdits(paragraph, 0, paragraph.length, typographicEdits(paragraph, options));
  // No rule looks beyond a blank line: only the paragraphs that need it are read again.
  let result = "";
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfParagraph(text, start);
    const first = next;
    while (next < edits.length && (edits[next] as Edit).end <= end) next++;
    const set = applyEdits(text, start, end, edits.slice(first, next));
    result += untilStable(text.slice(start, end), set, pass);
    start = end;
  }
  return result;
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
