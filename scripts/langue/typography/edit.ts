/** One change to a flat text. */
export interface Edit {
  /** Offset of the first UTF-16 unit replaced; equal to `end` for an insertion. */
  start: number;
  end: number;
  text: string;
  /** How the new text is set, where the output has styles: ordinals are superscripts, centuries small capitals. */
  style?: "superscript" | "small-caps";
}
