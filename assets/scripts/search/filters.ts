import { type Choice, countValues, type Facet } from "../../../scripts/search/facets.ts";
import type { Notices } from "../../../scripts/search/notices.ts";

/** The selects of the page, by the name of the filter each makes. */
const SELECTS: Facet[] = ["rubrique", "annee", "auteur"];

/** Fills the selects with the values that the pages found have, and how many would be left by each. */
export function fillFilters(
  form: HTMLFormElement,
  notices: Notices,
  ids: readonly string[],
  choice: Choice,
): void {
  for (const facet of SELECTS) {
    const select = form.elements.namedItem(facet);
    if (!(select instanceof HTMLSelectElement)) continue;
    const counts = countValues(notices, ids, facet, choice);
    const chosen = choice[facet];
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
    const [all] = select.options;
    const options = [...counts].map(([value, count]) => {
      const option = new Option(`${nameOf(notices, facet, value)} (${count})`, value);
      option.selected = value === chosen;
      return option;
    });
    options.sort((a, b) =>
      facet === "annee" ? Number(b.value) - Number(a.value) : a.text.localeCompare(b.text, "fr"),
    );
    select.replaceChildren(...(all ? [all] : []), ...options);
    select.value = chosen ?? "";
    select.disabled = counts.size === 0;
  }
}

function nameOf({ rubriques, authors }: Notices, facet: Facet, value: string): string {
  if (facet === "rubrique") return rubriques[value] ?? value;
  return facet === "auteur" ? (authors[value] ?? value) : value;
}
