import { rawValue } from "./element-addresses.ts";
import type { RawAttribute } from "./scan-html.ts";

interface OpenElement {
  name: string;
  attributes: readonly RawAttribute[];
}

// As assets/styles/ has them; a page that asks for another file than the audit counts is found by the tests in a browser.

/** Of the root of a page set in faces of the system alone, which fetches none of the site's. */
export const PLAIN = "plain";

/** Where italics begin: elements, and classes. */
const BEGIN = new Set(["em", "i", "cite", "dfn", "var", "address", "blockquote", "h4", ".tagline"]);

/** Where texts are set in a face of the system, whose italics are its own. */
const OTHER_FACES = new Set([
  ...["figcaption", "code", "pre", "title", "script", "style"],
  ...[".encadre", ".tableau"],
]);

/** Titles within them come back to the faces of the site, which lend them their italics. */
const TITLES = new Set(["h1", "h2", "h3", ".exergue"]);

/** Whether a text that stands in these elements, outermost first, is in the italic face of texts. */
export function isItalic(elements: readonly OpenElement[]): boolean {
  let begun = false;
  let elsewhere = false;
  for (const element of elements) {
    if (isAmong(element, OTHER_FACES)) elsewhere = true;
    else if (isAmong(element, TITLES)) elsewhere = false;
    if (isAmong(element, BEGIN)) begun = true;
  }
  return begun && !elsewhere;
}

function isAmong({ name, attributes }: OpenElement, names: ReadonlySet<string>): boolean {
  if (names.has(name)) return true;
  if (attributes.length === 0) return false;
  return rawValue(attributes, "class")
    .split(" ")
    .some((word) => names.has(`.${word}`));
}
