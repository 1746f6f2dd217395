import { newestFirst } from "./assemble.ts";
import type { Article, Edition, Keyword, Numero, Rubrique, Source } from "./model.ts";
import { magazineSchema } from "./schema.ts";

/** What a test says of an article; the rest is ordinary. */
export interface ShelfArticle {
  numero: number;
  rubrique?: string;
  date?: string;
  keywords?: string[];
}

const source: Source = { file: "index.md", folder: "/", body: "", bodyLine: 0 };
const PLAIN = {
  "anciennes-adresses": [],
  images: {},
  brouillon: false,
  hidden: undefined,
  source,
};

/** An edition tied as a real one, from articles given in any order; the years of numéros go by twelve. */
export function shelf(entries: readonly ShelfArticle[]): Edition {
  const numeros = new Map<number, Numero>();
  const rubriques = new Map<string, Rubrique>();
  const keywords = new Map<string, Keyword>();
  const articles = entries.map((entry, index): Article => {
    const numero = obtain(numeros, entry.numero, makeNumero);
    const article: Article = {
      kind: "article",
      ...PLAIN,
      url: `${numero.url}${String(index).padStart(3, "0")}/`,
      titre: `Article ${index}`,
      date: entry.date ?? "2021-06-01",
      rubrique: obtain(rubriques, entry.rubrique ?? "relire", makeRubrique),
      signatures: [],
      keywords: [...new Set(entry.keywords)].map((nom) => obtain(keywords, nom, makeKeyword)),
      numero,
    };
    numero.articles.push(article);
    return article;
  });
  articles.sort(newestFirst);
  for (const article of articles) {
    article.rubrique.articles.push(article);
    for (const keyword of article.keywords) keyword.articles.push(article);
  }
  return {
    magazine: magazineSchema.parse({}),
    numeros: [...numeros.values()].sort((a, b) => b.numero - a.numero),
    articles,
    rubriques: [...rubriques.values()],
    authors: [],
    keywords: [...keywords.values()],
    pages: [],
  };
}

function makeNumero(numero: number): Numero {
  const date = `${2000 + Math.floor(numero / 12)}-${String((numero % 12) + 1).padStart(2, "0")}`;
  const url = `/numeros/${numero}-n/`;
  const teinte = "#ff615d";
  return {
    kind: "numero",
    ...PLAIN,
    numero,
    titre: `N ${numero}`,
    date,
    url,
    teinte,
    tint: "ff615d",
    articles: [],
  };
}

function makeRubrique(cle: string): Rubrique {
  const words = { cle, nom: cle, description: "d", "anciennes-adresses": [] };
  const ouverture = "recit" as const;
  return { kind: "rubrique", ouverture, ...words, url: `/${cle}/`, articles: [] };
}

function makeKeyword(nom: string): Keyword {
  return { kind: "keyword", nom, url: `/mots-cles/${nom}/`, articles: [] };
}

function obtain<Key, Value>(map: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const known = map.get(key) ?? make(key);
  map.set(key, known);
  return known;
}
