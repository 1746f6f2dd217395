import type { Files } from "../../magazine/content.fixture.ts";

/** One bad input, and how it ends. */
export interface Row {
  name: string;
  /** Its number among the 55 bad inputs given to bare Eleventy (publishing.md, 5.2), where it is one of them. */
  number?: number;
  /** Written over the valid folder. */
  files: Files;
  /** All the faults, `file:line:column sentence`, `48/` standing for the folder of the numéro… */
  faults?: string[];
  /** What is said of files that are shown all the same, in the same form. */
  remarks?: string[];
  /** …or what the site built in spite of it is like. */
  builds?: (site: BuiltInput) => void;
}

/** A site made of a bad input that is none. */
export interface BuiltInput {
  /** Absolute path of the content folder. */
  root: string;
  /** Paths of all files. */
  paths: string[];
  /** Whether the HTML of the article that bears the bad input holds something; white space is folded, no-break too. */
  article(held: string | RegExp): boolean;
  /** Whether any file does, among those whose path is of a kind. */
  any(held: string | RegExp, kind?: RegExp): boolean;
}

export const NUMERO = "numeros/048-alternumerisme";

/** Another article's file. */
export const OTHER = `${NUMERO}/idees/index.md`;

/** A page's file. */
export function page(header: string, body = "Un texte."): string {
  return `---\ntitre: P\n${header}---\n\n${body}\n`;
}
