import type { Token } from "markdown-it";

/** From 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

const LONGEST_FIX = 160;

/** The text as written, to find where things stand in it. Nothing is computed before the first fault. */
export class SourceText {
  readonly text: string;
  private split: string[] | undefined;
  // Where the last question about an inline token was answered: faults come in order, so that a line of
  // a megabyte full of them is read once.
  private token: Token | undefined;
  private row = 0;
  private rowStart = 0;
  private rowEnd = -1;
  private shift = 0;

  constructor(text: string) {
    this.text = text;
  }

  get lines(): string[] {
    this.split ??= this.text.split("\n");
    return this.split;
  }

  line(index: number): string {
    return this.lines[index] ?? "";
  }

  /** The first sign of a line (counted from 0) that belongs to its content, or the first occurrence of `mark`. */
  block(index: number, mark?: string): Place {
    const line = this.line(index);
    const at = mark === undefined ? -1 : line.indexOf(mark);
    return {
      line: index + 1,
      column: (at === -1 ? line.length - line.trimStart().length : at) + 1,
    };
  }

  /**
   * Where an offset in the content of a block falls in the source: markdown-it removed the markers and
   * indents before each line of that content, but never anything inside it.
   */
  inline(block: Token, offset: number): Place {
    if (block !== this.token || offset < this.rowStart) this.enter(block);
    while (offset > this.rowEnd && this.rowEnd < block.content.length) this.nextRow(block);
    const line = this.firstLine(block) + this.row;
    const column = Math.max(0, this.shift + offset - this.rowStart);
    return { line: line + 1, column: Math.min(column, this.line(line).length) + 1 };
  }

  /** A line with one piece of it replaced, or `undefined` if it is too long to be pasted with ease. */
  replaced(place: Place, from: string, to: string): string | undefined {
    const line = this.line(place.line - 1);
    if (line.length > LONGEST_FIX) return undefined;
    const at = line.indexOf(from, place.column - 1);
    return at === -1 ? undefined : line.slice(0, at) + to + line.slice(at + from.length);
  }

  private firstLine(block: Token): number {
    return block.map?.[0] ?? 0;
  }

  private enter(block: Token): void {
    this.token = block;
    this.row = -1;
    this.rowEnd = -1;
    this.nextRow(block);
  }

  private nextRow(block: Token): void {
    this.row++;
    this.rowStart = this.rowEnd + 1;
    const end = block.content.indexOf("\n", this.rowStart);
    this.rowEnd = end === -1 ? block.content.length : end;
    const content = block.content.slice(this.rowStart, this.rowEnd);
    const words = content.trim();
    const known = block.meta?.column;
    const at =
      typeof known === "number"
        ? known
        : this.line(this.firstLine(block) + this.row).lastIndexOf(words);
    this.shift = at - (content.length - content.trimStart().length);
  }
}
