import { Document } from "./parts/document.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import type { PageProps } from "./view.ts";

interface FeedsPageProps extends PageProps {
  feeds: { title: string; atom: string; json: string }[];
  /** Path of the list of all feeds, which readers import at once. */
  opml: string;
  /** Path of the podcast, if there is one. */
  podcast: string | undefined;
}

export function FeedsPage({ site, head, feeds, opml, podcast }: FeedsPageProps) {
  return (
    <Document site={site} head={head}>
      <PageHeader
        title="Flux"
        lead="Un flux apporte les nouveaux articles, en entier, dans le lecteur de votre choix, sans compte ni courriel."
      />
      <div class="row">
        <div class="prose">
          <p>
            Copiez l’adresse d’un flux dans votre lecteur, au format Atom ou JSON, selon ce qu’il
            comprend. Pour suivre tout d’un coup, importez la{" "}
            <a href={opml}>liste de tous les flux</a> (OPML).
          </p>
          {podcast && (
            <p>
              Les enregistrements du magazine s’écoutent aussi dans une application de podcasts, à
              l’adresse de <a href={podcast}>leur flux</a> (RSS).
            </p>
          )}
        </div>
      </div>
      <ul class="directory">
        {feeds.map(({ title, atom, json }) => (
          <li>
            {title}
            <p class="details">
              <a href={atom} aria-label={`Atom\u00a0: ${title}`}>
                Atom
              </a>{" "}
              <a href={json} aria-label={`JSON\u00a0: ${title}`}>
                JSON
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Document>
  );
}
