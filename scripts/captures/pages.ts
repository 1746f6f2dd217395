import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Addresses of the pages of a built site, in alphabetical order, the page of what is not found included.
 *
 * @param within only these addresses, and those below them
 */
export function readPages(site: string, within: readonly string[] = ["/"]): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:index|404)\.html$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length).replaceAll("\\", "/"))
    .map((path) => path.replace(/index\.html$/, ""))
    .filter((path) => within.some((address) => (address === "/" ? true : path.startsWith(address))))
    .sort();
}
