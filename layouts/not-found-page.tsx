import type { Numero } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { NumeroLinks } from "./parts/numero-links.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import type { PageProps } from "./view.ts";

/** What is answered where a text was, that was withdrawn for good. https://www.rfc-editor.org/rfc/rfc9110#name-410-gone */
export function GonePage({ site, head, latest }: PageProps & { latest: Numero | undefined }) {
  return (
    <Document site={site} head={head}>
      <PageHeader
        eyebrow="Erreur 410"
        title="Page retirée"
        lead="Ce qui se trouvait à cette adresse a été retiré du magazine, et n’y reviendra pas."
      />
      <div class="row">
        <ul class="pieces">
          <NumeroLinks latest={latest} />
        </ul>
      </div>
    </Document>
  );
}

export function NotFoundPage({ site, head, latest }: PageProps & { latest: Numero | undefined }) {
  return (
    <Document site={site} head={head}>
      <PageHeader
        eyebrow="Erreur 404"
        title="Page introuvable"
        lead="Cette page n’existe pas, ou n’existe plus à cette adresse."
      />
      <div class="row">
        <ul class="pieces">
          <NumeroLinks latest={latest} />
          <li>
            <a href="/mots-cles/">Tous les mots-clés</a>
          </li>
        </ul>
      </div>
    </Document>
  );
}
