import { yearOf } from "./dates.ts";
import type { Article, Numero } from "./model.ts";

/** Articles of one numéro, for lists that follow the numéros. */
export interface ArchiveGroup {
  numero: Numero;
  articles: Article[];
}

/** A year of an archive. */
export interface ArchiveYear {
  year: number;
  articles: Article[];
}

/** Articles of years with few of them stand together on the first page of an archive; what is beyond has its page. */
const FIRST_PAGE = 24;

/**
 * The years of an archive, newest first. An article belongs to the year of its numéro, as on the cover,
 * whatever its own day.
 *
 * @param articles newest first.
 */
export function byYear(articles: readonly Article[]): ArchiveYear[] {
  const years = new Map<number, Article[]>();
  for (const article of articles) {
    const year = yearOf(article.numero.date);
    const list = years.get(year);
    if (list) list.push(article);
    else years.set(year, [article]);
  }
  return [...years].sort(([a], [b]) => b - a).map(([year, list]) => ({ year, articles: list }));
}

/** Articles by numéro, newest numéro first, each numéro in the order of its summary. */
export function byNumero(articles: readonly Article[]): ArchiveGroup[] {
  const groups = new Map<Numero, Set<Article>>();
  for (const article of articles) {
    const group = groups.get(article.numero);
    if (group) group.add(article);
    else groups.set(article.numero, new Set([article]));
  }
  return [...groups]
    .sort(([a], [b]) => b.numero - a.numero)
    .map(([numero, members]) => ({
      numero,
      articles: numero.articles.filter((article) => members.has(article)),
    }));
}

/** An archive cut into pages. */
export interface CutArchive {
  /** What the first page shows: whole years, until they fill it. */
  first: ArchiveYear[];
  /** Years that have a page of their own: all of them, or none where the first page shows everything. */
  years: ArchiveYear[];
}

/** @param yearly whether each year has its page even where one page could show everything. */
export function cutArchive(articles: readonly Article[], yearly: boolean): CutArchive {
  const years = byYear(articles);
  const first = firstPageYears(years);
  return { first, years: yearly || first.length < years.length ? years : [] };
}

/** The address of a year of an archive. */
export function yearUrl(archive: string, year: number): string {
  return `${archive}${year}/`;
}

/** The years that the first page of an archive shows: whole years, until they fill it. */
export function firstPageYears(years: readonly ArchiveYear[]): ArchiveYear[] {
  const shown: ArchiveYear[] = [];
  let count = 0;
  for (const year of years) {
    if (count > 0 && count + year.articles.length > FIRST_PAGE) break;
    shown.push(year);
    count += year.articles.length;
  }
  return shown;
}
