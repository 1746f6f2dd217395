import type { Article, Numero, Page, Source } from "./model.ts";
import type {
  ArticleData,
  AuthorData,
  Magazine,
  NumeroData,
  PageData,
  RubriqueData,
} from "./schema.ts";
import type { TextFile } from "./tree.ts";
import type { YamlText } from "./yaml-text.ts";

export interface LoadOptions {
  /** Absolute path of the content folder. */
  root: string;
  /** The same as the editor types it, for faults. */
  label: string;
  /** Moment of the build, in milliseconds since 1970: what is scheduled later is hidden. */
  now: number;
  /** Whether hidden texts belong to the edition, marked as such (`npm start`). */
  preview: boolean;
}

/** A text read and valid on its own, not yet tied to the others. */
export interface ReadText<Data> {
  at: TextFile;
  data: Data;
  header: YamlText;
  source: Source;
}

/** Every file read, valid on its own; what could not be read is missing, and has its fault. */
export interface Loaded {
  magazine: Magazine;
  magazineHeader: YamlText | undefined;
  rubriques: { data: RubriqueData[]; header: YamlText } | undefined;
  authors: { data: AuthorData[]; header: YamlText } | undefined;
  numeros: {
    at: TextFile;
    read: ReadText<NumeroData> | undefined;
    articles: ReadText<ArticleData>[];
  }[];
  pages: ReadText<PageData>[];
  /** Whether the lists could be read: without them every rubrique and author would seem unknown. */
  complete: boolean;
}

/** A text that has an address of its own, with where its front matter stands. */
export interface Addressed {
  item: Article | Numero | Page;
  header: YamlText;
  /** Where its file stands. */
  at: TextFile;
}
