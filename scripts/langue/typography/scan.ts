import type { Edit } from "./edit.ts";
import { OpenQuotes } from "./open-quotes.ts";
import type { SpaceWidth, Typography } from "./options.ts";
import { endOfSpaces, kindAt, NBSP, NNBSP, UPPER } from "./signs.ts";

/** More brackets than this are not told apart. */
const DEEPEST = 8;

/** What the rules share while a text is read from its first sign to its last. */
export class Scan {
  readonly edits: Edit[] = [];
  readonly quotes: OpenQuotes;
  readonly spaces: Record<keyof Typography["spaces"], string>;
  /** Whether a dash opened an incise that none has closed. */
  isInIncise = false;
  /** The same, outside each open bracket or guillemet. */
  private readonly outer: boolean[] = [];
  /** Where the last decision ends, whether it changed something or found it right: none goes back on another. */
  private decided = 0;

  constructor(
    readonly text: string,
    readonly options: Typography,
  ) {
    this.quotes = new OpenQuotes(options.nestedQuotes);
    this.spaces = spacesOf(options);
  }

  replace(start: number, end: number, text: string, style?: Edit["style"]): void {
    if (start < this.decided) return;
    this.decided = end;
    if (style) this.edits.push({ start, end, text, style });
    else if (end - start !== text.length || !this.text.startsWith(text, start)) {
      this.edits.push({ start, end, text });
    }
  }

  /** An edit whose text is settled later. */
  hold(edit: Edit): void {
    this.decided = edit.end;
    this.edits.push(edit);
  }

  /** Makes one space of those at `index`, if there are any, and gives where they end. */
  setSpaces(index: number, width: string): number {
    const end = endOfSpaces(this.text, index);
    if (end > index) this.replace(index, end, width);
    return end;
  }

  /** What is between brackets or guillemets has incises of its own. */
  enter(): void {
    if (this.outer.length < DEEPEST) this.outer.push(this.isInIncise);
    this.isInIncise = false;
  }

  leave(): void {
    this.isInIncise = this.outer.pop() ?? false;
  }

  /** After a sign that ends a sentence, when one begins at `index`: its incises are its own. */
  endSentence(index: number): void {
    if (this.isInIncise && kindAt(this.text, endOfSpaces(this.text, index)) === UPPER) {
      this.isInIncise = false;
    }
  }

  /** What ends with a paragraph: its quotes and its incises. */
  endParagraph(): void {
    this.isInIncise = false;
    this.outer.length = 0;
    this.quotes.clear();
  }
}

let known: { options: Typography; spaces: Scan["spaces"] } | undefined;

/** A text has many paragraphs, and a magazine one typography: its spaces are kept. */
function spacesOf(options: Typography): Scan["spaces"] {
  if (known?.options === options) return known.spaces;
  const { highPunctuation, colon, quotes, thousands, units } = options.spaces;
  const spaces = {
    highPunctuation: space(highPunctuation),
    colon: space(colon),
    quotes: space(quotes),
    thousands: space(thousands),
    units: space(units),
  };
  known = { options, spaces };
  return spaces;
}

function space(width: SpaceWidth): string {
  return width === "narrow" ? NNBSP : NBSP;
}
