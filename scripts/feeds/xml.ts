// Why not a library. For 5,000 articles of 13 KB, xmlbuilder2 4.0.3 takes 7.5 s of CPU. fast-xml-builder
// 1.3.2 takes 0.8 s, but an attribute whose value is the word « true » (a keyword may be) loses its
// value, which is not XML any more, and the characters XML forbids go through, so that the one hard
// part would still be ours. This takes 0.6 s, and an entry serialised once serves in several feeds.

/** A piece of XML already serialised, so that no text is taken for markup nor escaped twice. */
export class Xml {
  readonly source: string;
  /** Whether it may stand on a line of its own: text may not, its white space is part of it. */
  readonly block: boolean;
  constructor(source: string, block: boolean) {
    this.source = source;
    this.block = block;
  }
}

/** A string is text and will be escaped; `undefined` is left out. */
export type Child = Xml | string | undefined;

/**
 * One element, with its namespace prefix if it has one. Attributes that are `undefined` are left out.
 * Children that are all elements stand on a line each; a text child keeps its white space.
 */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): Xml {
  const start = startTag(name, attributes);
  const kept = children.filter((child) => child !== undefined);
  if (kept.length === 0) return new Xml(`${start}/>`, true);
  const end = kept.every((child) => child instanceof Xml && child.block) ? "\n" : "";
  // Added up and never joined: the engine then copies a long text once, when it becomes bytes.
  let body = end;
  for (const child of kept) {
    body += (child instanceof Xml ? child.source : escapeXml(child)) + end;
  }
  return new Xml(`${start}>${body}</${name}>`, true);
}

/** Text that is full of `<` and `&`, left readable: lighter than escaped, and quicker to write. */
export function cdata(text: string): Xml {
  const parts = keepAllowed(text).replaceAll("]]>", "]]]]><![CDATA[>");
  return new Xml(`<![CDATA[${parts}]]>`, false);
}

/** A whole document in UTF-8. */
export function xmlDocument(root: Xml): Buffer {
  return Buffer.from(`${DECLARATION}${root.source}\n`);
}

/** Bytes of an element that will stand in a document later on. */
export function xmlBytes(xml: Xml): Buffer {
  return Buffer.from(`${xml.source}\n`);
}

/** A whole document whose root ends with elements that are bytes already, from `xmlBytes`. */
export function xmlDocumentAround(
  name: string,
  attributes: Attributes,
  children: readonly Xml[],
  rest: readonly Uint8Array[],
): Buffer {
  const first = children.map(({ source }) => `${source}\n`).join("");
  const head = Buffer.from(`${DECLARATION}${startTag(name, attributes)}>\n${first}`);
  return Buffer.concat([head, ...rest, Buffer.from(`</${name}>\n`)]);
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

type Attributes = Readonly<Record<string, string | undefined>>;

function startTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeXml(value)}"`;
  }
  return tag;
}

const SPECIAL = /[&<>"\t\n\r]/g;
// White space is written by number, or a parser would make spaces of it in an attribute.
// https://www.w3.org/TR/xml/#AVNormalize
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escapeXml(text: string): string {
  return keepAllowed(text).replace(SPECIAL, (sign) => ENTITIES[sign] ?? sign);
}

// The characters of XML 1.0, https://www.w3.org/TR/xml/#NT-Char: no escape can bring in the others.
const REFUSED = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
// The same without the u flag, quicker: it also stops at an emoji, which the other then lets through.
const SUSPECT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** Drops control characters, and marks with U+FFFD the place of half a character (a lone surrogate). */
function keepAllowed(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(REFUSED, (sign) => (/\p{Surrogate}/u.test(sign) ? "\ufffd" : ""));
}
