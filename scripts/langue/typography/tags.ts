/**
 * A tag, a comment or a declaration, or what a browser takes for a comment (`</ a>`); what its attributes say is read
 * only when asked for. https://html.spec.whatwg.org/multipage/parsing.html#parse-error-invalid-first-character-of-tag-name
 */
export interface Tag {
  /** In lower case; empty for a comment or a declaration. */
  name: string;
  isClosing: boolean;
  attributes: string;
  end: number;
}

const NAME = /[a-zA-Z][^\s/<>]*/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Reads the tags of a fragment that may be malformed. Asked in order, it reads each sign once or twice. */
export class TagReader {
  private readonly lastEnd: number;

  constructor(private readonly html: string) {
    this.lastEnd = html.lastIndexOf(">");
  }

  /**
   * The tag at `index`, where « < » stands; otherwise, where to go on: what comes before is text, or a tag that never
   * ends when it is more than « < ».
   */
  read(index: number): Tag | number {
    const { html } = this;
    if (html.startsWith("<!--", index)) {
      const close = html.indexOf("-->", index + 4);
      return bare(close === -1 ? html.length : close + 3);
    }
    if (index > this.lastEnd) return index + 1;
    const sign = html[index + 1];
    if (sign === "!" || sign === "?") return bare(html.indexOf(">", index) + 1);
    const isClosing = sign === "/";
    NAME.lastIndex = isClosing ? index + 2 : index + 1;
    const name = NAME.exec(html)?.[0];
    if (name === undefined) return isClosing ? bare(html.indexOf(">", index) + 1) : index + 1;
    const start = NAME.lastIndex;
    const close = this.endOfAttributes(start);
    if (html[close] !== ">") return html.slice(start, close).includes("<") ? close : index + 1;
    const attributes = html.slice(start, close);
    return { name: name.toLowerCase(), isClosing, attributes, end: close + 1 };
  }

  /** After the tag that closes `name`, opened before `index`, elements of the same name counted; or the very end. */
  endOfElement(name: string, index: number): number {
    const { html } = this;
    let depth = 1;
    for (let at = html.indexOf("<", index); at !== -1; ) {
      const tag = this.read(at);
      if (typeof tag !== "number" && tag.name === name) {
        depth += tag.isClosing ? -1 : 1;
        if (depth === 0) return tag.end;
      }
      at = html.indexOf("<", typeof tag === "number" ? tag : tag.end);
    }
    return html.length;
  }

  /** The « > » or the « < » that comes first after `start`, quoted values apart. */
  private endOfAttributes(start: number): number {
    const { html } = this;
    let index = start;
    for (; index < html.length; index++) {
      const sign = html[index];
      if (sign === ">" || sign === "<") return index;
      if (sign !== "=") continue;
      let value = index + 1;
      while (html[value] === " " || html[value] === "\n") value++;
      const quote = html[value];
      if (quote !== '"' && quote !== "'") continue;
      const close = value < this.lastEnd ? html.indexOf(quote, value + 1) : -1;
      if (close !== -1) index = close;
    }
    return index;
  }
}

/** The value of an attribute, which may be empty; `undefined` when it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  if (!attributes.toLowerCase().includes(name)) return undefined;
  for (const [, key = "", double, single, bareValue] of attributes.matchAll(ATTRIBUTE)) {
    if (key.toLowerCase() === name) return double ?? single ?? bareValue ?? "";
  }
  return undefined;
}

function bare(end: number): Tag {
  return { name: "", isClosing: false, attributes: "", end };
}
