import type { SaxesAttributeNS } from "saxes";
import { cleanDeclarations, cleanValue } from "./css.ts";
import { embeddedImage } from "./embedded.ts";
import { clip } from "./faults.ts";
import {
  ANIMATABLE,
  ANIMATED_VALUES,
  ANIMATION_ATTRIBUTES,
  ANIMATIONS,
  ATTRIBUTES,
  PRESENTATION,
  XLINK,
  XML,
} from "./lists.ts";
import { type Note, Refused } from "./verdict.ts";

/**
 * The attributes of an element that are kept, cleaned, in their order; the address of an older `xlink:href` becomes a
 * `href`. A `style` comes as its declarations, for the size of a drawing may be among them.
 *
 * @throws {Refused} when the element shows something that is not in the file
 */
export function cleanAttributes(
  element: string,
  attributes: Record<string, SaxesAttributeNS>,
  note: Note,
): { kept: Map<string, string>; style: [string, string][] } {
  const kept = new Map<string, string>();
  let style: [string, string][] = [];
  for (const { uri, local, prefix, value } of Object.values(attributes)) {
    if (uri === XML && local === "base") note("outside");
    if (/^on/i.test(local) && prefix === "") note("events");
    // The newer of the two wins, in whichever order. https://www.w3.org/TR/SVG2/linking.html#XLinkRefAttrs
    const newer = uri === "" && local === "href";
    if (newer || (uri === XLINK && local === "href" && !("href" in attributes))) {
      const address = cleanAddress(element, value, note);
      if (address !== undefined) kept.set("href", address);
    } else if (uri === XML && (local === "lang" || local === "space")) {
      kept.set(`xml:${local}`, value);
    } else if (uri === "" && local === "style") {
      style = cleanDeclarations(value, note);
    } else if (uri === "" && isKnown(element, local)) {
      const clean = cleanPlain(element, local, value, note);
      if (clean !== undefined) kept.set(local, clean);
    }
  }
  return { kept, style };
}

function isKnown(element: string, name: string): boolean {
  if (ATTRIBUTES.has(name) || /^aria-[a-z]+$/.test(name)) return true;
  return ANIMATIONS.has(element) && ANIMATION_ATTRIBUTES.has(name);
}

function cleanPlain(element: string, name: string, value: string, note: Note): string | undefined {
  if (ANIMATIONS.has(element) && ANIMATED_VALUES.has(name)) {
    const values = value.split(";").map((part) => cleanValue(part, note));
    return values.includes(undefined) ? undefined : values.join(";");
  }
  if (PRESENTATION.has(name)) return cleanValue(value, note);
  // Some of these are properties too, of numbers.
  return ANIMATABLE.has(name) && /\\|url\s*\(/i.test(value) ? undefined : value;
}

/** Elements that show what their address leads to; without it, the drawing is another one. */
const SHOWING = new Set(
  "image feImage use textPath linearGradient radialGradient pattern filter".split(" "),
);

function cleanAddress(element: string, written: string, note: Note): string | undefined {
  const address = written.trim();
  // Browsers skip these within an address. https://url.spec.whatwg.org/#concept-basic-url-parser
  const scheme = /^[a-z]+:/i.exec(address.slice(0, 100).replace(/[\0-\x20]/g, ""))?.[0];
  if (scheme && /^(?:javascript|vbscript|livescript):/i.test(scheme)) {
    note("program");
    return undefined;
  }
  if (element === "a") {
    if (address !== "") note("links");
    return undefined;
  }
  // To a browser, an image without a name is the drawing itself, endlessly.
  if (address === "" || (element === "image" && address.startsWith("#"))) return undefined;
  if (address.startsWith("#")) return address;
  const shown = clip(address.replaceAll(/\s+/g, " "));
  if (element === "image" || element === "feImage") {
    if (scheme?.toLowerCase() === "data:") return embeddedImage(address);
    throw new Refused(
      `il montre l’image «\u00a0${shown}\u00a0», qui n’est pas dans le fichier (incorporez-la depuis votre logiciel de dessin)`,
    );
  }
  if (SHOWING.has(element)) {
    throw new Refused(`il reprend un morceau d’un autre fichier, «\u00a0${shown}\u00a0»`);
  }
  note("outside");
  return undefined;
}
