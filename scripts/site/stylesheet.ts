import { toneStyles } from "../images/tones.ts";
import { type Bundle, bundle } from "./bundle.ts";

/**
 * All styles as one file.
 *
 * @param lasting false for a preview
 */
export function buildStylesheet(lasting: boolean): Bundle {
  return bundle("styles/main.css", "style", lasting, toneStyles());
}
