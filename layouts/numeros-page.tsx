import type { Numero } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { NumeroList } from "./parts/numero-list.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import { Years } from "./parts/years.tsx";
import type { PageProps, Picture, YearLink } from "./view.ts";
import { count } from "./words.ts";

interface NumerosPageProps extends PageProps {
  /** Newest first, in each year too. */
  years: { year: number; numeros: Numero[] }[];
  /** Of the numéros whose picture is shown. */
  coverOf: (numero: Numero) => Picture | undefined;
}

/** All the numéros, on shelves of a year each. */
export function NumerosPage({ site, head, years, coverOf }: NumerosPageProps) {
  const numeros = years.flatMap((each) => each.numeros);
  const links = years.map(
    (each): YearLink => ({
      year: each.year,
      url: `#${anchor(each.year)}`,
      count: each.numeros.length,
      current: false,
    }),
  );
  return (
    <Document site={site} head={head}>
      <PageHeader title="Tous les numéros" lead="Du dernier paru au tout premier.">
        {numeros.length > 0 && <p class="facts">{count(numeros.length, "numéro")}</p>}
      </PageHeader>
      <Years years={links} />
      {years.length === 0 && <p class="empty">Le premier numéro est en préparation.</p>}
      {years.map((each) => (
        <section class="row shelf-year" id={anchor(each.year)}>
          <h2>{each.year}</h2>
          <NumeroList numeros={each.numeros} front={numeros[0]} coverOf={coverOf} />
        </section>
      ))}
    </Document>
  );
}

function anchor(year: number): string {
  return `annee-${year}`;
}
