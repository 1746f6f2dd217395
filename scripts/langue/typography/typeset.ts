import type { Edit } from "./edit.ts";
import { typographicEdits } from "./edits.ts";
import { DEFAULT_TYPOGRAPHY, type Typography } from "./options.ts";
import { untilStable } from "./stable.ts";

/** A plain text with French typography. Total and linear; a second pass changes nothing. */
export function typeset(text: string, options: Typography = DEFAULT_TYPOGRAPHY): string {
  return untilStable(text, (current) => applyEdits(current, typographicEdits(current, options)));
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let result = "";
  let last = 0;
  for (const edit of edits) {
    result += text.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return result + text.slice(last);
}
