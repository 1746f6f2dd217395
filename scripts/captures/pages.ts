import { pathOf } from "../publish/audit/address.ts";
import { listFiles } from "../publish/folder-files.ts";

/**
 * Addresses of the pages of a built site, in alphabetical order, the page of what is not found included.
 *
 * @param within only these addresses, and those below them
 */
export function readPages(site: string, within: readonly string[] = ["/"]): string[] {
  return listFiles(site)
    .filter((path) => /(?:^|\/)(?:index|404)\.html$/.test(path))
    .map(pathOf)
    .filter((path) => within.some((address) => path.startsWith(address)))
    .sort();
}
