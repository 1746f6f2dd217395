import type { Article, Numero } from "../scripts/magazine/model.ts";
import { MoreArticles, rubriqueAuthors, rubriqueAuthorsDay } from "./parts/article-list.tsx";
import { ArticleOpening } from "./parts/article-opening.tsx";
import { Document } from "./parts/document.tsx";
import { DraftBanner } from "./parts/draft.tsx";
import { Folio } from "./parts/folio.tsx";
import { Keywords } from "./parts/keywords.tsx";
import { Pager } from "./parts/pager.tsx";
import { Text } from "./parts/text.tsx";
import { holdsForms } from "./parts/writing-switch.tsx";
import type { PageProps, Picture, RenderedText } from "./view.ts";
import { count, signatureText } from "./words.ts";

interface ArticlePageProps extends PageProps {
  article: Article;
  cover: Picture | undefined;
  text: RenderedText;
  /** Reading time. */
  minutes: number;
  /** Pieces of the same numéro that go deeper, as a (Re)visiter does for a (Re)lire. */
  deepening: Article[];
  /** The others of the numéro, in its order. */
  companions: Article[];
  related: Article[];
  /** The article turned before this one in the numéro. */
  previous: Article | undefined;
  /** The article turned after this one in the numéro. */
  next: Article | undefined;
  /** Place in the numéro, counted from 1. */
  position: number;
  total: number;
}

/** Companions shown at the foot of a page: beyond, the summary of the numéro is the place to go. */
const MOST_COMPANIONS = 8;

export function ArticlePage(props: ArticlePageProps) {
  const { site, head, article, text, deepening, companions, position, total } = props;
  const { numero } = article;
  const previous = turn(props.previous, "Page précédente", "Couverture", numero);
  const next = turn(props.next, "Page suivante", "Sommaire", numero);
  return (
    <Document site={site} head={head}>
      <DraftBanner hidden={article.hidden} />
      <article class="sheet">
        <ArticleOpening
          article={article}
          cover={props.cover}
          minutes={props.minutes}
          inclusive={holdsForms(article, text)}
        />
        <div class="row">
          <Text text={text} lang={article.lang}>
            <p class="signature">{signatureText(article.signatures)}</p>
          </Text>
          <Keywords keywords={article.keywords} licence={site.magazine.licence} />
        </div>
      </article>
      <MoreArticles
        title={`Pour aller plus loin\u00a0: ${rubriqueNames(deepening)}`}
        articles={deepening}
        details={signed}
      />
      <MoreArticles
        title="Dans ce numéro"
        articles={around(companions, position)}
        details={rubriqueAuthors}
        chapo={false}
      >
        {companions.length > MOST_COMPANIONS && (
          <p class="onward">
            <a href={article.numero.url}>{`Tout le sommaire\u00a0: ${count(total, "article")}`}</a>
          </p>
        )}
      </MoreArticles>
      <MoreArticles
        title="À lire aussi"
        articles={props.related}
        details={rubriqueAuthorsDay}
        chapo={false}
      />
      <Pager label="Tourner la page" previous={previous} next={next} />
      <Folio article={article} position={position} total={total} previous={previous} next={next} />
    </Document>
  );
}

/** The companions nearest to the article, which stands among them at `position` (from 1). */
function around(companions: Article[], position: number): Article[] {
  const last = Math.max(0, companions.length - MOST_COMPANIONS);
  const start = Math.min(last, Math.max(0, position - 1 - MOST_COMPANIONS / 2));
  return companions.slice(start, start + MOST_COMPANIONS);
}

function rubriqueNames(articles: Article[]): string {
  return [...new Set(articles.map(({ rubrique }) => rubrique.nom))].join(", ");
}

function signed({ signatures }: Article): string {
  return signatureText(signatures);
}

/** To an article, or to the numéro itself before its first article and after its last. */
function turn(article: Article | undefined, direction: string, end: string, numero: Numero) {
  return article
    ? { url: article.url, direction, title: article.titre, lang: article.lang }
    : { url: numero.url, direction: end, title: numero.titre };
}
