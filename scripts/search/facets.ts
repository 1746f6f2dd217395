import type { Notices } from "./notices.ts";

// Filters and their counts, told from the notices of the pages found. Shared with the browser.

/** Names in the address of a search: `?rubrique=relire&annee=2024`. */
export const FACETS = ["rubrique", "annee", "auteur", "numero"] as const;
export type Facet = (typeof FACETS)[number];

/** The value chosen for each filter; absent, all are shown. */
export type Choice = Partial<Record<Facet, string>>;

/** The values of a page for a filter: an article may have several authors. */
export function valuesOf(notices: Notices, id: string, facet: Facet): string[] {
  const page = notices.pages[id];
  if (!page) return [];
  const [, rubrique, authors, numero] = page;
  if (facet === "rubrique") return [rubrique];
  if (facet === "auteur") return authors;
  return facet === "numero" ? [String(numero)] : [String(notices.years[numero])];
}

/** Whether a page answers every filter, one of them apart if told. */
export function isChosen(notices: Notices, id: string, choice: Choice, apart?: Facet): boolean {
  return FACETS.every((facet) => {
    const value = choice[facet];
    return value === undefined || facet === apart || valuesOf(notices, id, facet).includes(value);
  });
}

/** How many of the pages found each value would leave, the other filters being as they are. */
export function countValues(
  notices: Notices,
  ids: readonly string[],
  facet: Facet,
  choice: Choice,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    if (!isChosen(notices, id, choice, facet)) continue;
    for (const value of valuesOf(notices, id, facet))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Days since 1970 of the article, 0 if unknown. */
export function dayOf(notices: Notices, id: string): number {
  return notices.pages[id]?.[0] ?? 0;
}
