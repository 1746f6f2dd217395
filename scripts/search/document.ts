/** What the search knows of a page. Texts are typeset, as they are printed. */
export interface SearchDocument {
  url: string;
  title: string;
  /** If it is not French. */
  lang: string | undefined;
  /** What stands under the title in the results: `(Re)lire · Fanny Lancelin · 1er juin 2021`. */
  details: string;
  /** `2021-06-01`: results can be sorted by it. */
  date: string;
  /** Values of the filters: keys of the lists, number of the numéro and its year. */
  rubrique: string;
  authors: string[];
  numero: number;
  year: number;
  passages: SearchPassage[];
}

/** A block of a page, in its order; the title apart. */
export interface SearchPassage {
  /** Where a link may lead: the heading or the note that the block stands under. */
  anchor?: string;
  /** Of a heading. */
  level?: number;
  text: string;
}

/** A file to be served, at a path from the folder of the search. */
export interface SearchFile {
  path: string;
  bytes: Uint8Array;
}

/** `2021-06-01` counted in days since 1970, as the browser gets it. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}
