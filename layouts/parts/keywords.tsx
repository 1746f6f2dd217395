import type { Keyword } from "../../scripts/magazine/model.ts";
import type { Magazine } from "../../scripts/magazine/schema.ts";
import { separator } from "../words.ts";

interface KeywordsProps {
  keywords: Keyword[];
  licence: Magazine["licence"];
}

/** What an article is about and what may be done with it. */
export function Keywords({ keywords, licence }: KeywordsProps) {
  return (
    <footer class="colophon">
      {keywords.length > 0 && (
        <p>
          Mots-clés&nbsp;:{" "}
          {keywords.map((keyword, place) => (
            <>
              {separator(place, keywords.length)}
              <a rel="tag" href={keyword.url}>
                {keyword.nom}
              </a>
            </>
          ))}
          .
        </p>
      )}
      <p>
        Cet article est sous licence{" "}
        <a rel="license" href={licence.adresse}>
          {licence.nom}
        </a>
        .
      </p>
    </footer>
  );
}
