import type { Author } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import type { PageProps } from "./view.ts";
import { count } from "./words.ts";

export function AuthorsPage({ site, head, authors }: PageProps & { authors: Author[] }) {
  return (
    <Document site={site} head={head}>
      <PageHeader
        title="Auteur·ices"
        lead="Les personnes qui écrivent, photographient et dessinent."
      >
        {authors.length > 0 && <p class="facts">{count(authors.length, "signature")}</p>}
      </PageHeader>
      {authors.length === 0 ? (
        <p class="empty">Aucune signature pour le moment.</p>
      ) : (
        <ul class="directory">
          {authors.map((author) => (
            <li>
              <a href={author.url}>{author.nom}</a>
              <p class="details">{`${author.role} · ${count(author.articles.length, "article")}`}</p>
            </li>
          ))}
        </ul>
      )}
    </Document>
  );
}
