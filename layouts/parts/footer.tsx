import { WEIGHT_CLASS, WEIGHT_MARK } from "../../scripts/publish/audit/weight-mark.ts";
import type { SiteView } from "../view.ts";
import { MenuLink } from "./menu-link.tsx";
import { SEARCH_URL, SearchForm } from "./search-form.tsx";

const CODE_LICENCE = "https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12";

export function Footer({ site, url }: { site: SiteView; url: string }) {
  const { nom, licence, hebergeur, courriel } = site.magazine;
  return (
    <footer class="footer">
      {url !== SEARCH_URL && <SearchForm id="q-pied" label="Rechercher" />}
      <nav class="menu" aria-label="Pied de page">
        <ul>
          {site.pages.map((page) => (
            <MenuLink href={page.url} page={url} text={page.titre} lang={page.lang} />
          ))}
          <MenuLink href="/mots-cles/" page={url} text="Mots-clés" />
          <MenuLink href="/flux/" page={url} text="Flux" />
          <MenuLink href="/credits/" page={url} text="Crédits" />
        </ul>
      </nav>
      <p>
        {nom}. Textes et images&nbsp;:{" "}
        <a rel="license" href={licence.adresse}>
          {licence.nom}
        </a>
        . Hébergement&nbsp;: <a href={hebergeur.adresse}>{hebergeur.nom}</a>. Code libre&nbsp;:{" "}
        <a href={CODE_LICENCE}>EUPL 1.2</a>.
        {courriel && (
          <>
            {" "}
            Écrire à la rédaction&nbsp;: <a href={`mailto:${courriel}`}>{courriel}</a>.
          </>
        )}
      </p>
      {!site.preview && <Weight explained={site.weightPage} />}
    </footer>
  );
}

/** What the page weighs: known, and put in the place of the mark, once every file of the site is there. */
function Weight({ explained }: { explained: string | undefined }) {
  return (
    <p class={WEIGHT_CLASS}>
      {WEIGHT_MARK}
      {explained && (
        <>
          {" "}
          <a href={explained}>Ce que cela veut dire</a>.
        </>
      )}
    </p>
  );
}
