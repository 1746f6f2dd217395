import { styleAddresses } from "./css.ts";
import { decodeEntities } from "./entities.ts";
import type { AddressUse, Use } from "./page-facts.ts";
import type { RawAttribute } from "./scan-html.ts";
import { parseSrcset } from "./srcset.ts";

/** What each attribute that holds one address is for, by element; `*` for any. `<link>`, `<meta>` and pictures are apart. */
const PLAIN: Record<string, Record<string, Use>> = {
  a: { href: "link", ping: "connection" },
  area: { href: "link", ping: "connection" },
  audio: { src: "media" },
  base: { href: "base" },
  body: { background: "picture" },
  button: { formaction: "form" },
  embed: { src: "frame" },
  form: { action: "form" },
  frame: { src: "frame" },
  iframe: { src: "frame" },
  image: { href: "picture", "xlink:href": "picture" },
  input: { formaction: "form", src: "picture" },
  object: { data: "frame" },
  script: { src: "script" },
  source: { src: "media" },
  track: { src: "media" },
  use: { href: "picture", "xlink:href": "picture" },
  video: { src: "media", poster: "picture" },
};

/** https://html.spec.whatwg.org/#linkTypes: those that make a browser fetch or connect; any other is a link. */
const RELATIONS: Record<string, Use> = {
  stylesheet: "style",
  icon: "icon",
  "apple-touch-icon": "icon",
  "mask-icon": "icon",
  manifest: "manifest",
  preload: "preload",
  modulepreload: "preload",
  prefetch: "preload",
  prerender: "preload",
  preconnect: "connection",
  "dns-prefetch": "connection",
};

/** Attributes of SVG that may name a file: https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes */
const DRAWN = /^(?:fill|stroke|filter|mask|clip-path|cursor|marker(?:-\w+)?)$/;

/**
 * What browsers really ask for when a page is opened, as measured in Chromium: the icon is, the manifest is not until
 * someone installs the site. A form and a connection are no files.
 */
const LOADED: ReadonlySet<Use> = new Set([
  "picture",
  "script",
  "style",
  "icon",
  "preload",
  "frame",
]);

const NONE: readonly AddressUse[] = [];

/** The addresses that the attributes of an element hold, those of pictures among several included. */
export function elementAddresses(
  element: string,
  attributes: readonly RawAttribute[],
): readonly AddressUse[] {
  let found: AddressUse[] | undefined;
  for (const attribute of attributes) {
    if (!mayHold(element, attribute.name)) continue;
    found ??= [];
    addAddresses(element, attribute, attributes, found);
  }
  return found ?? NONE;
}

/** Quick, for most attributes hold none. */
function mayHold(element: string, name: string): boolean {
  if (name === "srcset" || name === "imagesrcset" || name === "style") return true;
  if (element === "img") return name === "src";
  if (element === "link") return name === "href";
  if (element === "meta") return name === "content";
  return PLAIN[element]?.[name] !== undefined || DRAWN.test(name);
}

function addAddresses(
  element: string,
  { name, value, at }: RawAttribute,
  attributes: readonly RawAttribute[],
  found: AddressUse[],
): void {
  if (name === "style" || DRAWN.test(name)) {
    for (const { address, at: offset, use, loads } of styleAddresses(decodeEntities(value))) {
      add(found, address, at + offset, use, loads);
    }
  } else if (name === "srcset" || name === "imagesrcset") {
    // The one that a telephone takes is chosen with the others of its picture.
    for (const { address, at: offset } of parseSrcset(decodeEntities(value)) ?? []) {
      add(found, address, at + offset, "picture", false);
    }
  } else if (element === "img") add(found, value, at, "picture", false);
  else if (element === "link") addLink(found, attributes, value, at);
  else if (element === "meta") addMeta(found, attributes, value, at);
  else {
    const use = PLAIN[element]?.[name];
    if (use === "script" && isData(rawValue(attributes, "type"))) return;
    if (use) add(found, value, at, use);
  }
}

function add(
  found: AddressUse[],
  value: string,
  at: number,
  use: Use,
  loads = LOADED.has(use),
): void {
  const address = decodeEntities(value.trim());
  if (address !== "") found.push({ address, at, use, loads });
}

function addLink(
  found: AddressUse[],
  attributes: readonly RawAttribute[],
  value: string,
  at: number,
): void {
  const relations = rawValue(attributes, "rel").toLowerCase().split(/\s+/);
  const fetched = relations.map((relation) => RELATIONS[relation]).find(Boolean);
  const isOther =
    relations.includes("alternate") || /\bprint\b/.test(rawValue(attributes, "media"));
  if (fetched) add(found, value, at, fetched, LOADED.has(fetched) && !isOther);
  else add(found, value, at, relations.includes("canonical") ? "data" : "link");
}

function addMeta(
  found: AddressUse[],
  attributes: readonly RawAttribute[],
  value: string,
  at: number,
): void {
  if (/^refresh$/i.test(rawValue(attributes, "http-equiv"))) {
    const [start = "", address = ""] =
      /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(value) ?? [];
    if (address) add(found, address, at + start.indexOf(address), "refresh");
  } else if (/^https?:\/\//.test(value)) add(found, value, at, "data");
}

/** Value of an attribute as written; "" where it is not there. */
export function rawValue(attributes: readonly RawAttribute[], name: string): string {
  for (const attribute of attributes) if (attribute.name === name) return attribute.value;
  return "";
}

/** Whether a `<script>` holds data rather than a script. https://html.spec.whatwg.org/#data-block */
export function isData(type: string): boolean {
  return (
    type !== "" && !/^(?:module|(?:text|application)\/(?:java|ecma)script)$/i.test(type.trim())
  );
}
