import type { Edit } from "./edit.ts";
import { OpenQuotes } from "./open-quotes.ts";
import type { SpaceWidth, Typography } from "./options.ts";
import { endOfSpaces, NBSP, NNBSP } from "./signs.ts";

/** What the rules share while a text is read from its first sign to its last. */
export class Scan {
  readonly edits: Edit[] = [];
  readonly quotes: OpenQuotes;
  readonly spaces: Record<keyof Typography["spaces"], string>;
  /** Whether a dash opened an incise that none has closed. */
  isInIncise = false;

  constructor(
    readonly text: string,
    readonly options: Typography,
  ) {
    this.quotes = new OpenQuotes(options.nestedQuotes);
    const { highPunctuation, colon, quotes, thousands, units } = options.spaces;
    this.spaces = {
      highPunctuation: space(highPunctuation),
      colon: space(colon),
      quotes: space(quotes),
      thousands: space(thousands),
      units: space(units),
    };
  }

  replace(start: number, end: number, text: string, style?: Edit["style"]): void {
    const last = this.edits.at(-1);
    if (last && start < last.end) return;
    if (style) this.edits.push({ start, end, text, style });
    else if (this.text.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  /** Makes one space of those at `index`, if there are any, and gives where they end. */
  setSpaces(index: number, width: string): number {
    const end = endOfSpaces(this.text, index);
    if (end > index) this.replace(index, end, width);
    return end;
  }

  /** What ends with a paragraph: its quotes and its incises. */
  endParagraph(): void {
    this.isInIncise = false;
    this.quotes.clear();
  }
}

function space(width: SpaceWidth): string {
  return width === "narrow" ? NNBSP : NBSP;
}
