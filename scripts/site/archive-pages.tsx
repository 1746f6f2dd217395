import { ArchivePage } from "../../layouts/archive-page.tsx";
import type { YearLink } from "../../layouts/view.ts";
import { authorLd, collectionLd } from "../feeds/json-ld.ts";
import { atomUrl, jsonFeedUrl } from "../feeds/source.ts";
import { type ArchiveYear, byNumero, cutArchive, yearUrl } from "../magazine/archives.ts";
import type { Article, Author, Keyword, Rubrique } from "../magazine/model.ts";
import { feedLinks, makeHead } from "./heads.ts";
import { type OutputPage, type PagesContext, page } from "./output-page.ts";

/** A list of articles with an address: what a rubrique, an author and a keyword have in common. */
interface Archive {
  eyebrow: string;
  title: string;
  lead: string | undefined;
  role: string | undefined;
  url: string;
  articles: Article[];
  /** The page above it, if any. */
  trail: { nom: string; url: string }[];
  jsonLd: object | undefined;
  /** Whether each year has its page even where all would stand on one. */
  yearly: boolean;
}

/** The pages of each rubrique, by numéro and by year, of each author and of each keyword. */
export function* archivePages(context: PagesContext): Generator<OutputPage> {
  const { edition } = context;
  for (const rubrique of edition.rubriques) yield* pagesOf(ofRubrique(rubrique), context);
  for (const author of edition.authors) yield* pagesOf(ofAuthor(author, context), context);
  for (const keyword of edition.keywords) yield* pagesOf(ofKeyword(keyword), context);
}

function ofRubrique({ nom, description, url, articles }: Rubrique): Archive {
  return {
    eyebrow: "Rubrique",
    title: nom,
    lead: description,
    role: undefined,
    url,
    articles,
    trail: [],
    jsonLd: undefined,
    yearly: true,
  };
}

function ofAuthor(author: Author, { edition }: PagesContext): Archive {
  return {
    eyebrow: "Signature",
    title: author.nom,
    lead: author.presentation,
    role: author.role,
    url: author.url,
    articles: author.articles,
    trail: [{ nom: "Auteur·ices", url: "/auteurs/" }],
    jsonLd: authorLd(edition.magazine, author),
    yearly: false,
  };
}

function ofKeyword({ nom, url, articles }: Keyword): Archive {
  return {
    eyebrow: "Mot-clé",
    title: nom,
    lead: undefined,
    role: undefined,
    url,
    articles,
    trail: [{ nom: "Mots-clés", url: "/mots-cles/" }],
    jsonLd: undefined,
    yearly: false,
  };
}

function* pagesOf(archive: Archive, context: PagesContext): Generator<OutputPage> {
  const { first, years } = cutArchive(archive.articles, archive.yearly);
  yield page(archive.url, context, () => archivePage(archive, first, years, undefined, context));
  for (const year of years) {
    yield page(yearUrl(archive.url, year.year), context, () =>
      archivePage(archive, [year], years, year, context),
    );
  }
}

function archivePage(
  archive: Archive,
  shown: ArchiveYear[],
  years: ArchiveYear[],
  current: ArchiveYear | undefined,
  { edition, site, sources, feeds, texts }: PagesContext,
) {
  const { magazine } = edition;
  const title = current ? `${archive.title}, ${current.year}` : archive.title;
  const url = current ? yearUrl(archive.url, current.year) : archive.url;
  const source = sources.find(({ base }) => base === archive.url);
  const description = archive.lead ?? `Tous les articles\u00a0: ${archive.title}.`;
  const above = current
    ? [...archive.trail, { nom: archive.title, url: archive.url }]
    : archive.trail;
  const collection = collectionLd(magazine, { nom: title, url, description }, above);
  const head = makeHead(magazine, {
    title,
    url,
    type: archive.role === undefined ? "website" : "profile",
    description,
    feeds: source ? [...feeds, ...feedLinks(source)] : feeds,
    jsonLd: current ? collection : (archive.jsonLd ?? collection),
  });
  const links: YearLink[] = years.map((year) => ({
    year: year.year,
    url: yearUrl(archive.url, year.year),
    count: year.articles.length,
    current: year === current,
  }));
  const groups = byNumero(shown.flatMap(({ articles }) => articles));
  const first = groups[0]?.articles[0];
  return (
    <ArchivePage
      site={site}
      head={head}
      eyebrow={archive.eyebrow}
      title={title}
      lead={current ? undefined : archive.lead}
      role={archive.role}
      groups={groups}
      picture={first && texts.coverOf(first)}
      years={links}
      total={current ? current.articles.length : archive.articles.length}
      feeds={source && { atom: atomUrl(source), json: jsonFeedUrl(source) }}
    />
  );
}
