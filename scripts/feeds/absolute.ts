// On HTML of our own making only: attributes are in double quotes, and no text holds a raw `"`. So what
// follows ` href="` is an address, unless this quote ends an attribute and a tag (`alt="… href="/>`).
// `="` comes first because the engine leaps from one literal to the next: twice as quick on long texts.
const ADDRESS = /="(?<=\s(href|src|srcset|poster|cite)=")(#|\/(?![/>]))([^"]*)/g;
const NEXT_CANDIDATE = /,\s*(?=\/(?!\/))/g;

/**
 * The same HTML with addresses a feed reader can follow from anywhere: those that start at the root of
 * the site, and those inside the article (its notes), become whole ones. One pass, no DOM.
 * @param site address of the site without a final slash
 * @param page whole address of the article
 */
export function withAbsoluteAddresses(html: string, site: string, page: string): string {
  return html.replace(ADDRESS, (_, name: string, start: string, rest: string) => {
    const candidates =
      name === "srcset" ? rest.replace(NEXT_CANDIDATE, (comma) => comma + site) : rest;
    return `="${start === "#" ? page : site}${start}${candidates}`;
  });
}
