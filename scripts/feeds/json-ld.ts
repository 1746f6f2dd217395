import type { Article, Author, Numero, Page } from "../magazine/model.ts";
import type { CreditedPicture } from "../magazine/picture-files.ts";
import type { Magazine } from "../magazine/schema.ts";
import {
  articleStub,
  audio,
  breadcrumb,
  image,
  issue,
  LANGUAGE,
  periodical,
  person,
  personId,
  publisher,
  publisherId,
  type Recording,
  type Step,
  siteId,
  type Thing,
  webPage,
} from "./json-ld-things.ts";
import { releaseInstant } from "./release.ts";

// One function for each kind of page: https://schema.org as plain objects, which the layout serialises,
// once, leaving out what is `undefined`.

/** What one page says. */
export interface JsonLd {
  "@context": "https://schema.org";
  "@graph": Thing[];
}

/** The home page: the site, the magazine it is the site of, and who publishes it. */
export function homeLd(magazine: Magazine): JsonLd {
  const { adresse, nom, description, courriel, licence } = magazine;
  return graph(
    {
      "@type": "WebSite",
      "@id": siteId(magazine),
      url: `${adresse}/`,
      name: nom,
      description,
      inLanguage: LANGUAGE,
      publisher: { "@id": publisherId(magazine) },
    },
    {
      ...periodical(magazine),
      description,
      inLanguage: LANGUAGE,
      isAccessibleForFree: true,
      license: licence.adresse,
      publisher: { "@id": publisherId(magazine) },
    },
    { ...publisher(magazine), email: courriel },
  );
}

export function numeroLd(
  magazine: Magazine,
  numero: Numero,
  cover: CreditedPicture | undefined,
): JsonLd {
  return graph(
    {
      ...issue(magazine, numero),
      description: numero.chapo,
      image: cover && image(magazine, cover),
      inLanguage: LANGUAGE,
      isAccessibleForFree: true,
      license: magazine.licence.adresse,
      publisher: publisher(magazine),
      isPartOf: periodical(magazine),
      hasPart: numero.articles.map((article) => articleStub(magazine, article)),
    },
    breadcrumb(magazine, [
      { nom: "Numéros", url: "/numeros/" },
      { nom: numero.titre, url: numero.url },
    ]),
  );
}

/** @param facts the number of words of the text, the picture that opens it, what it gives to hear */
export function articleLd(
  magazine: Magazine,
  article: Article,
  facts: {
    words: number;
    cover: CreditedPicture | undefined;
    sounds?: readonly Recording[];
  },
): JsonLd {
  const { numero, signatures, keywords } = article;
  const contributors = signatures.filter(({ role }) => role !== undefined);
  return graph(
    {
      ...articleStub(magazine, article),
      mainEntityOfPage: magazine.adresse + article.url,
      description: article.chapo,
      image: facts.cover && image(magazine, facts.cover),
      audio: orNone((facts.sounds ?? []).map((sound) => audio(magazine, sound))),
      datePublished: releaseInstant(article),
      author: signatures.map(({ author }) => person(magazine, author)),
      // https://schema.org/Role: what a signature says beside a name.
      contributor: orNone(
        contributors.map(({ author, role }) => ({
          "@type": "Role",
          roleName: role,
          contributor: { "@id": personId(magazine, author) },
        })),
      ),
      publisher: publisher(magazine),
      isPartOf: { ...issue(magazine, numero), isPartOf: periodical(magazine) },
      articleSection: article.rubrique.nom,
      keywords: orNone(keywords.map(({ nom }) => nom)),
      wordCount: facts.words,
      inLanguage: article.lang ?? LANGUAGE,
      isAccessibleForFree: true,
      license: magazine.licence.adresse,
    },
    breadcrumb(magazine, [
      { nom: "Numéros", url: "/numeros/" },
      { nom: numero.titre, url: numero.url },
      { nom: article.titre, url: article.url },
    ]),
  );
}

/** The page of one person. */
export function authorLd(magazine: Magazine, author: Author): JsonLd {
  return graph(
    {
      ...webPage(magazine, "ProfilePage", { nom: author.nom, url: author.url }),
      mainEntity: {
        ...person(magazine, author),
        jobTitle: author.role,
        description: author.presentation,
      },
    },
    breadcrumb(magazine, [
      { nom: "Auteur·ices", url: "/auteurs/" },
      { nom: author.nom, url: author.url },
    ]),
  );
}

/**
 * A page that lists: a rubrique, a year of it, a keyword, all numéros, all authors.
 * @param trail the pages above it, the home page left out
 */
export function collectionLd(
  magazine: Magazine,
  page: { nom: string; url: string; description: string | undefined },
  trail: readonly Step[] = [],
): JsonLd {
  return graph(
    { ...webPage(magazine, "CollectionPage", page), description: page.description },
    breadcrumb(magazine, [...trail, { nom: page.nom, url: page.url }]),
  );
}

/** A page of `content/pages/`. */
export function pageLd(magazine: Magazine, page: Page): JsonLd {
  const step = { nom: page.titre, url: page.url };
  return graph(
    {
      ...webPage(magazine, "WebPage", step),
      inLanguage: page.lang ?? LANGUAGE,
      description: page.chapo,
    },
    breadcrumb(magazine, [step]),
  );
}

function graph(...things: Thing[]): JsonLd {
  return { "@context": "https://schema.org", "@graph": things };
}

function orNone<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
