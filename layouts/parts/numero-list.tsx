import { formatMonth } from "../../scripts/magazine/dates.ts";
import type { Numero } from "../../scripts/magazine/model.ts";
import { FRONT_COVER_SIZES, SMALL_COVER_SIZES } from "../sizes.ts";
import type { Picture } from "../view.ts";
import { DraftTag } from "./draft.tsx";
import { ListImage } from "./picture.tsx";

interface NumeroListProps {
  numeros: Numero[];
  /** The numéro to put forward, larger than the others. */
  front?: Numero | undefined;
  /** Of those whose picture is shown; the others have their number for a drawing. */
  coverOf?: (numero: Numero) => Picture | undefined;
}

/**
 * A shelf of small covers. Of a magazine of twenty years all are on one page, and every element counts: the large numbers
 * are drawn by the stylesheet, and said in the words.
 */
export function NumeroList({ numeros, front, coverOf = () => undefined }: NumeroListProps) {
  return (
    <ul class="shelf">
      {numeros.map((numero) => {
        const picture = coverOf(numero);
        const isFront = numero === front;
        const classes = [isFront && "front-cover", picture && "with-picture"].filter(Boolean);
        return (
          <li
            class={classes.join(" ") || undefined}
            data-teinte={numero.tint}
            data-numero={numero.numero}
            data-digits={String(numero.numero).length}
          >
            {picture && (
              <ListImage
                picture={picture}
                sizes={isFront ? FRONT_COVER_SIZES : SMALL_COVER_SIZES}
              />
            )}
            <a href={numero.url}>{numero.titre}</a>
            <DraftTag hidden={numero.hidden} />
            <p class="details">{label(numero)}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** Where it does not fit on one line, the month goes to the next with its year. */
function label({ numero, date }: Numero): string {
  return `Numéro\u00a0${numero}, ${formatMonth(date).replace(" ", "\u00a0")}`;
}
