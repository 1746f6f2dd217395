import type { SiteView } from "../view.ts";
import { MenuLink } from "./menu-link.tsx";
import { SEARCH_URL } from "./search-form.tsx";
import { Wordmark } from "./wordmark.tsx";

/** The name of the magazine, a title on the home page only, and the way to its archives. */
export function Masthead({ site, url }: { site: SiteView; url: string }) {
  const { nom, description } = site.magazine;
  const name = (
    <a class="brand" href="/">
      <Wordmark name={nom} />
    </a>
  );
  return (
    <header class={url === "/" ? "masthead masthead-home" : "masthead"}>
      {url === "/" ? (
        <>
          <h1>{name}</h1>
          <p class="tagline">{description}</p>
        </>
      ) : (
        name
      )}
      <nav class="menu" aria-label="Menu principal">
        <ul>
          <MenuLink href="/numeros/" page={url} text="Numéros" />
          {site.rubriques.map((rubrique) => (
            <MenuLink href={rubrique.url} page={url} text={rubrique.nom} />
          ))}
          <MenuLink href="/auteurs/" page={url} text="Auteur·ices" />
          <MenuLink href={SEARCH_URL} page={url} text="Rechercher" />
        </ul>
      </nav>
    </header>
  );
}
