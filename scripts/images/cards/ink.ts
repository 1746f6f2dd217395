import { contrast } from "../../colour/contrast.ts";

/** Black or white, whichever reads better on a tint (`#rrggbb`): on any, at least 4.5 to 1. */
export function inkOn(tint: string): "#000000" | "#ffffff" {
  return contrast("#000000", tint) >= contrast("#ffffff", tint) ? "#000000" : "#ffffff";
}
