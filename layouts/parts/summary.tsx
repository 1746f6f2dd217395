import type { Article } from "../../scripts/magazine/model.ts";
import { SUMMARY_SIZES } from "../sizes.ts";
import type { Picture } from "../view.ts";
import { signatureText } from "../words.ts";
import { DraftTag } from "./draft.tsx";
import { ListImage } from "./picture.tsx";

interface SummaryProps {
  articles: Article[];
  /** Of the first article, which the summary shows larger than the others. */
  picture: Picture | undefined;
}

/** The articles of a numéro in the order in which they are turned, as a table of contents. */
export function Summary({ articles, picture }: SummaryProps) {
  return (
    <section class="summary">
      <h2>Au sommaire</h2>
      {articles.length === 0 ? (
        <p class="empty">Ce numéro n’a pas encore d’article.</p>
      ) : (
        <ol>
          {articles.map((article, rank) => (
            <li>
              {rank === 0 && picture && <ListImage picture={picture} sizes={SUMMARY_SIZES} />}
              <p class="eyebrow">{article.rubrique.nom}</p>
              <h3>
                <a href={article.url} lang={article.lang}>
                  {article.titre}
                </a>
                <DraftTag hidden={article.hidden} />
              </h3>
              {article.chapo && <p lang={article.lang}>{article.chapo}</p>}
              <p class="details">{signatureText(article.signatures)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
