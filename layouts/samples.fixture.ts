import { DEFAULT_TYPOGRAPHY } from "../scripts/langue/index.ts";
import type { Article, Author, Keyword, Numero, Rubrique } from "../scripts/magazine/model.ts";
import type { Magazine } from "../scripts/magazine/schema.ts";
import type { Head, Picture, RenderedText, SiteView } from "./view.ts";

// A made-up magazine for the tests of the layouts.

/** Everything that breaks a page whose layout forgets to escape. */
export const HOSTILE = `</title></script><script>alert("1")</script> & <b>"l’été"</b> (Re)lire 🌻`;

/** Pages of tests are not weighed. */
const budget = {
  ...{ poids: 1, "sans-images": 1, requetes: 1, elements: 1 },
  ecoindex: "A" as const,
};

const magazine: Magazine = {
  nom: "(Re)bonds",
  adresse: "https://rebonds.net",
  description: "Web-magazine indépendant, sans publicité ni traceurs.",
  licence: {
    nom: "CC BY-SA 4.0",
    adresse: "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
  },
  hebergeur: { nom: "Ouvaton", adresse: "https://ouvaton.coop/" },
  approfondissements: { relire: "revisiter" },
  images: { rendu: "couleur" },
  "adresses-retirees": [],
  "robots-ia": "refuser",
  podcast: { categorie: "Society & Culture", explicite: false },
  budgets: {
    ...{ accueil: budget, numero: budget, article: budget },
    ...{ liste: budget, page: budget, recherche: budget },
  },
  typographie: DEFAULT_TYPOGRAPHY,
};

const source = { file: "content/x.md", folder: "/content", body: "", bodyLine: 1 };
const published = {
  "anciennes-adresses": [],
  images: {},
  brouillon: false,
  publication: undefined,
};

export function rubrique(cle: string, nom: string): Rubrique {
  const description = `Ce qu’on trouve dans ${nom}.`;
  return {
    kind: "rubrique",
    url: `/${cle}/`,
    cle,
    nom,
    ouverture: "recit",
    description,
    articles: [],
    "anciennes-adresses": [],
  };
}

export function author(nom: string): Author {
  const cle = nom.toLowerCase().replace(/ /g, "-");
  return {
    kind: "author",
    url: `/auteurs/${cle}/`,
    cle,
    nom,
    role: "journaliste",
    presentation: undefined,
    articles: [],
    "anciennes-adresses": [],
  };
}

export function keyword(nom: string): Keyword {
  return { kind: "keyword", url: `/mots-cles/${nom}/`, nom, articles: [] };
}

export function numero(over: Partial<Numero> = {}): Numero {
  return {
    ...published,
    kind: "numero",
    url: "/numeros/48-alternumerisme/",
    numero: 48,
    titre: "Alternumérisme",
    date: "2021-06",
    teinte: "#ff615d",
    tint: "ff615d",
    chapo: undefined,
    couverture: undefined,
    articles: [],
    hidden: undefined,
    source,
    ...over,
  };
}

/** Adds an article to its numéro. */
export function article(over: Partial<Article> = {}): Article {
  const home = over.numero ?? numero();
  const made: Article = {
    ...published,
    kind: "article",
    url: `${home.url}article-${home.articles.length + 1}/`,
    titre: `Article ${home.articles.length + 1}`,
    date: "2021-06-01",
    chapo: undefined,
    couverture: undefined,
    rubrique: rubrique("relire", "(Re)lire"),
    signatures: [{ author: author("Camille Petit"), role: undefined }],
    keywords: [],
    numero: home,
    hidden: undefined,
    source,
    ...over,
  };
  home.articles.push(made);
  return made;
}

export const site: SiteView = {
  magazine,
  rubriques: [rubrique("relire", "(Re)lire"), rubrique("revisiter", "(Re)visiter")],
  pages: [
    {
      ...published,
      kind: "page",
      url: "/qui-sommes-nous/",
      titre: "Qui sommes-nous",
      chapo: undefined,
      ordre: 1,
      menu: true,
      images: {},
      hidden: undefined,
      source,
    },
  ],
  stylesheet: "/assets/style-1a2b3c4d.css",
  fonts: ["/assets/texte-1a2b3c4d.woff2"],
  script: "/assets/site-1a2b3c4d.js",
  searchScript: "/assets/search-1a2b3c4d.js",
  mediaScript: "/assets/media-1a2b3c4d.js",
  policy: "default-src 'none'",
  weightPage: "/poids/",
  preview: false,
};

/** A photo in two sizes, whose fields of caption are empty. */
export function picture(): Picture {
  const files = (ending: string) =>
    [480, 800].map((width) => ({ url: `/photo-${width}.${ending}`, width }));
  return {
    plain: files("jpg"),
    modern: { type: "image/avif", files: files("avif") },
    ...{ width: 800, height: 600, classes: ["fond-21"], full: "/photo-800.jpg", dithered: false },
    ...{ alt: "Un pré", legende: undefined, credit: undefined, licence: undefined },
  };
}

export function head(over: Partial<Head> = {}): Head {
  return {
    title: "Un titre",
    description: "Une description.",
    url: "/ici/",
    type: "website",
    image: undefined,
    feeds: [],
    jsonLd: undefined,
    article: undefined,
    previous: undefined,
    next: undefined,
    index: true,
    media: false,
    plain: false,
    tint: undefined,
    ...over,
  };
}

export function text(over: Partial<RenderedText> = {}): RenderedText {
  return { html: "<p>Un paragraphe.</p>", notes: "", headings: [], words: 2, ...over };
}
