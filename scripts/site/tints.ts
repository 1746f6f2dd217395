import { contrast } from "../colour/contrast.ts";
import { relight } from "../colour/relight.ts";
import type { Numero } from "../magazine/model.ts";
import { HOUSE } from "./shared-pictures.ts";

/** Two colours of a tint’s hue that carry text, where the tint itself is the ground of covers. */
export interface Twins {
  /** Darker, for the light theme. */
  twin: string;
  /** Lighter, for the dark theme. */
  glow: string;
}

/** Where coral’s twins are used and no numéro has a say, those of assets/styles/tokens.css. */
const HOUSE_TWINS: Twins = { twin: "#96201d", glow: "#ff9a94" };

/** Of the two grounds of each theme, `--paper` and `--tint`, the one on which text stands out less. */
const GROUNDS = { light: "#fbefe9", dark: "#241d1a" };
/** As much as coral’s twins have, hence more than the 7:1 asked for: no numéro is fainter than the house. */
const CONTRASTS = { twin: 7.35, glow: 8.1 };
/** As coral’s twin, which is not as loud as coral. The glow is as vivid as its tint. */
const VIVIDNESS = 0.8;

/** @param tint `#rrggbb`, on which black reads at 7:1 */
export function twinsOf(tint: string): Twins {
  if (tint === HOUSE) return HOUSE_TWINS;
  return {
    twin: relight(
      tint,
      "black",
      (colour) => contrast(colour, GROUNDS.light) >= CONTRASTS.twin,
      VIVIDNESS,
    ),
    glow: relight(tint, "white", (colour) => contrast(colour, GROUNDS.dark) >= CONTRASTS.glow),
  };
}

/** The colours of what belongs to a numéro: one rule for each tint, none on paper, where all is black. */
export function tintStyles(numeros: readonly Numero[]): string {
  const tints = [...new Set(numeros.map(({ teinte }) => teinte))].sort();
  const rules = tints.map((tint) => {
    const { twin, glow } = twinsOf(tint);
    return `[data-teinte="${tint.slice(1)}"]{--cover:${tint};--twin:${twin};--glow:${glow}}`;
  });
  return rules.length === 0 ? "" : `@layer tokens{@media screen{${rules.join("")}}}`;
}
