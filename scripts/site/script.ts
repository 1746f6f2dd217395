import { type Bundle, bundle } from "./bundle.ts";

/**
 * The script of every page, small enough to be read before the page is painted.
 *
 * @param lasting false for a preview
 */
export function buildScript(lasting: boolean): Bundle {
  return bundle("scripts/writing.ts", "writing", lasting);
}
