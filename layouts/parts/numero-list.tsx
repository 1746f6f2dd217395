import { formatMonth } from "../../scripts/magazine/dates.ts";
import type { Numero } from "../../scripts/magazine/model.ts";
import { count } from "../words.ts";
import { DraftTag } from "./draft.tsx";

export function NumeroList({ numeros }: { numeros: Numero[] }) {
  return (
    <ul class="numeros">
      {numeros.map((numero) => (
        <li>
          <span class="number">{numero.numero}</span>
          <a href={numero.url}>{numero.titre}</a>
          <DraftTag hidden={numero.hidden} />
          <p class="details">
            {`${formatMonth(numero.date)} · ${count(numero.articles.length, "article")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
