import { type Choice, FACETS } from "../../../scripts/search/facets.ts";

/** What a search is, as its address says it: it can be sent to someone, and « Précédent » comes back to it. */
export interface Search {
  text: string;
  choice: Choice;
  byDate: boolean;
}

export function readAddress(query: string): Search {
  const params = new URLSearchParams(query);
  const choice: Choice = {};
  for (const facet of FACETS) {
    const value = params.get(facet);
    if (value) choice[facet] = value;
  }
  return { text: params.get("q") ?? "", choice, byDate: params.get("tri") === "date" };
}

export function writeAddress({ text, choice, byDate }: Search): string {
  const params = new URLSearchParams();
  if (text.trim() !== "") params.set("q", text);
  for (const facet of FACETS) {
    const value = choice[facet];
    if (value !== undefined) params.set(facet, value);
  }
  if (byDate) params.set("tri", "date");
  const query = params.toString();
  return query === "" ? location.pathname : `?${query}`;
}
