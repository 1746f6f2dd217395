import { rawValue } from "./element-addresses.ts";
import type { RawAttribute } from "./scan-html.ts";

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

/** What the elements that are open make of a text. */
export interface Slant {
  begun: boolean;
  /** In a face of the system. */
  elsewhere: boolean;
}

export const UPRIGHT: Slant = { begun: false, elsewhere: false };

/** Slant within an element, from that around it. */
export function slantWithin(
  around: Slant,
  name: string,
  attributes: readonly RawAttribute[],
): Slant {
  const names = [name];
  const classes = attributes.length > 0 ? rawValue(attributes, "class") : "";
  if (classes !== "") for (const word of classes.split(" ")) names.push(`.${word}`);
  const begun = around.begun || isAmong(names, BEGIN);
  let { elsewhere } = around;
  if (isAmong(names, OTHER_FACES)) elsewhere = true;
  else if (isAmong(names, TITLES)) elsewhere = false;
  return { begun, elsewhere };
}

/** Whether a text is in the italic face of texts. */
export function isItalic({ begun, elsewhere }: Slant): boolean {
  return begun && !elsewhere;
}

function isAmong(names: readonly string[], set: ReadonlySet<string>): boolean {
  return names.some((name) => set.has(name));
}
