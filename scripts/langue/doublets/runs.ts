/** A stretch of text said otherwise once spelled out: a form, or forms that go together, with the words between them. */
export interface Run {
  /** UTF-16 offsets in the text given. */
  start: number;
  end: number;
  /** What is said instead of the text between them. */
  spelledOut: string;
}

/** In order, never overlapping. */
export function findRuns(_text: string): Run[] {
  return [];
}
