import type { Article, Numero, Page } from "../scripts/magazine/model.ts";
import { Document } from "./parts/document.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import { Years } from "./parts/years.tsx";
import type { Credit, PageProps, YearLink } from "./view.ts";

/** The pictures and sounds of a text. */
export interface CreditedText {
  text: Article | Numero | Page;
  credits: Credit[];
}

interface CreditsPageProps extends PageProps {
  title: string;
  /** `undefined` for the texts that belong to no numéro. */
  groups: { numero: Numero | undefined; texts: CreditedText[] }[];
  years: YearLink[];
  /** True when older years stand on pages of their own. */
  partial: boolean;
}

/** Who made each picture and each sound, and what one may do with it. */
export function CreditsPage({ site, head, title, groups, years, partial }: CreditsPageProps) {
  const usual = site.magazine.licence;
  return (
    <Document site={site} head={head}>
      <PageHeader
        title={title}
        lead="Qui a fait les images et les sons du magazine, et ce qu’on peut en faire."
      />
      <Years years={years} />
      <div class="row">
        <p class="prose">
          Sauf mention contraire, licence&nbsp;: <a href={usual.adresse}>{usual.nom}</a>.
        </p>
      </div>
      {groups.length === 0 && <p class="empty">Aucune image pour le moment.</p>}
      {groups.map(({ numero, texts }) => (
        <section class="row">
          <h2>{numero ? <a href={numero.url}>{numero.titre}</a> : "Autres pages"}</h2>
          <ul class="pieces">
            {texts.map(({ text, credits }) => (
              <li>
                <a href={text.url}>{text.kind === "numero" ? "Le numéro" : text.titre}</a>
                <ul class="credits">
                  {credits.map((credit) => (
                    <CreditLine credit={credit} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {partial && (
        <p class="onward">Les crédits plus anciens sont rangés par année, en haut de cette page.</p>
      )}
    </Document>
  );
}

/** Most of the list is these lines: as few elements as can be. */
function CreditLine({ credit: { url, words, credit, licence } }: { credit: Credit }) {
  return (
    <li>
      <a href={url}>{words}</a>
      {` – ${credit === "" ? "sans nom" : credit}`}
      {licence && `, ${licence.nom}`}
    </li>
  );
}
