import type { Licence } from "../magazine/licences.ts";
import type { Article, Author, Numero } from "../magazine/model.ts";
import type { CreditedPicture } from "../magazine/picture-files.ts";
import type { Magazine } from "../magazine/schema.ts";

// The things that several pages speak of. Each has one `@id`, the same on every page, so that a machine
// joins what they tell; beside it stands enough to be understood by one that reads a single page.

/** A thing of schema.org. */
export interface Thing {
  "@type": string;
  [property: string]: unknown;
}

/** A page on the way from the home page. */
export interface Step {
  nom: string;
  url: string;
}

export const LANGUAGE = "fr";

export const siteId = ({ adresse }: Magazine): string => `${adresse}/#site`;
export const publisherId = ({ adresse }: Magazine): string => `${adresse}/#editeur`;
export const personId = ({ adresse }: Magazine, author: Author): string =>
  `${adresse}${author.url}#personne`;

export function periodical({ adresse, nom }: Magazine): Thing {
  return { "@type": "Periodical", "@id": `${adresse}/#magazine`, name: nom, url: `${adresse}/` };
}

export function publisher(magazine: Magazine): Thing {
  const { adresse, nom } = magazine;
  return {
    "@type": "Organization",
    "@id": publisherId(magazine),
    name: nom,
    url: `${adresse}/`,
    logo: `${adresse}/favicon.svg`,
  };
}

export function issue({ adresse }: Magazine, numero: Numero): Thing {
  return {
    "@type": "PublicationIssue",
    "@id": `${adresse}${numero.url}#numero`,
    url: adresse + numero.url,
    name: numero.titre,
    issueNumber: numero.numero,
    datePublished: numero.date,
  };
}

export function articleStub({ adresse }: Magazine, article: Article): Thing {
  return {
    "@type": "Article",
    "@id": `${adresse}${article.url}#article`,
    url: adresse + article.url,
    headline: article.titre,
  };
}

/** A picture, with who made it and what one may do with it: https://schema.org/ImageObject */
export function image({ adresse, licence: usual }: Magazine, picture: CreditedPicture): Thing {
  const { full, width, height, alt, legende, credit, licence } = picture;
  return {
    "@type": "ImageObject",
    contentUrl: adresse + full,
    width,
    height,
    caption: legende,
    description: alt === "" ? undefined : alt,
    creditText: credit,
    license: licence ? (licence.adresse ?? licence.nom) : usual.adresse,
  };
}

/** A sound of an article: https://schema.org/AudioObject */
export interface Recording {
  /** Path on the site. */
  url: string;
  type: string;
  bytes: number;
  seconds: number;
  legende: string;
  credit: string;
  licence: Licence | undefined;
}

export function audio({ adresse, licence: usual }: Magazine, sound: Recording): Thing {
  const { url, type, bytes, seconds, legende, credit, licence } = sound;
  return {
    "@type": "AudioObject",
    contentUrl: adresse + url,
    encodingFormat: type,
    contentSize: String(bytes),
    // https://en.wikipedia.org/wiki/ISO_8601#Durations
    duration: `PT${Math.max(1, Math.round(seconds))}S`,
    name: legende === "" ? undefined : legende,
    creditText: credit === "" ? undefined : credit,
    license: licence ? (licence.adresse ?? licence.nom) : usual.adresse,
  };
}

export function person(magazine: Magazine, author: Author): Thing {
  return {
    "@type": "Person",
    "@id": personId(magazine, author),
    name: author.nom,
    url: magazine.adresse + author.url,
  };
}

export function webPage(magazine: Magazine, type: string, page: Step): Thing {
  const url = magazine.adresse + page.url;
  return {
    "@type": type,
    "@id": url,
    url,
    name: page.nom,
    inLanguage: LANGUAGE,
    isPartOf: { "@type": "WebSite", "@id": siteId(magazine), name: magazine.nom },
  };
}

export function breadcrumb({ adresse }: Magazine, steps: readonly Step[]): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ nom: "Accueil", url: "/" }, ...steps].map(({ nom, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: nom,
      item: adresse + url,
    })),
  };
}
