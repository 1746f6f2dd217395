import type { Numero } from "../../scripts/magazine/model.ts";
import { COVER_SIZES } from "../sizes.ts";
import type { Picture } from "../view.ts";
import { Month } from "./dates.tsx";
import { DraftTag } from "./draft.tsx";
import { Caption } from "./figure.tsx";
import { OpeningImage } from "./picture.tsx";

interface CoverProps {
  numero: Numero;
  picture: Picture | undefined;
  /** On its own page, the cover carries the title of the page; elsewhere it leads there. */
  own: boolean;
}

/** The front of a numéro: number, month, picture, title. Without picture, the number is the drawing. */
export function Cover({ numero, picture, own }: CoverProps) {
  return (
    <div class="cover" data-teinte={own ? undefined : numero.tint}>
      <p class="cover-line">
        <span>Numéro&nbsp;{numero.numero}</span> <Month month={numero.date} />
      </p>
      <p class="cover-number" data-digits={String(numero.numero).length} aria-hidden="true">
        {numero.numero}
      </p>
      {picture && (
        <figure class="cover-picture">
          <OpeningImage picture={picture} sizes={COVER_SIZES} />
          <Caption picture={picture} />
        </figure>
      )}
      <div class="cover-title">
        {own ? (
          <h1>{numero.titre}</h1>
        ) : (
          <h2>
            <a href={numero.url}>{numero.titre}</a>
          </h2>
        )}
        {numero.chapo && <p>{numero.chapo}</p>}
        {!own && <DraftTag hidden={numero.hidden} />}
      </div>
    </div>
  );
}
