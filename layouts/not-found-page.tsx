import type { Numero } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
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
          {latest && (
            <li>
              <a href={latest.url}>{`Le dernier numéro\u00a0: ${latest.titre}`}</a>
            </li>
          )}
          <li>
            <a href="/numeros/">Tous les numéros</a>
          </li>
          <li>
            <a href="/mots-cles/">Tous les mots-clés</a>
          </li>
        </ul>
      </div>
    </Document>
  );
}
