// CSS cut into tokens and written again, so that a browser reads what was judged and nothing else: escapes are undone
// on the way. https://www.w3.org/TR/css-syntax-3/#tokenization, https://www.w3.org/TR/cssom-1/#common-serializing-idioms

export interface CssToken {
  /** `sign` is one character; `number` has its unit; `url` is the whole `url(…)`, quoted or not; `bad` is none of CSS. */
  kind:
    | "space"
    | "comment"
    | "ident"
    | "function"
    | "at"
    | "hash"
    | "string"
    | "url"
    | "number"
    | "sign"
    | "bad";
  /** Escapes undone, quotes and what marks the kind left out. */
  value: string;
}

const NUMBER = /[+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?/iy;
const UNIT = /%|-?[a-z_\u0080-\uffff][\w\u0080-\uffff-]*|--[\w\u0080-\uffff-]*/iy;
const SPACES = /[ \t\n]+/y;
const NAME_RUN = /[\w\u0080-\uffff-]+/y;
const ADDRESS_RUN = /[^\0-\x20"'()\\\x7f]+/y;
const HEX = /[0-9a-f]{1,6}/iy;

export function tokenize(css: string): CssToken[] {
  const scanner = new Scanner(css.replace(/\r\n?|\f/g, "\n"));
  const tokens: CssToken[] = [];
  for (let token = scanner.next(); token; token = scanner.next()) tokens.push(token);
  return tokens;
}

class Scanner {
  readonly #css: string;
  #at = 0;

  constructor(css: string) {
    this.#css = css;
  }

  next(): CssToken | undefined {
    const sign = this.#css[this.#at];
    if (sign === undefined) return undefined;
    if (this.#run(SPACES) !== "") return { kind: "space", value: " " };
    if (this.#css.startsWith("/*", this.#at)) return this.#comment();
    if (sign === '"' || sign === "'") return this.#string(sign);
    const number = this.#run(NUMBER);
    if (number !== "") return this.#number(number);
    if (this.#startsName(this.#at)) return this.#word();
    if (sign === "#" && this.#isName(this.#at + 1)) return this.#marked("hash");
    if (sign === "@" && this.#startsName(this.#at + 1)) return this.#marked("at");
    this.#at++;
    return sign === "\\" ? { kind: "bad", value: "" } : { kind: "sign", value: sign };
  }

  #run(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#css)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #comment(): CssToken {
    const end = this.#css.indexOf("*/", this.#at + 2);
    this.#at = end < 0 ? this.#css.length : end + 2;
    return { kind: "comment", value: "" };
  }

  #number(number: string): CssToken {
    const value = number + this.#run(UNIT);
    // A unit that needs escapes is none that exists.
    const escapes = /^-?\\/.test(this.#css.slice(this.#at, this.#at + 2));
    return { kind: escapes ? "bad" : "number", value };
  }

  #marked(kind: "hash" | "at"): CssToken {
    this.#at++;
    return { kind, value: this.#name() };
  }

  #word(): CssToken {
    const value = this.#name();
    if (this.#css[this.#at] !== "(") return { kind: "ident", value };
    this.#at++;
    return value.toLowerCase() === "url" ? this.#url() : { kind: "function", value };
  }

  /** After `url(`. With more than one string inside, it is a function, which none of our lists has. */
  #url(): CssToken {
    const start = this.#at;
    this.#run(SPACES);
    const quote = this.#css[this.#at];
    const quoted = quote === '"' || quote === "'";
    const { kind, value } = quoted ? this.#string(quote) : this.#bareAddress();
    this.#run(SPACES);
    if (kind !== "bad" && [")", undefined].includes(this.#css[this.#at])) {
      this.#at++;
      return { kind: "url", value };
    }
    if (quoted) {
      this.#at = start;
      return { kind: "function", value: "url" };
    }
    while (this.#at < this.#css.length && this.#css[this.#at++] !== ")") {
      if (this.#isEscape(this.#at)) this.#at += 2;
    }
    return { kind: "bad", value: "" };
  }

  #bareAddress(): CssToken {
    let value = "";
    for (;;) {
      value += this.#run(ADDRESS_RUN);
      if (!this.#isEscape(this.#at)) return { kind: "ident", value };
      value += this.#escape();
    }
  }

  #string(quote: string): CssToken {
    let value = "";
    let from = ++this.#at;
    for (; this.#at < this.#css.length; this.#at++) {
      const sign = this.#css[this.#at];
      if (sign === quote) break;
      if (sign === "\n") return { kind: "bad", value: "" };
      if (sign !== "\\") continue;
      value += this.#css.slice(from, this.#at);
      if (this.#css[this.#at + 1] === "\n") this.#at += 2;
      else value += this.#escape();
      from = this.#at--;
    }
    value += this.#css.slice(from, this.#at);
    this.#at++;
    return { kind: "string", value };
  }

  #name(): string {
    let name = "";
    for (;;) {
      name += this.#run(NAME_RUN);
      if (!this.#isEscape(this.#at)) return name;
      name += this.#escape();
    }
  }

  /** At a backslash. */
  #escape(): string {
    this.#at++;
    const hex = this.#run(HEX);
    if (hex === "") return this.#css[this.#at++] ?? "";
    if (/[ \t\n]/.test(this.#css[this.#at] ?? "")) this.#at++;
    const code = Number.parseInt(hex, 16);
    const impossible = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
    return String.fromCodePoint(impossible ? 0xfffd : code);
  }

  #isEscape(at: number): boolean {
    const next = this.#css[at + 1];
    return this.#css[at] === "\\" && next !== undefined && next !== "\n";
  }

  #isName(at: number): boolean {
    return /[\w\u0080-\uffff-]/.test(this.#css[at] ?? "") || this.#isEscape(at);
  }

  #startsName(at: number): boolean {
    const first = this.#css[at] === "-" ? at + 1 : at;
    if (first > at && this.#css[first] === "-") return true;
    return /[a-z_\u0080-\uffff]/i.test(this.#css[first] ?? "") || this.#isEscape(first);
  }
}

/** The same tokens as text; what `tokenize` reads there again is the same. */
export function serialize(tokens: readonly CssToken[]): string {
  return tokens.map(write).join("");
}

function write({ kind, value }: CssToken): string {
  switch (kind) {
    case "ident":
      return escapeName(value);
    case "function":
      return `${escapeName(value)}(`;
    case "at":
      return `@${escapeName(value)}`;
    case "hash":
      return `#${value.replace(NOT_IN_NAMES, escapeSign)}`;
    case "string":
      return quote(value);
    case "url":
      return `url(${BARE_ADDRESS.test(value) ? value : quote(value)})`;
    // Kept, emptied: without it, what stands on both sides would be read as one.
    case "comment":
      return "/**/";
    default:
      return value;
  }
}

const NOT_IN_NAMES = /[^\w\u0080-\ufffc-]/g;
const BARE_ADDRESS = /^[!#-&*-[\]-~\u00a0-\ufffc]+$/;
/** Neither may stand in XML, or not without a doubt on how the file was decoded. */
const HARD = /[\p{Cc}\ufffd-\uffff]/u;

function escapeName(name: string): string {
  if (name === "-") return "\\-";
  return name
    .replace(NOT_IN_NAMES, escapeSign)
    .replace(/^-?\d/, (start) => start.slice(0, -1) + escapeByNumber(start.slice(-1)));
}

function quote(text: string): string {
  return `'${text.replace(/['\\\p{Cc}\ufffd-\uffff]/gu, escapeSign)}'`;
}

function escapeSign(sign: string): string {
  return HARD.test(sign) ? escapeByNumber(sign) : `\\${sign}`;
}

function escapeByNumber(sign: string): string {
  return `\\${sign.charCodeAt(0).toString(16)} `;
}
