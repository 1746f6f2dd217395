import { ask } from "./ask.ts";
import { reason } from "./reason.ts";

/** Headers that the rules of the site set on every page, in their own words. */
const SET = /^Header always set ([A-Za-z-]+) "([^"]*)"$/gm;

/**
 * Compares the headers of the home page with those that the rules of the site set. A host without mod_headers gives none of
 * them, which the pages are made for; one that gives others has rules of its own, over ours.
 *
 * @param rules text of the `.htaccess` at the root
 * @returns what differs, in sentences that name the file.
 */
export async function visitHeaders(address: string, rules: string): Promise<string[]> {
  const block = /^<IfModule mod_headers\.c>\n([\s\S]*?)^<FilesMatch/m.exec(rules)?.[1] ?? "";
  const wanted = [...block.matchAll(SET)].map(([, name = "", value = ""]) => ({ name, value }));
  const url = `${address}/`;
  try {
    const { headers } = await ask(url, { "Cache-Control": "no-cache" });
    const given = ({ name }: { name: string }) => headers[name.toLowerCase()];
    const faults = wanted.some((each) => given(each) !== undefined)
      ? wanted
          .filter((each) => given(each) !== each.value)
          .map(
            ({ name, value }) =>
              `.htaccess\u00a0: l’en-tête ${name} de ${url} vaut «\u00a0${headers[name.toLowerCase()] ?? "rien"}\u00a0» au lieu de «\u00a0${value}\u00a0».`,
          )
      : [];
    const type = String(headers["content-type"] ?? "").toLowerCase();
    if (!/^text\/html; ?charset=utf-8$/.test(type)) {
      faults.push(
        `.htaccess\u00a0: le type de ${url} est «\u00a0${type}\u00a0» au lieu de «\u00a0text/html; charset=utf-8\u00a0».`,
      );
    }
    return faults;
  } catch (error) {
    return [`.htaccess\u00a0: ${url} ne répond pas (${reason(error)}).`];
  }
}
