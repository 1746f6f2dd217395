import type { Article } from "../../scripts/magazine/model.ts";
import { signatureText } from "../words.ts";
import { DraftTag } from "./draft.tsx";

/** The articles of a numéro in the order in which they are turned, as a table of contents; `row` sets it on the
 * grid of the page. */
export function Summary({ articles, row }: { articles: Article[]; row: boolean }) {
  return (
    <section class={row ? "summary row" : "summary"}>
      <h2>Au sommaire</h2>
      {articles.length === 0 ? (
        <p class="empty">Ce numéro n’a pas encore d’article.</p>
      ) : (
        <ol>
          {articles.map((article) => (
            <li>
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
