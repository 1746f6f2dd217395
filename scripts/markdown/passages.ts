import type { Token } from "markdown-it";
import { metaOf } from "./token-meta.ts";
import type { Passage, SoundTarget } from "./types.ts";

/** Shown as marks, or nothing that is read as words. */
const SILENT = new Set(["note_call", "note_back", "image", "label"]);
/** What parts two words without a space. */
const BREAKS = new Set(["softbreak", "hardbreak", "figcaption_open", "figcaption_close"]);

/**
 * The blocks of a text that all rules have read, from top to bottom. A pull quote that only repeats the text is left out,
 * as it is for voices.
 */
export function readPassages(tokens: readonly Token[]): Passage[] {
  const passages: Passage[] = [];
  const outside: (string | undefined)[] = [];
  let anchor: string | undefined;
  let level: number | undefined;
  let isRepeated = false;
  for (const token of tokens) {
    const { type, tag, nesting, children, content } = token;
    const isHeading = /^h[2-6]$/.test(tag);
    if (type === "encadre_open") outside.push(anchor);
    else if (type === "encadre_close") anchor = outside.pop();
    else if (type === "exergue_open") isRepeated = token.attrGet("aria-hidden") !== null;
    else if (type === "exergue_close") isRepeated = false;
    else if (type === "note_open" || (isHeading && nesting === 1)) anchor = idOf(token) ?? anchor;
    if (isHeading) level = nesting === 1 ? Number(tag.slice(1)) : undefined;
    if (type === "transcript") passages.push(...transcriptPassages(token));
    if (isRepeated) continue;
    const text = children ? textOf(children) : type === "fence" ? tidy(content) : "";
    if (text === "") continue;
    passages.push({
      ...(anchor === undefined ? {} : { anchor }),
      ...(level === undefined ? {} : { level }),
      text,
    });
  }
  return passages;
}

function transcriptPassages(token: Token): Passage[] {
  const { name, transcript } = metaOf<SoundTarget>(token);
  return (transcript?.passages ?? []).map((passage) => ({ ...passage, anchor: `son-${name}` }));
}

function idOf(token: Token): string | undefined {
  const id = token.attrGet("id");
  return id === null ? undefined : String(id);
}

function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (const { type, content } of tokens) {
    if (BREAKS.has(type)) text += " ";
    else if (!SILENT.has(type)) text += content;
  }
  return tidy(text);
}

/** Plain spaces run together; no-break ones stay. */
function tidy(text: string): string {
  return text.replace(/[ \n\t]+/g, " ").trim();
}
