import type { Token } from "markdown-it";

export interface Note {
  /** What stands between `[^` and `]`. */
  label: string;
  /** Line of its definition, from 0. */
  line: number;
  /** Its blocks, whose inline content is parsed once it is called. */
  tokens: Token[];
  /** From 1, by order of first call; 0 until then. */
  number: number;
  calls: number;
}

/** The notes of one text, numbered as they are called. */
export class NoteBook {
  /** As written, a second definition of one label included. */
  readonly defined: Note[] = [];
  /** As numbered. Grows while the notes themselves are read, since a note may call another. */
  readonly numbered: Note[] = [];
  private readonly byLabel = new Map<string, Note>();

  /** `false` if the label is already taken: the first definition stays. */
  define(note: Note): boolean {
    this.defined.push(note);
    if (this.byLabel.has(note.label)) return false;
    this.byLabel.set(note.label, note);
    return true;
  }

  call(label: string): Note | undefined {
    const note = this.byLabel.get(label);
    if (!note) return undefined;
    this.number(note);
    note.calls++;
    return note;
  }

  number(note: Note): void {
    if (note.number === 0) note.number = this.numbered.push(note);
  }

  /** Another note was written before with the same label. */
  isDoubled(note: Note): boolean {
    return this.byLabel.get(note.label) !== note;
  }

  labels(): Iterable<string> {
    return this.byLabel.keys();
  }
}

/** Id of a call: `appel-1`, then `appel-1-2` for a second call of the same note. */
export function callId(number: number, occurrence: number): string {
  return occurrence === 1 ? `appel-${number}` : `appel-${number}-${occurrence}`;
}

/** A label is written in one piece, so that it is seen at a glance in the source: `1`, `ouvaton`, `loi-2004`. */
export function isLabel(label: string): boolean {
  return /^\S+$/.test(label);
}

export function toLabel(text: string): string {
  const words = text.trim().replace(/\s+/g, "-");
  return words.length > 0 && words.length <= 30 ? words : "1";
}
