import { toneStyles } from "../images/tones.ts";
import type { Numero } from "../magazine/model.ts";
import { type Bundle, bundle } from "./bundle.ts";
import { tintStyles } from "./tints.ts";

/**
 * All styles as one file, with the tints of the numéros and the faces of the texts.
 *
 * @param lasting false for a preview
 * @param fonts rules that name the files of the faces
 */
export function buildStylesheet(
  lasting: boolean,
  numeros: readonly Numero[],
  fonts: string,
): Bundle {
  const made = fonts + toneStyles() + tintStyles(numeros);
  return bundle("styles/main.css", "style", lasting, made);
}
