import type { ComponentChildren } from "preact";
import { formatDay } from "../../scripts/magazine/dates.ts";
import type { Article } from "../../scripts/magazine/model.ts";
import { FIRST_PIECE_SIZES } from "../sizes.ts";
import type { Picture } from "../view.ts";
import { signatureText } from "../words.ts";
import { DraftTag } from "./draft.tsx";
import { ListImage } from "./picture.tsx";

interface ArticleListProps {
  articles: Article[];
  /** What to say under a title; every element counts in a page that lists sixty pieces. */
  details: (article: Article) => string;
  /** False leaves the standfirsts out. */
  chapo?: boolean;
  /** Makes the first piece larger than the others. */
  opens?: boolean;
  /** Of the first piece, where it is larger. */
  picture?: Picture | undefined;
}

/** Articles one under the other, as in an index. */
export function ArticleList(props: ArticleListProps) {
  const { articles, details, chapo = true, opens = false, picture } = props;
  return (
    <ul class="pieces">
      {articles.map((article, place) => (
        <li class={opens && place === 0 ? classOfFirst(picture) : undefined}>
          {place === 0 && picture && <ListImage picture={picture} sizes={FIRST_PIECE_SIZES} />}
          <a href={article.url} lang={article.lang}>
            {article.titre}
          </a>
          <DraftTag hidden={article.hidden} />
          {chapo && article.chapo && <p lang={article.lang}>{article.chapo}</p>}
          <p class="details">{details(article)}</p>
        </li>
      ))}
    </ul>
  );
}

function classOfFirst(picture: Picture | undefined): string {
  return picture ? "first-piece with-picture" : "first-piece";
}

/** `(Re)lire · Fanny Lancelin · 1er juin 2021`. */
export function rubriqueAuthorsDay(article: Article): string {
  return `${article.rubrique.nom} · ${authorsDay(article)}`;
}

/** `Fanny Lancelin · 1er juin 2021`. */
function authorsDay(article: Article): string {
  return `${signatureText(article.signatures)} · ${formatDay(article.date)}`;
}

/** `(Re)lire · Fanny Lancelin`. */
export function rubriqueAuthors(article: Article): string {
  return `${article.rubrique.nom} · ${signatureText(article.signatures)}`;
}

/** A titled list at the foot of an article; nothing when it is empty. */
export function MoreArticles(
  props: ArticleListProps & { title: string; children?: ComponentChildren },
) {
  const { title, children, ...list } = props;
  if (list.articles.length === 0) return null;
  return (
    <section class="more row">
      <h2>{title}</h2>
      <div>
        <ArticleList {...list} />
        {children}
      </div>
    </section>
  );
}
