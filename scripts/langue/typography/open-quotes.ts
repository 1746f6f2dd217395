import type { Edit } from "./edit.ts";
import type { Typography } from "./options.ts";

type Sign = '"' | "'";

/** More quotes than this are not opened in one another: the outermost are given up. */
const DEEPEST = 8;

interface Open {
  index: number;
  sign: Sign;
  isInner: boolean;
  /** Holds the place of what the sign becomes, if its partner comes. */
  edit: Edit;
}

/** The straight quotes of a paragraph that wait for a partner. */
export class OpenQuotes {
  /** Whether some quote was given up, which leaves an edit that changes nothing. */
  hasLeftovers = false;
  private open: Open[] = [];
  /** « that no » has closed yet. */
  private guillemets = 0;

  constructor(private readonly nested: Typography["nestedQuotes"]) {}

  clear(): void {
    if (this.open.length > 0) this.hasLeftovers = true;
    this.open = [];
    this.guillemets = 0;
  }

  /** A sign that neither opens nor closes makes those of its kind before it uncertain. */
  giveUp(sign: Sign): void {
    const kept = this.open.filter((each) => each.sign !== sign);
    if (kept.length < this.open.length) this.hasLeftovers = true;
    this.open = kept;
  }

  openGuillemet(): void {
    this.guillemets++;
  }

  closeGuillemet(): void {
    if (this.guillemets > 0) this.guillemets--;
  }

  /** Whether the sign at `index` waits as an opening quote. */
  isOpenAt(index: number): boolean {
    return this.open.at(-1)?.index === index;
  }

  push(index: number, sign: Sign): Edit {
    const isInner = this.guillemets > 0 || this.open.some((each) => each.sign === '"');
    const edit = { start: index, end: index + 1, text: sign as string };
    this.open.push({ index, sign, isInner, edit });
    if (this.open.length > DEEPEST) {
      this.open.shift();
      this.hasLeftovers = true;
    }
    return edit;
  }

  /** Closes the last open quote of the same sign, and gives what the closing one becomes. */
  close(index: number, sign: Sign, inside: string): string | undefined {
    const last = this.open.findLastIndex((each) => each.sign === sign);
    const opened = this.open[last];
    if (!opened) return undefined;
    if (last < this.open.length - 1) this.hasLeftovers = true;
    this.open.length = last;
    const isInner = sign === "'" || opened.isInner;
    if (index === opened.index + 1 || (isInner && this.nested === "as-typed")) {
      this.hasLeftovers = true;
      return sign;
    }
    const isEnglish = isInner && this.nested === "english";
    opened.edit.text = isEnglish ? "“" : `«${inside}`;
    return isEnglish ? "”" : `${inside}»`;
  }
}
