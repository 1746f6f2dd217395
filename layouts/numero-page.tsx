import type { Numero } from "../scripts/magazine/model.ts";
import { Cover } from "./parts/cover.tsx";
import { Document } from "./parts/document.tsx";
import { DraftBanner } from "./parts/draft.tsx";
import { Pager } from "./parts/pager.tsx";
import { Summary } from "./parts/summary.tsx";
import { Text } from "./parts/text.tsx";
import type { PageProps, Picture, RenderedText } from "./view.ts";

interface NumeroPageProps extends PageProps {
  numero: Numero;
  cover: Picture | undefined;
  /** Of its first article. */
  opening: Picture | undefined;
  editorial: RenderedText | undefined;
  /** The numéro published before this one. */
  previous: Numero | undefined;
  /** The numéro published after this one. */
  next: Numero | undefined;
}

export function NumeroPage(props: NumeroPageProps) {
  const { site, head, numero, cover, opening, editorial, previous, next } = props;
  return (
    <Document site={site} head={head}>
      <DraftBanner hidden={numero.hidden} />
      <Cover numero={numero} picture={cover} own={true} />
      {editorial && (
        <article class="editorial row">
          <p class="eyebrow">Éditorial</p>
          <Text text={editorial} />
        </article>
      )}
      <Summary articles={numero.articles} picture={opening} />
      <Pager
        label="Autres numéros"
        previous={previous && turn(previous, "Numéro précédent")}
        next={next && turn(next, "Numéro suivant")}
      >
        <a href="/numeros/">Tous les numéros</a>
      </Pager>
    </Document>
  );
}

function turn(numero: Numero, direction: string) {
  return { url: numero.url, direction, title: numero.titre };
}
