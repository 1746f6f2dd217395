import type { Keyword } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import type { PageProps } from "./view.ts";

export function KeywordsPage({ site, head, keywords }: PageProps & { keywords: Keyword[] }) {
  return (
    <Document site={site} head={head}>
      <PageHeader title="Mots-clés" lead="De quoi parlent les articles, et combien en parlent." />
      {keywords.length === 0 ? (
        <p class="empty">Aucun mot-clé pour le moment.</p>
      ) : (
        <ul class="directory directory-words">
          {keywords.map((keyword) => (
            <li>
              <a href={keyword.url}>{keyword.nom}</a> ({keyword.articles.length})
            </li>
          ))}
        </ul>
      )}
    </Document>
  );
}
