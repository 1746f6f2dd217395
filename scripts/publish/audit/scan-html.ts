/** An attribute as it is written. */
export interface RawAttribute {
  name: string;
  /** As written, its character references not replaced; "" for an attribute without a value. */
  value: string;
  /** Offset of the value. */
  at: number;
}

/** What is told of a page while it is read, in its order; offsets are in UTF-16 units. */
export interface HtmlHandler {
  open(name: string, attributes: RawAttribute[], at: number): void;
  close(name: string, at: number): void;
  /** Between two tags; that of a script or a style comes whole, and is not to be decoded. */
  text(text: string, at: number): void;
  /** What a careful writer never does: a stray `<`, a value without quotes, an attribute twice, capitals, a comment. */
  oddity(): void;
}

const TAG_NAME = /<(\/?)([a-zA-Z][^\s/>]*)/y;
const ATTRIBUTE = /(\s*)\/?([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const TAG_END = /\s*\/?>/y;
const SKIPPED = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/y;

/** Attributes of drawings that are written with a capital. https://html.spec.whatwg.org/#adjust-svg-attributes */
const CAPITAL = new Set(["viewBox", "preserveAspectRatio"]);

/** Elements whose text holds no tag. https://html.spec.whatwg.org/#raw-text-elements */
const RAW_TEXT = new Set(["script", "style", "title", "textarea", "iframe", "noembed", "noframes"]);

/**
 * Reads HTML tag by tag, as browsers cut it, whatever is wrong in it; linear in time. Elements that a browser would add
 * or close by itself are not: `oddity` or the order of tags tells the pages where it matters.
 */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const end = next === -1 ? html.length : next;
    if (end > at) handler.text(html.slice(at, end), at);
    if (next === -1) return;
    at = readMarkup(html, next, handler);
  }
}

/** Reads what begins with `<`, and tells where it ends. */
function readMarkup(html: string, at: number, handler: HtmlHandler): number {
  TAG_NAME.lastIndex = at;
  const tag = TAG_NAME.exec(html);
  if (!tag) return readSkipped(html, at, handler);
  const [whole, slash, written = ""] = tag;
  const name = written.toLowerCase();
  if (name !== written) handler.oddity();
  const { attributes, end } = readAttributes(html, at + whole.length, handler);
  if (slash) {
    if (attributes.length > 0) handler.oddity();
    handler.close(name, at);
    return end;
  }
  handler.open(name, attributes, at);
  return RAW_TEXT.has(name) ? readRawText(html, end, name, handler) : end;
}

function readSkipped(html: string, at: number, handler: HtmlHandler): number {
  SKIPPED.lastIndex = at;
  const skipped = SKIPPED.exec(html);
  if (!skipped) {
    handler.oddity();
    handler.text("<", at);
    return at + 1;
  }
  if (at > 0 || !/^<!doctype html>$/i.test(skipped[0])) handler.oddity();
  return at + skipped[0].length;
}

function readAttributes(
  html: string,
  from: number,
  handler: HtmlHandler,
): { attributes: RawAttribute[]; end: number } {
  const attributes: RawAttribute[] = [];
  let at = from;
  for (;;) {
    TAG_END.lastIndex = at;
    const end = TAG_END.exec(html);
    if (end) return { attributes, end: at + end[0].length };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (!found) {
      // A quote or an equal sign out of its place: browsers pass over it.
      handler.oddity();
      if (at >= html.length) return { attributes, end: html.length };
      at++;
      continue;
    }
    const [whole, space, name = "", double, single, bare] = found;
    const value = double ?? single ?? bare ?? "";
    const hasCapital = /[A-Z]/.test(name) && !CAPITAL.has(name);
    if (space === "" || single !== undefined || bare !== undefined || hasCapital) handler.oddity();
    const quote = double !== undefined || single !== undefined ? 1 : 0;
    const lower = name.toLowerCase();
    at += whole.length;
    if (attributes.some((other) => other.name === lower)) handler.oddity();
    else attributes.push({ name: lower, value, at: at - quote - value.length });
  }
}

function readRawText(html: string, from: number, name: string, handler: HtmlHandler): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  const end = closing.exec(html)?.index ?? html.length;
  if (end > from) handler.text(html.slice(from, end), from);
  return end;
}
