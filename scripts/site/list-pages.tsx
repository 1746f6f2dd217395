import type { VNode } from "preact";
import { AuthorsPage } from "../../layouts/authors-page.tsx";
import { KeywordsPage } from "../../layouts/keywords-page.tsx";
import { NumerosPage } from "../../layouts/numeros-page.tsx";
import { yearOf } from "../magazine/dates.ts";
import { mapKeywords } from "../magazine/keyword-map.ts";
import type { Numero } from "../magazine/model.ts";
import { listHead } from "./heads.ts";
import type { PagesContext } from "./output-page.ts";

/** How many covers show their picture where all numéros are: more would weigh on those who look for a number. */
const PICTURED_COVERS = 3;

/** The shelf of all the numéros. */
export function numerosPage(context: PagesContext): VNode {
  const { edition, site, texts } = context;
  const pictured = new Set(edition.numeros.slice(0, PICTURED_COVERS));
  const years = new Map<number, Numero[]>();
  for (const numero of edition.numeros) {
    const year = yearOf(numero.date);
    years.set(year, [...(years.get(year) ?? []), numero]);
  }
  const head = listHead(
    context,
    "Tous les numéros",
    "/numeros/",
    "Tous les numéros du magazine, année par année.",
  );
  return (
    <NumerosPage
      site={site}
      head={head}
      years={[...years].sort(([a], [b]) => b - a).map(([year, numeros]) => ({ year, numeros }))}
      coverOf={(numero) => (pictured.has(numero) ? texts.coverOf(numero) : undefined)}
    />
  );
}

/** Those who sign. */
export function authorsPage(context: PagesContext): VNode {
  const head = listHead(
    context,
    "Auteur·ices",
    "/auteurs/",
    "Celles et ceux qui signent dans le magazine.",
  );
  return <AuthorsPage site={context.site} head={head} authors={context.edition.authors} />;
}

/** The map of the keywords. */
export function keywordsPage(context: PagesContext): VNode {
  const head = listHead(
    context,
    "Mots-clés",
    "/mots-cles/",
    "Tous les sujets du magazine, les voisins côte à côte.",
  );
  return (
    <KeywordsPage site={context.site} head={head} map={mapKeywords(context.edition.keywords)} />
  );
}
