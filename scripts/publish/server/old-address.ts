/** An address of the former site, and what a server answers there. */
export interface OldAddress {
  /** As written by an editor: a path of the site, percent signs and all, with or without a query. */
  de: string;
  /** The path that answers in its place; none where the text was withdrawn. */
  vers?: string;
}

/** What a server matches an old address with. Nothing an editor writes stands in it as it is. */
export interface OldPath {
  /** Decoded, with its first slash. */
  path: string;
  /** As written; undefined where there is none. */
  query: string | undefined;
}

export function readOldAddress(address: string): OldPath {
  const cut = address.indexOf("?");
  const path = cut === -1 ? address : address.slice(0, cut);
  return {
    path: decodeURIComponent(path),
    query: cut === -1 ? undefined : address.slice(cut + 1),
  };
}

/**
 * A regular expression that means a text and nothing else, in letters, digits, `/`, `_`, `-` and escapes: whatever is
 * in the text cannot end a word, a line or a quotation of Apache's configuration, nor call for one of its variables.
 * Accents match composed or not, as browsers and machines send them.
 */
export function literal(text: string): string {
  const forms = new Set([text, text.normalize("NFC"), text.normalize("NFD")].map(escapeBytes));
  return forms.size === 1 ? escapeBytes(text) : `(?:${[...forms].join("|")})`;
}

function escapeBytes(text: string): string {
  return [...Buffer.from(text)].map(escapeByte).join("");
}

/** As {@link literal}, for a query: servers leave it as it was sent, percent signs and all, in either case. */
export function literalQuery(query: string): string {
  const tokens =
    Buffer.from(query)
      .toString("latin1")
      .match(/%[0-9a-f]{2}|[\s\S]/gi) ?? [];
  return tokens.map(escapeToken).join("");
}

function escapeToken(token: string): string {
  const byte = token.length === 3 ? Number.parseInt(token.slice(1), 16) : token.charCodeAt(0);
  const plain = escapeByte(byte);
  if (/^[A-Za-z0-9_-]$/.test(plain)) return plain;
  const digits = hex(byte).replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`);
  return `(?:${plain}|\\x25${digits})`;
}

function escapeByte(byte: number): string {
  const sign = String.fromCharCode(byte);
  return /[A-Za-z0-9/_-]/.test(sign) ? sign : `\\x${hex(byte)}`;
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

/**
 * The absolute address of a page, as it stands in a rule. @throws when it is not made of slugs: servers would read
 * their own signs in it.
 */
export function target(path: string, origin: string): string {
  if (!/^\/[\w./~-]*$/.test(path)) throw new Error(`not an address of the site: ${path}`);
  return origin + path;
}
