import { HASHED_NAME } from "../hashed-names.ts";
import { OVERFLOW } from "./placement.ts";

/**
 * The folder of releases, in the one served: in the mode « bascule », each publication has its pages in a folder of its
 * own there, named by its number. No address of a text has such a sign.
 */
export const RELEASES = "_r";

/** Before what is in a release, as a regular expression that follows `^`: of an address, then of a path of the root. */
export const RELEASED_ADDRESS = `(?:/${RELEASES}/\\d+)?`;
export const RELEASED_PATH = `(?:${RELEASES}/\\d+/)?`;

/** Hosts that are this very machine: tests and previews talk to them. */
export const LOOPBACK = "^(?:localhost|127(?:\\.\\d+){3}|\\[::1\\])(?::\\d+)?$";

/** From here on, the rules of the root file are about what is in a folder, and must find it where it is. */
const FROM_HERE = /^RewriteCond %\{REQUEST_FILENAME\} !?-d$/m;

/** Where the rules of the root lead. */
export interface Pointed {
  /** Path of the folder of the pages, from the root of the site, without slashes at its ends: `_r/12`. */
  release: string;
  /** Public address of the site, without a final slash. */
  origin: string;
}

/**
 * Fits the `.htaccess` of the root to a site whose pages are in a release: to change this one file is to change them all
 * at once. What is in the release comes before what the root has at the same address, so that the pages of the other mode
 * can come and go behind it.
 */
export function pointing(fitted: string, target: Pointed): string {
  return fitted
    .replace(/^(ErrorDocument \d+ )\//gm, `$1/${target.release}/`)
    .replace(FROM_HERE, (line) => [...pointer(target), line].join("\n"));
}

/**
 * Each address is looked for in the release, then, if it is not there, at the root, where the host has what is its own.
 * Signs that an address could not hold as they are, once decoded, are encoded anew.
 */
function pointer({ release, origin }: Pointed): string[] {
  const isHere = (test: string, flags = "") => `RewriteCond %{REQUEST_FILENAME}${test}${flags}`;
  return [
    // Nobody is shown where releases are.
    "RewriteCond %{ENV:REDIRECT_STATUS} ^$",
    `RewriteRule ^(?:${RELEASES}|${OVERFLOW})(?:/|$) - [R=404,L]`,
    // The mark is for what Apache asks itself too, which it would not be for with the flag that ends all.
    "RewriteCond %{ENV:REDIRECT_REBONDS_FOUND} .",
    "RewriteRule ^ - [L]",
    // The root has folders of what pages call, to which Apache adds a slash whatever the rules say.
    isHere(" -d"),
    `RewriteCond %{HTTP_HOST} !${LOOPBACK} [NC,NV]`,
    `RewriteRule ^(?!${RELEASES}/)((?:.*/)?[^./]+)$ ${origin}/$1/ [R=301,L]`,
    isHere(" -f", " [OR]"),
    isHere("/index.html -f", " [OR]"),
    isHere("/.htaccess -f"),
    `RewriteRule ^(?!${RELEASES}/) - [E=REBONDS_ROOT:1]`,
    // Files that pages call are common to all releases.
    `RewriteCond $0 !${HASHED_NAME.replace("|^", "|(?:^|/)")} [OR]`,
    isHere(" !-f"),
    `RewriteRule ^(?!${RELEASES}/|\\.well-known/)(.*)$ /${release}/$1 [B=?%,L]`,
    "RewriteCond %{ENV:REDIRECT_REBONDS_ROOT} .",
    isHere(" !-f"),
    isHere(" !-d"),
    `RewriteRule ^${RELEASES}/\\d+/(.*)$ /$1 [B=?%,E=REBONDS_FOUND:1,L]`,
    // As the rule that follows does under the site's own name; Apache's own redirection would show the release.
    isHere(" -d"),
    isHere("/index.html -f"),
    `RewriteCond %{HTTP_HOST} ${LOOPBACK} [NC,NV]`,
    `RewriteRule ^${RELEASES}/\\d+/((?:.*/)?[^./]+)$ /$1/ [R=301,L]`,
  ];
}
