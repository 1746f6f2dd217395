import type { ArchiveGroup } from "../scripts/magazine/archives.ts";
import { formatMonth, yearOf } from "../scripts/magazine/dates.ts";
import type { Article } from "../scripts/magazine/model.ts";
import { ArticleList, rubriqueAuthors } from "./parts/article-list.tsx";
import { Document } from "./parts/document.tsx";
import { PageHeader } from "./parts/page-header.tsx";
import { Years } from "./parts/years.tsx";
import type { PageProps, Picture, YearLink } from "./view.ts";
import { count, signatureText } from "./words.ts";

interface ArchivePageProps extends PageProps {
  /** What the title is the name of: `Rubrique`, `Mot-clé`, `Signature`. */
  eyebrow: string;
  title: string;
  lead: string | undefined;
  /** What a person does for the magazine. */
  role: string | undefined;
  /** Newest numéro first. */
  groups: ArchiveGroup[];
  /** Of the first article. */
  picture: Picture | undefined;
  years: YearLink[];
  /** Articles on this page and on the pages of its years. */
  total: number;
  feeds: { atom: string; json: string } | undefined;
}

export function ArchivePage(props: ArchivePageProps) {
  const { site, head, groups, years, role, feeds } = props;
  const older = olderYear(groups, years);
  const details = (article: Article) =>
    head.url.startsWith(article.rubrique.url)
      ? signatureText(article.signatures)
      : rubriqueAuthors(article);
  return (
    <Document site={site} head={head}>
      <PageHeader eyebrow={props.eyebrow} title={props.title} lead={props.lead}>
        <div class="facts">
          {role && <p>{role}</p>}
          <p>{count(props.total, "article")}</p>
          {feeds && (
            <p>
              Flux&nbsp;: <a href={feeds.atom}>Atom</a>, <a href={feeds.json}>JSON</a>
            </p>
          )}
        </div>
      </PageHeader>
      <Years years={years} />
      {groups.length === 0 && (
        <p class="empty">
          Aucun article pour le moment. <a href="/numeros/">Tous les numéros</a>
        </p>
      )}
      {groups.map(({ numero, articles }, place) => (
        <section class="row issue">
          <h2 data-teinte={numero.tint} data-numero={numero.numero}>
            <a href={numero.url}>{numero.titre}</a>{" "}
            <small>{`Numéro\u00a0${numero.numero}, ${formatMonth(numero.date)}`}</small>
          </h2>
          <ArticleList
            articles={articles}
            details={details}
            opens={place === 0}
            picture={place === 0 ? props.picture : undefined}
          />
        </section>
      ))}
      {older && (
        <p class="onward older">
          <a href={older.url}>{`Plus ancien\u00a0: ${older.year} (${older.count})`}</a>
        </p>
      )}
    </Document>
  );
}

/** The first year that comes after what the page shows. */
function olderYear(groups: readonly ArchiveGroup[], years: readonly YearLink[]) {
  const last = groups.at(-1);
  return last && years.find(({ year }) => year < yearOf(last.numero.date));
}
