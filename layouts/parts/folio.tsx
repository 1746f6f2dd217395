import type { Article } from "../../scripts/magazine/model.ts";

interface FolioProps {
  article: Article;
  /** Place in the numéro, counted from 1. */
  position: number;
  total: number;
  previous: FolioLink;
  next: FolioLink;
}

interface FolioLink {
  url: string;
  /** `Page précédente`, `Sommaire`… */
  direction: string;
}

/** Pages that are drawn one by one: beyond, one would have to count them. */
const MOST_MARKS = 12;

/** Where one is in the numéro, at the foot of the window as at the foot of a sheet, with the pages on either side. */
export function Folio({ article, position, total, previous, next }: FolioProps) {
  const { numero, rubrique } = article;
  return (
    <nav class="folio" aria-label="Pages du numéro">
      <a href={previous.url} rel="prev" aria-label={previous.direction}>
        ←
      </a>
      <p>
        <a href={numero.url}>
          Numéro&nbsp;{numero.numero}
          <span>, {numero.titre}</span>
        </a>{" "}
        <span class="folio-rubrique">{rubrique.nom}</span>{" "}
        <span aria-current="page">{`page\u00a0${position} sur\u00a0${total}`}</span>
        {total > 1 && total <= MOST_MARKS && <Marks position={position} total={total} />}
      </p>
      <a href={next.url} rel="next" aria-label={next.direction}>
        →
      </a>
    </nav>
  );
}

/** Width of a sheet and of the space after it, height of a sheet, in pixels. */
const SHEET = 5;
const STEP = 8;
const HEIGHT = 8;

/** A sheet for each page, like the marks on the back of the folded sheets of a book; the one being read is inked. */
function Marks({ position, total }: { position: number; total: number }) {
  const sheets = Array.from({ length: total }, (_, rank) => rank).filter(
    (rank) => rank !== position - 1,
  );
  const width = total * STEP;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT + 2}`}
      width={width}
      height={HEIGHT + 2}
      aria-hidden="true"
    >
      <path d={sheets.map((rank) => sheetAt(rank, 0.5)).join("")} />
      <path d={sheetAt(position - 1, 0)} />
    </svg>
  );
}

/** @param inset of half a line, for an outline to be sharp */
function sheetAt(rank: number, inset: number): string {
  const width = SHEET - 2 * inset;
  return `M${rank * STEP + inset} ${1 + inset}h${width}v${HEIGHT - 2 * inset}h-${width}z`;
}
