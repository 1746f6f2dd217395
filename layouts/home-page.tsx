import type { Numero } from "../scripts/magazine/model.ts";
import { Cover } from "./parts/cover.tsx";
import { Document } from "./parts/document.tsx";
import { NumeroList } from "./parts/numero-list.tsx";
import { Summary } from "./parts/summary.tsx";
import type { PageProps, Picture } from "./view.ts";

interface HomePageProps extends PageProps {
  /** The newest; `undefined` in a magazine that has not begun. */
  latest: Numero | undefined;
  cover: Picture | undefined;
  /** Of its first article. */
  opening: Picture | undefined;
  /** At most twelve, newest first. */
  previous: Numero[];
}

export function HomePage({ site, head, latest, cover, opening, previous }: HomePageProps) {
  return (
    <Document site={site} head={head}>
      {latest ? (
        <>
          <Cover numero={latest} picture={cover} own={false} />
          <Summary articles={latest.articles} picture={opening} />
        </>
      ) : (
        <p class="empty">Le premier numéro est en préparation.</p>
      )}
      {previous.length > 0 && (
        <section class="row">
          <h2>Numéros précédents</h2>
          <div>
            <NumeroList numeros={previous} />
            <p class="onward">
              <a href="/numeros/">Tous les numéros</a>
            </p>
          </div>
        </section>
      )}
    </Document>
  );
}
