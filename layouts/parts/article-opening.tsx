import type { Article } from "../../scripts/magazine/model.ts";
import { OPENING_SIZES, wholeSizes } from "../sizes.ts";
import type { Picture } from "../view.ts";
import { Byline } from "./byline.tsx";
import { Day } from "./dates.tsx";
import { OpeningFigure } from "./figure.tsx";
import { WritingSwitch } from "./writing-switch.tsx";

interface ArticleOpeningProps {
  article: Article;
  cover: Picture | undefined;
  minutes: number;
  /** Whether the text holds inclusive forms, hence two ways of being read. */
  inclusive: boolean;
}

export function ArticleOpening({ article, cover, minutes, inclusive }: ArticleOpeningProps) {
  const { rubrique, numero } = article;
  const isRecit = rubrique.ouverture === "recit";
  return (
    <header class={`opening row opening-${rubrique.ouverture}`}>
      <p class="eyebrow">
        <a href={rubrique.url}>{rubrique.nom}</a>{" "}
        <a href={numero.url}>{`Numéro\u00a0${numero.numero}, ${numero.titre}`}</a>
      </p>
      <h1 lang={article.lang}>{article.titre}</h1>
      {article.chapo && (
        <p class="chapo" lang={article.lang}>
          {article.chapo}
        </p>
      )}
      <div class="facts">
        <Byline signatures={article.signatures} />
        <p>
          <Day day={article.date} />
        </p>
        <p>{`${minutes}\u00a0min de lecture`}</p>
        {inclusive && <WritingSwitch />}
      </div>
      {cover && (
        <OpeningFigure picture={cover} sizes={isRecit ? wholeSizes(cover) : OPENING_SIZES} />
      )}
    </header>
  );
}
