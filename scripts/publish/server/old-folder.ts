import { literal, literalQuery, target } from "./old-address.ts";
import type { Rule } from "./placement.ts";
import { RELEASED_ADDRESS } from "./pointer.ts";

/** Of an `.htaccess`, a block that hosts without its module pass over. */
export function block(module: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<IfModule ${module}>`, ...lines, "</IfModule>"];
}

/**
 * The line for an old address without a query. https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirectmatch
 *
 * @param before what the path may come after, as a regular expression
 */
export function pathLine({ path, vers }: Rule, origin: string, before = ""): string {
  const pattern = `^${before}${literal(path.replace(/\/$/, ""))}${path.endsWith("/") ? "/?" : ""}$`;
  return vers === undefined
    ? `RedirectMatch 410 ${pattern}`
    : `RedirectMatch 301 ${pattern} ${target(vers, origin)}`;
}

/**
 * The lines for an old address with a query, which mod_alias does not see. The query is not handed on.
 *
 * @param seen the path as the server sees it there, with its first slash
 */
export function queryLines(
  { query = "", vers, path }: Rule,
  origin: string,
  seen: string = path,
): string[] {
  return [
    `RewriteCond %{QUERY_STRING} ^${literalQuery(query)}$`,
    `RewriteCond %{REQUEST_URI} ^${RELEASED_ADDRESS}${literal(seen.replace(/\/$/, ""))}/?$`,
    vers === undefined
      ? "RewriteRule ^ - [R=410,L]"
      : `RewriteRule ^ ${target(vers, origin)} [R=301,QSD,L]`,
  ];
}

/**
 * The `.htaccess` of a folder of old addresses. Where pages of today are beside it, it says nothing of mod_rewrite: the
 * rules of the root file would no longer hold there.
 *
 * @param hasIndex whether something answers at the address of the folder itself
 */
export function oldFolder(
  folder: string,
  rules: readonly Rule[],
  origin: string,
  hasIndex: boolean,
): string {
  const asked = rules.filter(({ query }) => query !== undefined);
  const paths = rules.filter(({ query }) => query === undefined);
  const lines = [
    ...block("mod_alias.c", [
      ...paths.map((rule) => pathLine(rule, origin, RELEASED_ADDRESS)),
      // Else the folder itself would be listed; this line is the last, since the first that matches is obeyed.
      ...(hasIndex || asked.length > 0 ? [] : [`RedirectMatch 404 ${selfOf(folder)}`]),
    ]),
    ...block("mod_rewrite.c", asked.length === 0 ? [] : rewriting(asked, paths, folder, origin)),
  ];
  return `${lines.join("\n")}\n`;
}

function rewriting(asked: Rule[], paths: Rule[], folder: string, origin: string): string[] {
  const own = paths.some(({ path }) => path.replace(/^\/|\/$/g, "") === folder);
  return [
    "RewriteEngine On",
    // `/spip.php?article12` is to be answered before Apache adds a slash to a folder of that name.
    "RewriteOptions AllowNoSlash",
    ...asked.flatMap((rule) => queryLines(rule, origin)),
    // Rules of mod_rewrite come before those of mod_alias.
    ...(own ? [] : [`RewriteCond %{REQUEST_URI} ${selfOf(folder)}`, "RewriteRule ^ - [R=404,L]"]),
  ];
}

function selfOf(folder: string): string {
  return `^${RELEASED_ADDRESS}/${literal(folder)}/?$`;
}
