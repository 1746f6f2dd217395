import type { ComponentChildren } from "preact";
import type { Numero } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { NumeroLinks } from "./parts/numero-links.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import type { PageProps } from "./view.ts";

type DeadEndProps = PageProps & { latest: Numero | undefined };

/** What is answered where a text was, that was withdrawn for good. https://www.rfc-editor.org/rfc/rfc9110#name-410-gone */
export function GonePage(props: DeadEndProps) {
  return (
    <DeadEnd
      {...props}
      eyebrow="Erreur 410"
      title="Page retirée"
      lead="Ce qui se trouvait à cette adresse a été retiré du magazine, et n’y reviendra pas."
    />
  );
}

export function NotFoundPage(props: DeadEndProps) {
  return (
    <DeadEnd
      {...props}
      eyebrow="Erreur 404"
      title="Page introuvable"
      lead="Cette page n’existe pas, ou n’existe plus à cette adresse."
    >
      <li>
        <a href="/mots-cles/">Tous les mots-clés</a>
      </li>
    </DeadEnd>
  );
}

/** No way further: what is the matter, and where to go from there. */
function DeadEnd({
  site,
  head,
  latest,
  children,
  ...header
}: DeadEndProps & { eyebrow: string; title: string; lead: string; children?: ComponentChildren }) {
  return (
    <Document site={site} head={head}>
      <PageHeader {...header} />
      <div class="row">
        <ul class="pieces">
          <NumeroLinks latest={latest} />
          {children}
        </ul>
      </div>
    </Document>
  );
}
