import type {
  Article,
  Author,
  Edition,
  Keyword,
  Numero,
  Page,
  Rubrique,
} from "../magazine/model.ts";
import { podcastSchema } from "../magazine/podcast-schema.ts";
import { type Magazine, magazineSchema } from "../magazine/schema.ts";
import type { FeedContext } from "./entry.ts";

/** What a test says of an article; the rest is ordinary. Keys of rubriques and authors are their names. */
export interface FakeArticle {
  slug?: string;
  titre?: string;
  date?: string;
  publication?: string;
  chapo?: string;
  rubrique?: string;
  signatures?: { cle: string; role?: string }[];
  keywords?: string[];
  oldAddresses?: string[];
  draft?: boolean;
}

export const magazine: Magazine = {
  nom: "(Re)bonds",
  adresse: "https://rebonds.example",
  description: "Web-magazine indépendant, sans publicité ni traceurs.",
  courriel: undefined,
  licence: {
    nom: "CC BY-SA 4.0",
    adresse: "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
  },
  hebergeur: { nom: "Ouvaton", adresse: "https://ouvaton.coop/" },
  approfondissements: { relire: "revisiter" },
  images: { rendu: "couleur" },
  "adresses-retirees": [],
  "robots-ia": "refuser",
  podcast: podcastSchema.parse({}),
  budgets: magazineSchema.parse({}).budgets,
  typographie: magazineSchema.parse({}).typographie,
};

const source = { file: "index.md", folder: "/", body: "", bodyLine: 0 };

/** An edition of one numéro, from its articles given newest first. */
export function fakeEdition(fakes: readonly FakeArticle[], numeroDate = "2021-06"): Edition {
  const numero: Numero = {
    kind: "numero",
    url: "/numeros/48-alternumerisme/",
    numero: 48,
    titre: "Alternumérisme",
    date: numeroDate,
    teinte: "#ff615d",
    tint: "ff615d",
    images: {},
    chapo: "Des machines et des gens.",
    "anciennes-adresses": [],
    brouillon: false,
    articles: [],
    hidden: undefined,
    source,
  };
  const rubriques = new Map<string, Rubrique>();
  const authors = new Map<string, Author>();
  const keywords = new Map<string, Keyword>();
  const articles = fakes.map((fake, index): Article => {
    const slug = fake.slug ?? `article-${fakes.length - index}`;
    const rubrique = obtain(rubriques, fake.rubrique ?? "relire", fakeRubrique);
    const signed = (fake.signatures ?? [{ cle: "fanny-lancelin" }]).map(({ cle, role }) => ({
      author: obtain(authors, cle, fakeAuthor),
      role,
    }));
    const words = (fake.keywords ?? []).map((nom) => obtain(keywords, nom, fakeKeyword));
    const article: Article = {
      kind: "article",
      url: `${numero.url}${slug}/`,
      titre: fake.titre ?? `Article ${slug}`,
      date: fake.date ?? "2021-06-01",
      publication: fake.publication,
      chapo: fake.chapo,
      rubrique,
      signatures: signed,
      keywords: words,
      numero,
      images: {},
      "anciennes-adresses": fake.oldAddresses ?? [],
      brouillon: fake.draft ?? false,
      hidden: fake.draft ? { reason: "brouillon" } : undefined,
      source,
    };
    for (const list of [numero, rubrique, ...signed.map(({ author }) => author), ...words]) {
      list.articles.push(article);
    }
    return article;
  });
  return {
    magazine,
    numeros: [numero],
    articles,
    rubriques: [...rubriques.values()],
    authors: [...authors.values()],
    keywords: [...keywords.values()],
    pages: [],
  };
}

/** An edition of one article, and this article. */
export function fakeArticle(fake: FakeArticle): Article {
  return fakeEdition([fake]).articles[0] as Article;
}

/** `count` articles, newest first, a day apart, whose addresses tell their age from the oldest, 1. */
export function datedArticles(count: number): FakeArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const age = count - index;
    const date = new Date(Date.UTC(2017, 3, 1 + age)).toISOString().slice(0, 10);
    return { slug: `article-${age}`, date };
  });
}

export function fakePage(titre: string, url: string): Page {
  return {
    kind: "page",
    url,
    titre,
    chapo: undefined,
    ordre: 1,
    menu: true,
    images: {},
    "anciennes-adresses": [],
    brouillon: false,
    publication: undefined,
    hidden: undefined,
    source,
  };
}

function fakeRubrique(cle: string): Rubrique {
  const names = { nom: `(${cle})`, description: `Ce que dit ${cle}.`, "anciennes-adresses": [] };
  return { kind: "rubrique", cle, url: `/${cle}/`, ouverture: "recit", articles: [], ...names };
}

function fakeAuthor(cle: string): Author {
  const words = { nom: `Nom de ${cle}`, role: "journaliste", "anciennes-adresses": [] };
  return { kind: "author", cle, url: `/auteurs/${cle}/`, articles: [], ...words };
}

function fakeKeyword(nom: string): Keyword {
  return { kind: "keyword", nom, url: `/mots-cles/${nom}/`, articles: [] };
}

function obtain<T>(map: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = map.get(key) ?? make(key);
  map.set(key, known);
  return known;
}

/** What a test says is in every article: its text, and nothing to hear or to see. */
export function fakeMatter(contentOf: () => string): Omit<FeedContext, "magazine"> {
  return { contentOf, soundsOf: () => [], pictureOf: () => undefined };
}
