import { z } from "zod";
// Not by its index: what reads the settings alone does without the engine.
import {
  DEFAULT_TYPOGRAPHY,
  type SpaceWidth,
  type Typography,
} from "../langue/typography/options.ts";

/** Words of French, each for a value of the engine; where nothing is written, the one that stands for `usual`. */
function choice<Value extends string>(values: Record<string, Value>, usual: Value) {
  const names = Object.keys(values) as [string, ...string[]];
  return z
    .enum(names, { error: names.join(" ou ") })
    .default(names.find((name) => values[name] === usual) ?? names[0])
    .transform((name) => values[name] as Value);
}

const { dash, nestedQuotes, ranges, spaces } = DEFAULT_TYPOGRAPHY;

const WIDTHS: Record<string, SpaceWidth> = { fine: "narrow", normale: "wide" };

const spacesSchema = z
  .strictObject(
    {
      ponctuation: choice(WIDTHS, spaces.highPunctuation).describe(
        "Avant le point-virgule, le point d’exclamation et le point d’interrogation.",
      ),
      "deux-points": choice(WIDTHS, spaces.colon).describe("Avant les deux-points."),
      guillemets: choice(WIDTHS, spaces.quotes).describe("À l’intérieur des guillemets « »."),
      milliers: choice(WIDTHS, spaces.thousands).describe("Entre les tranches de trois chiffres."),
      unites: choice(WIDTHS, spaces.units).describe("Avant une unité, %, une monnaie."),
    },
    { error: "des largeurs, comme {ponctuation: fine, guillemets: normale}" },
  )
  .prefault({})
  .describe("Largeur des espaces insécables.");

/** What a magazine may choose of its typography, in the words of the trade; what it leaves out is as usual. */
export const typographySchema = z
  .strictObject(
    {
      tirets: choice({ cadratin: "em", "demi-cadratin": "en" } as const, dash).describe(
        "Ce que deviennent deux traits d’union entre des espaces : — ou –.",
      ),
      "guillemets-internes": choice(
        { anglais: "english", francais: "french", "tels-quels": "as-typed" } as const,
        nestedQuotes,
      ).describe("Guillemets à l’intérieur d’une citation : “ ”, « » ou comme on les a tapés."),
      intervalles: choice(
        { "demi-cadratin": "en-dash", "tels-quels": "as-typed" } as const,
        ranges,
      ).describe("Entre deux années ou deux pages : 1914–1918, ou comme on l’a tapé."),
      espaces: spacesSchema,
    },
    { error: "des réglages, comme {tirets: demi-cadratin}" },
  )
  .transform(
    ({ tirets, "guillemets-internes": quotes, intervalles, espaces }): Typography => ({
      dash: tirets,
      nestedQuotes: quotes,
      ranges: intervalles,
      spaces: {
        highPunctuation: espaces.ponctuation,
        colon: espaces["deux-points"],
        quotes: espaces.guillemets,
        thousands: espaces.milliers,
        units: espaces.unites,
      },
    }),
  )
  .prefault({})
  .describe("Ce que le magazine choisit de sa typographie.");
