import type {
  ArticleData,
  AuthorData,
  Magazine,
  NumeroData,
  PageData,
  RubriqueData,
} from "./schema.ts";

/** Where a text stands on the disk: what links, pictures and faults are reckoned from. */
export interface Source {
  /** Path as the editor types it, for faults. */
  file: string;
  /** Absolute path of the folder that holds the file, and its pictures. */
  folder: string;
  /** Markdown below the front matter, LF line ends, NFC untouched. */
  body: string;
  /** Lines of the file above the body: added to a line of the body, it gives the line in the file. */
  bodyLine: number;
}

/** Why a text is absent from a build, though shown in the preview; `undefined` once published. */
export type Hidden = { reason: "brouillon" } | { reason: "programme"; publication: string };

/** A person who signs, and what they did in this article. */
export interface Signature {
  author: Author;
  role: string | undefined;
}

export interface Article extends Omit<ArticleData, "rubrique" | "auteurs" | "mots-cles"> {
  kind: "article";
  /** Address on the site: `/numeros/48-alternumerisme/ouvaton-un-hebergeur-alternatif/`. */
  url: string;
  rubrique: Rubrique;
  signatures: Signature[];
  keywords: Keyword[];
  numero: Numero;
  hidden: Hidden | undefined;
  source: Source;
}

export interface Numero extends NumeroData {
  kind: "numero";
  url: string;
  /** Its `teinte` as the stylesheet names it, for `data-teinte`: `5bb0d8`. */
  tint: string;
  /** In the order in which they are turned, as pages of a magazine. */
  articles: Article[];
  hidden: Hidden | undefined;
  source: Source;
}

export interface Page extends PageData {
  kind: "page";
  url: string;
  hidden: Hidden | undefined;
  source: Source;
}

export interface Rubrique extends RubriqueData {
  kind: "rubrique";
  url: string;
  /** Newest first. */
  articles: Article[];
}

export interface Author extends AuthorData {
  kind: "author";
  url: string;
  /** Newest first, whatever the role. */
  articles: Article[];
}

export interface Keyword {
  kind: "keyword";
  url: string;
  nom: string;
  /** Newest first. */
  articles: Article[];
}

/** The whole magazine as plain typed objects; every list is already in its order. */
export interface Edition {
  magazine: Magazine;
  /** Newest first. */
  numeros: Numero[];
  /** Newest first. */
  articles: Article[];
  /** As in rubriques.yaml. */
  rubriques: Rubrique[];
  /** By family of names, as in a directory. */
  authors: Author[];
  /** Alphabetical. */
  keywords: Keyword[];
  /** As in the menu at the foot of the pages. */
  pages: Page[];
}
