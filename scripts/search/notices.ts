import { dayNumber, type SearchDocument, type SearchFile } from "./document.ts";

/**
 * What filters and dates are told from, without opening the pages found: a line a page, in the order of numéros.
 * Pagefind’s own filters would be written in another order at each build, and ask for as many files more.
 */
export interface Notices {
  /** Folders of the bundles, from that of the search; the first holds Pagefind itself. */
  bundles: string[];
  rubriques: Names;
  authors: Names;
  /** Year of each numéro, by number. */
  years: Record<string, number>;
  /** By name in Pagefind’s answers: day since 1970, key of the rubrique, keys of the authors, number of the numéro. */
  pages: Record<string, [day: number, rubrique: string, authors: string[], numero: number]>;
}

/** What is shown of a key. */
export type Names = Record<string, string>;

const NOTICES = "notices.json";

export function noticesFile(
  documents: readonly SearchDocument[],
  ids: ReadonlyMap<string, string>,
  names: Pick<Notices, "bundles" | "rubriques" | "authors">,
): SearchFile {
  const notices: Notices = { ...names, years: {}, pages: {} };
  for (const { url, date, rubrique, authors, numero, year } of documents) {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`${url} is not in the index.`);
    notices.years[numero] = year;
    notices.pages[id] = [dayNumber(date), rubrique, authors, numero];
  }
  return { path: NOTICES, bytes: Buffer.from(JSON.stringify(notices)) };
}
