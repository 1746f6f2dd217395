/** A YAML text and where it stands: a whole list, or the front matter of a text. */
export interface YamlText {
  file: string;
  text: string;
  /** Line of the file on which the YAML starts, from 1. */
  firstLine: number;
}

/** The way to a value: keys of maps, ranks in lists. */
export type Path = readonly (string | number)[];
