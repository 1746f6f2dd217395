import type { Numero } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { NumeroList } from "./parts/numero-list.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import type { PageProps } from "./view.ts";

interface NumerosPageProps extends PageProps {
  /** Newest first, in each year too. */
  years: { year: number; numeros: Numero[] }[];
}

export function NumerosPage({ site, head, years }: NumerosPageProps) {
  return (
    <Document site={site} head={head}>
      <PageHeader title="Tous les numéros" />
      {years.length === 0 && <p class="empty">Le premier numéro est en préparation.</p>}
      {years.map(({ year, numeros }) => (
        <section class="row">
          <h2>{year}</h2>
          <NumeroList numeros={numeros} />
        </section>
      ))}
    </Document>
  );
}
