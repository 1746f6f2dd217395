import type { Numero, Rubrique } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { NumeroLinks } from "./parts/numero-links.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import { SearchForm } from "./parts/search-form.tsx";
import type { PageProps } from "./view.ts";

interface SearchPageProps extends PageProps {
  rubriques: Rubrique[];
  latest: Numero | undefined;
}

const FILTERS = [
  { name: "rubrique", label: "Rubrique", all: "Toutes" },
  { name: "annee", label: "Année", all: "Toutes" },
  { name: "auteur", label: "Signature", all: "Toutes" },
];

/** The search, which a script makes work; and where to look without it, or when it finds nothing. */
export function SearchPage({ site, head, rubriques, latest }: SearchPageProps) {
  return (
    <Document site={site} head={head}>
      <PageHeader title="Rechercher" />
      <div class="row">
        <div class="searching">
          <SearchForm id="q" label="Chercher dans les textes">
            <span class="filters" id="recherche-filtres" hidden>
              {FILTERS.map(({ name, label, all }) => (
                <label>
                  {label}
                  <select name={name}>
                    <option value="">{all}</option>
                  </select>
                </label>
              ))}
              <label>
                Ordre
                <select name="tri">
                  <option value="">Pertinence</option>
                  <option value="date">Date</option>
                </select>
              </label>
            </span>
          </SearchForm>
          <noscript>
            <p>
              Chercher dans les textes demande JavaScript, que votre navigateur n’exécute pas. Les
              archives et les mots-clés mènent à tous les articles.
            </p>
          </noscript>
          <p role="status" id="recherche-etat" />
          <ol class="results" id="recherche-resultats" />
          <div id="recherche-suite" />
        </div>
      </div>
      <section class="row" id="recherche-ailleurs">
        <h2>Ou feuilleter</h2>
        <ul class="pieces">
          <NumeroLinks latest={latest} />
          {rubriques.map(({ nom, url, description }) => (
            <li>
              <a href={url}>{nom}</a>
              {description && <p>{description}</p>}
            </li>
          ))}
          <li>
            <a href="/mots-cles/">Tous les mots-clés</a>
          </li>
          <li>
            <a href="/auteurs/">Auteur·ices</a>
          </li>
        </ul>
      </section>
      <script type="module" src={site.searchScript} />
    </Document>
  );
}
