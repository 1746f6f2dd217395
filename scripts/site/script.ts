import { type Bundle, bundle } from "./bundle.ts";

/**
 * The script of every page, small enough to be read before the page is painted.
 *
 * @param lasting false for a preview
 */
export function buildScript(lasting: boolean): Bundle {
  return bundle("scripts/site.ts", "site", lasting);
}

/** The script of the pages that hold a gallery or a sound. */
export function buildMediaScript(lasting: boolean): Bundle {
  return bundle("scripts/media.ts", "media", lasting);
}

/** The script of the search page; Pagefind is fetched by it, when a reader goes for it. */
export function buildSearchScript(lasting: boolean): Bundle {
  return bundle("scripts/search.ts", "search", lasting);
}
