import { htaccess } from "./htaccess.ts";
import type { OldAddress } from "./old-address.ts";
import { block, oldFolder, pathLine, queryLines } from "./old-folder.ts";
import { foldersAbove, OVERFLOW, placeRules, type Rule } from "./placement.ts";
import { RELEASED_ADDRESS } from "./pointer.ts";

export interface ServerFilesOptions {
  /** Public address of the site, without a final slash. */
  address: string;
  /** Of the former site, those that lead elsewhere and those that were withdrawn. */
  old: readonly OldAddress[];
  /** Paths of every file of the finished site, with `/`. */
  files: readonly string[];
  /** Paths of those that only lead elsewhere, for hosts that read no `.htaccess`. */
  refreshed: ReadonlySet<string>;
}

export interface ServerFile {
  /** From the root of the site. */
  path: string;
  text: string;
}

/** Every `.htaccess` of a site: that of the root, and one in each folder of old addresses. */
export function serverFiles({ address, old, files, refreshed }: ServerFilesOptions): ServerFile[] {
  const folders = foldersOf(files.filter((file) => !refreshed.has(file)));
  const known = new Set(files);
  const placed = placeRules(old, { files: known, folders });
  const { root, overflow } = placed;
  const { origin } = new URL(address);
  const home = overflow.filter(({ query }) => query !== undefined);
  const paths = overflow.filter(({ query }) => query === undefined);
  return [
    {
      path: ".htaccess",
      text: htaccess({
        address,
        rules: root,
        overflow: { paths: paths.length > 0, home: home.length > 0 },
        hasGone: old.some(({ vers }) => vers === undefined),
      }),
    },
    ...[...placed.folders].map(([folder, rules]) => ({
      path: `${folder}/.htaccess`,
      text: oldFolder(folder, rules, origin, known.has(`${folder}/index.html`)),
    })),
    ...(overflow.length > 0
      ? [{ path: `${OVERFLOW}/.htaccess`, text: overflowFolder(paths, home, origin) }]
      : []),
  ];
}

/** What the root file sends there: its own addresses, and the home page asked for with a query. */
function overflowFolder(paths: readonly Rule[], home: readonly Rule[], origin: string): string {
  const lines = [
    ...block("mod_alias.c", [
      ...paths.map((rule) =>
        pathLine({ ...rule, path: `/${OVERFLOW}${rule.path}` }, origin, RELEASED_ADDRESS),
      ),
      `RedirectMatch 404 ^${RELEASED_ADDRESS}/${OVERFLOW}/.`,
    ]),
    ...block("mod_rewrite.c", [
      "RewriteEngine On",
      "RewriteCond %{ENV:REDIRECT_STATUS} ^$",
      "RewriteRule ^$ - [R=404,L]",
      ...home.flatMap((rule) => queryLines(rule, origin, `/${OVERFLOW}`)),
      "RewriteRule ^$ /index.html [L]",
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function foldersOf(files: readonly string[]): Set<string> {
  return new Set(["", ...files.flatMap(foldersAbove)]);
}
