import { type CreditedText, CreditsPage } from "../../layouts/credits-page.tsx";
import type { Credit } from "../../layouts/view.ts";
import { firstPageYears, yearUrl } from "../magazine/archives.ts";
import { yearOf } from "../magazine/dates.ts";
import type { Article, Numero, Page } from "../magazine/model.ts";
import { listHead } from "./heads.ts";
import { type OutputPage, type PagesContext, page } from "./output-page.ts";
import type { Texts } from "./texts.ts";

export const CREDITS_URL = "/credits/";

interface Group {
  numero: Numero | undefined;
  texts: CreditedText[];
}

interface Year {
  year: number;
  groups: Group[];
  /** For `firstPageYears`: what counts is how many texts are listed. */
  articles: Article[];
}

/** The list of all pictures and sounds with who made them; years of their own once it is long. */
export function* creditsPages(context: PagesContext): Generator<OutputPage> {
  const { edition, texts } = context;
  const years = creditYears(edition.numeros, texts);
  const others = edition.pages.flatMap((text) => creditsOf(text, texts));
  const first = firstPageYears(years) as Year[];
  const paged = first.length < years.length ? years : [];
  const groups = first.flatMap((year) => year.groups);
  if (others.length > 0) groups.push({ numero: undefined, texts: others });
  yield page(CREDITS_URL, context, () => creditsPage(context, groups, paged, undefined));
  for (const year of paged) {
    yield page(yearUrl(CREDITS_URL, year.year), context, () =>
      creditsPage(context, year.groups, paged, year),
    );
  }
}

/** Numéros by year, newest first, without those that show nothing. */
function creditYears(numeros: readonly Numero[], texts: Texts): Year[] {
  const years = new Map<number, Year>();
  for (const numero of numeros) {
    const own = [numero, ...numero.articles].flatMap((text) => creditsOf(text, texts));
    if (own.length === 0) continue;
    const year = yearOf(numero.date);
    const known = years.get(year) ?? { year, groups: [], articles: [] };
    known.groups.push({ numero, texts: own });
    known.articles.push(...numero.articles);
    years.set(year, known);
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}

/** One item, or none for a text that shows nothing. */
function creditsOf(text: Article | Numero | Page, texts: Texts): CreditedText[] {
  const { pictures, sounds } = texts.of(text);
  const cover = text.kind === "page" ? undefined : texts.coverOf(text);
  const credits: Credit[] = [];
  if (cover) {
    const { full, legende = "", alt, credit = "", licence } = cover;
    credits.push({ url: full, words: named(legende, alt, "Image d’ouverture"), credit, licence });
  }
  for (const { file, legende, alt, credit, licence } of pictures) {
    credits.push({ url: file, words: named(legende, alt, "Image"), credit, licence });
  }
  for (const { target, legende, credit, licence } of sounds) {
    credits.push({ url: target.url, words: named(legende, "", "Enregistrement"), credit, licence });
  }
  if (credits.length === 0) return [];
  // A picture shown twice is told once, by what names its author if one of them does.
  const told = new Map<string, Credit>();
  for (const credit of credits) {
    if ((told.get(credit.url)?.credit ?? "") === "") told.set(credit.url, credit);
  }
  return [{ text, credits: [...told.values()] }];
}

/** A caption as a title, without its full stop; else what is shown; else what it is. */
function named(legende: string, alt: string, kind: string): string {
  return legende.replace(/(?<!\.)\.$/, "") || alt || kind;
}

function creditsPage(
  context: PagesContext,
  groups: Group[],
  years: Year[],
  current: Year | undefined,
) {
  const title = current ? `Crédits, ${current.year}` : "Crédits";
  const url = current ? yearUrl(CREDITS_URL, current.year) : CREDITS_URL;
  const description = "Qui a fait les images et les sons du magazine, et sous quelle licence.";
  const links = years.map((year) => ({
    year: year.year,
    url: yearUrl(CREDITS_URL, year.year),
    count: year.groups.flatMap(({ texts }) => texts.flatMap(({ credits }) => credits)).length,
    current: year === current,
  }));
  return (
    <CreditsPage
      site={context.site}
      head={listHead(context, title, url, description)}
      title={title}
      groups={groups}
      years={links}
      partial={!current && years.length > 0}
    />
  );
}
