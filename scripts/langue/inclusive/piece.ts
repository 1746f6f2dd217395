/** Part of a text that may be one form. */
export interface Piece {
  text: string;
  start: number;
  /** Where the word begins, after « l’ », « qu’ », « prud’ ». */
  word: number;
  end: number;
  /** What separates its genders, one of the kinds of marks.ts. */
  mark: number;
}
