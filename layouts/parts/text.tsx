import type { ComponentChildren } from "preact";
import type { RenderedText } from "../view.ts";

/** Numbered rules of assets/styles/side-notes.css. */
export const MOST_NOTES = 60;

/** Signs on a line of a note in the margin, and of the text beside it: the margin is narrow. */
const NOTE_LINE = 34;
const TEXT_LINE = 62;
/** Signs in a French word and the space after it, on average. */
const WORD = 6;

interface TextProps {
  text: RenderedText;
  /** If it is not French. */
  lang?: string | undefined;
  children?: ComponentChildren;
}

/**
 * A text, then `children` (its signature), then its notes. All stand in one box, within which the stylesheet may
 * put each note in the margin beside its call.
 */
export function Text({ text, lang, children }: TextProps) {
  return (
    <div class={notesFitBeside(text) ? "text side-notes" : "text"}>
      <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: text.html }} />
      {children}
      {text.notes && (
        <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: text.notes }} />
      )}
    </div>
  );
}

/** Whether the notes put one under the other would be shorter than the text: else they stay at the end. */
export function notesFitBeside({ words, notes }: RenderedText): boolean {
  if (notes === "") return false;
  const length = notes.split("<li").length - 1;
  const noteLines = visibleLength(notes) / NOTE_LINE + length * 1.5;
  return length <= MOST_NOTES && noteLines < (words * WORD) / TEXT_LINE;
}

/** Length of what is seen at first: inclusive forms as written, without their doublets. */
function visibleLength(html: string): number {
  return html.replace(/<span class="tl">[^<]*|<[^>]*>/g, "").length;
}
