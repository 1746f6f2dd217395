import { findInclusiveForms } from "../../scripts/langue/index.ts";
import type { Article } from "../../scripts/magazine/model.ts";
import type { RenderedText } from "../view.ts";

/**
 * The reader's choice between inclusive forms as the author wrote them and doublets. It is born hidden, as it does
 * nothing without assets/scripts/writing.ts, which knows these names and values.
 */
export function WritingSwitch() {
  return (
    <fieldset class="writing-switch" hidden>
      <legend>Écriture inclusive</legend>
      <label>
        <input type="radio" name="ecriture" value="abregee" checked />
        abrégée
      </label>
      <label>
        <input type="radio" name="ecriture" value="toutes-lettres" />
        en toutes lettres
      </label>
    </fieldset>
  );
}

/** Whether an article holds an inclusive form: else there is nothing to choose. */
export function holdsForms({ titre, chapo = "" }: Article, { html, notes }: RenderedText): boolean {
  const doublet = '<span class="tl">';
  if (html.includes(doublet) || notes.includes(doublet)) return true;
  return findInclusiveForms(`${titre}\n${chapo}`).length > 0;
}
