import { isHashed } from "../hashed-names.ts";
import { RELEASES } from "../server/pointer.ts";

/** How pages are replaced: each in the place of the old one, or all at once, in a folder of their own. */
export type Mode = "sur-place" | "bascule";

const IN_RELEASE = new RegExp(`^${RELEASES}/\\d+/`);

/** The folder of a publication's pages, from that which the web server serves. */
export function releaseOf(numero: number): string {
  return `${RELEASES}/${numero}`;
}

/** Whether a file stands in a release, where nobody asks for it before the rules of the server say so. */
export function isReleased(path: string): boolean {
  return IN_RELEASE.test(path);
}

/** Whether the pages of a site stand in a release. */
export function hasRelease(site: ReadonlyMap<string, unknown>): boolean {
  return [...site.keys()].some(isReleased);
}

/**
 * The files of a site by the paths where they stand, with its pages in a release. What pages call stays at its own place,
 * common to all releases; so do the rules of the root, and what authorities ask the host for.
 */
export function intoRelease<File>(
  site: ReadonlyMap<string, File>,
  numero: number,
): ReadonlyMap<string, File> {
  const isCommon = (path: string) =>
    path === ".htaccess" || path.startsWith(".well-known/") || isHashed(path);
  return new Map(
    [...site].map(([path, file]) => [isCommon(path) ? path : `${releaseOf(numero)}/${path}`, file]),
  );
}

/** The files of a site by the paths at which readers ask for them, wherever they stand. */
export function outOfRelease<File>(site: ReadonlyMap<string, File>): ReadonlyMap<string, File> {
  return new Map([...site].map(([path, file]) => [path.replace(IN_RELEASE, ""), file]));
}
