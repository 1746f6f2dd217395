import type { Numero } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { NumeroLinks } from "./parts/numero-links.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import type { PageProps } from "./view.ts";

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
