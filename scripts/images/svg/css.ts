import { type CssToken, serialize, tokenize } from "./css-tokens.ts";
import { AT_RULES, FONT_DESCRIPTORS, FUNCTIONS, PROPERTIES, SELECTOR_FUNCTIONS } from "./lists.ts";
import type { Note } from "./verdict.ts";

// The styles of a drawing, made of allowed tokens only: whichever way a browser then groups them, none fetches or runs.
// The grouping here serves to leave out whole declarations. https://www.w3.org/TR/css-syntax-3/#parsing

/** Rules within rules, more than any drawing has. */
const DEEPEST = 16;

/** Nothing in these calls for a closer look: colours, lengths, keywords. */
const OBVIOUS = /^[\w\s#.,;:%+-]*$/;

const TOLD_FUNCTIONS = new Map<string, Parameters<Note>[0]>([
  ["expression", "program"],
  ["url", "outside"],
]);

const SPACE: CssToken = { kind: "space", value: " " };

/** A font within the drawing, in base64. */
const FONT =
  /^data:(?:font\/|application\/(?:x-)?font|application\/vnd\.ms-opentype|application\/octet-stream)[\w.+-]*(?:;charset=[\w-]+)?;base64,/i;

/**
 * The value of a property or of an attribute read as one. An address out of the drawing becomes `none`, or gives way to
 * the fallback beside it, which is what browsers show when they lack the file. `undefined`: the whole must go.
 */
export function cleanValue(value: string, note: Note): string | undefined {
  if (OBVIOUS.test(value)) return value;
  const clean = cleanTokens(tokenize(value), note);
  return clean && serialize(clean);
}

/** The declarations of a `style` attribute: property in lower case, and value. */
export function cleanDeclarations(css: string, note: Note): [string, string][] {
  const cursor = new Cursor(tokenize(css));
  const declarations: [string, string][] = [];
  while (!cursor.ended) {
    const { tokens, balanced } = cursor.takeUntil(";");
    cursor.skip();
    const declaration = balanced ? cleanDeclaration(tokens, PROPERTIES, note) : undefined;
    if (declaration) declarations.push(declaration);
  }
  return declarations;
}

/** The text of a `style` element; empty when nothing is left. */
export function cleanStylesheet(css: string, note: Note): string {
  const cursor = new Cursor(tokenize(css));
  const rules: string[] = [];
  while (!cursor.ended) {
    const rule = cleanRule(cursor, 0, note);
    if (rule !== "") rules.push(rule);
  }
  return rules.join("\n");
}

/** One rule or statement, at the outermost level. */
function cleanRule(cursor: Cursor, depth: number, note: Note): string {
  cursor.skipSpaces();
  const { tokens, balanced } = cursor.takeUntil(cursor.peek?.kind === "at" ? ";{" : "{");
  if (cursor.skip() !== "{") {
    if (tokens[0]?.kind === "at") noteStatement(tokens, note);
    return "";
  }
  return cleanBlock(cursor, balanced ? tokens : undefined, depth, note);
}

function noteStatement(tokens: CssToken[], note: Note): void {
  const name = tokens[0]?.value.toLowerCase();
  const words = tokens.map(({ value }) => value).join(" ");
  if (name === "import") note(/font/i.test(words) ? "fonts" : "outside");
  else if (name !== "charset") note("styles");
}

/** After `{`: up to its `}`. @param prelude what stands before; `undefined` when it makes no sense */
function cleanBlock(
  cursor: Cursor,
  prelude: CssToken[] | undefined,
  depth: number,
  note: Note,
): string {
  const head = prelude && cleanPrelude(prelude, note);
  if (head === undefined || depth >= DEEPEST) {
    cursor.skipBlock();
    return "";
  }
  const isFont = prelude?.[0]?.kind === "at" && /^font-face$/i.test(prelude[0].value);
  // What a font that is left out holds tells nothing more.
  let remote = false;
  const noteFont: Note = (what) => {
    remote ||= what === "fonts";
  };
  const within = isFont ? noteFont : note;
  const body: string[] = [];
  for (;;) {
    cursor.skipSpaces();
    const { tokens, balanced } = cursor.takeUntil(";{}");
    const end = cursor.skip();
    if (end === "{") {
      const rule = cleanBlock(cursor, balanced ? tokens : undefined, depth + 1, within);
      if (rule !== "") body.push(rule);
      continue;
    }
    if (trim(tokens)[0]?.kind === "at") noteStatement(trim(tokens), within);
    const properties = isFont ? FONT_DESCRIPTORS : PROPERTIES;
    const declaration = balanced ? cleanDeclaration(tokens, properties, within) : undefined;
    if (declaration) body.push(`${declaration.join(":")};`);
    if (end !== ";") break;
  }
  if (remote) note("fonts");
  if (remote || body.length === 0) return "";
  return `${head}{${body.join("").replace(/;$/, "")}}`;
}

function cleanPrelude(prelude: CssToken[], note: Note): string | undefined {
  const tokens = trim(prelude);
  const [first] = tokens;
  if (!first) return undefined;
  if (first.kind === "at" && !AT_RULES.has(first.value.toLowerCase())) {
    note("styles");
    return undefined;
  }
  const odd = tokens.some(
    ({ kind, value }, index) =>
      kind === "bad" ||
      kind === "url" ||
      (kind === "at" && index > 0) ||
      (kind === "sign" && /[;{}]/.test(value)) ||
      (kind === "function" && !SELECTOR_FUNCTIONS.has(value.toLowerCase())),
  );
  if (odd) note("styles");
  return odd ? undefined : serialize(tokens);
}

function cleanDeclaration(
  tokens: CssToken[],
  properties: ReadonlySet<string>,
  note: Note,
): [string, string] | undefined {
  const [name, ...rest] = trim(tokens);
  const colon = rest.findIndex(({ kind }) => kind !== "space" && kind !== "comment");
  if (name?.kind !== "ident" || rest[colon]?.kind !== "sign" || rest[colon].value !== ":") {
    return undefined;
  }
  const property = name.value.startsWith("--") ? name.value : name.value.toLowerCase();
  if (/^(?:behavior|-moz-binding)$/.test(property)) note("program");
  if (!property.startsWith("--") && !properties.has(property)) return undefined;
  const inFont = properties === FONT_DESCRIPTORS;
  const value = cleanTokens(rest.slice(colon + 1), note, inFont);
  if (value === undefined || value.length === 0) return undefined;
  return [serialize([{ kind: "ident", value: property }]), serialize(value)];
}

/** @param inFont whether the addresses are those of fonts */
function cleanTokens(tokens: CssToken[], note: Note, inFont = false): CssToken[] | undefined {
  const kept: CssToken[] = [];
  for (const token of trim(tokens)) {
    const { kind, value } = token;
    if (kind === "function" && !FUNCTIONS.has(value.toLowerCase())) {
      note(inFont ? "fonts" : (TOLD_FUNCTIONS.get(value.toLowerCase()) ?? "styles"));
      return undefined;
    }
    if (kind === "bad" || kind === "at" || (kind === "sign" && /[;{}]/.test(value))) {
      return undefined;
    }
    // « url (…) », and one in a string, ask browsers for nothing; what reads drawings less strictly might understand an
    // address.
    if (kind === "string" && /url\s*\(/i.test(value)) return undefined;
    const before = value === "(" && kept.findLast((other) => other.kind !== "space");
    if (before && before.kind !== "function" && before.kind !== "sign") return undefined;
    const away = kind === "url" && !isWithin(value, inFont);
    if (away) note(inFont ? "fonts" : /^data:image/i.test(value) ? "backgrounds" : "outside");
    const spaces = away || kind === "space" || kind === "comment";
    if (!spaces) kept.push(token);
    else if (kept.at(-1) !== SPACE) kept.push(SPACE);
  }
  const left = trim(kept);
  return left.length === 0 && kept.length > 0 ? [{ kind: "ident", value: "none" }] : left;
}

function isWithin(address: string, inFont: boolean): boolean {
  return inFont ? FONT.test(address) : /^#./.test(address);
}

function trim(tokens: readonly CssToken[]): CssToken[] {
  const blank = ({ kind }: CssToken) => kind === "space" || kind === "comment";
  let from = 0;
  let to = tokens.length;
  while (from < to && blank(tokens[from] as CssToken)) from++;
  while (to > from && blank(tokens[to - 1] as CssToken)) to--;
  return tokens.slice(from, to);
}

const CLOSING: Record<string, string> = { "(": ")", "[": "]" };

class Cursor {
  readonly #tokens: readonly CssToken[];
  #at = 0;

  constructor(tokens: readonly CssToken[]) {
    this.#tokens = tokens;
  }

  get ended(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get peek(): CssToken | undefined {
    return this.#tokens[this.#at];
  }

  skipSpaces(): void {
    while (this.peek?.kind === "space" || this.peek?.kind === "comment") this.#at++;
  }

  /** Steps over the sign that stopped `takeUntil`, if any. */
  skip(): string | undefined {
    return this.#tokens[this.#at++]?.value;
  }

  /** Up to one of the signs, which within brackets do not count; balanced when each bracket is closed. */
  takeUntil(signs: string): { tokens: CssToken[]; balanced: boolean } {
    const from = this.#at;
    const open: string[] = [];
    let balanced = true;
    for (let token = this.peek; token; token = this.#tokens[++this.#at]) {
      if (token.kind === "function") open.push(")");
      if (token.kind !== "sign") continue;
      const { value } = token;
      if (open.length === 0 && signs.includes(value)) break;
      if (value in CLOSING) open.push(CLOSING[value] as string);
      else if (value === open.at(-1)) open.pop();
      else if (value === ")" || value === "]") balanced = false;
    }
    return {
      tokens: this.#tokens.slice(from, this.#at),
      balanced: balanced && open.length === 0,
    };
  }

  /** After `{`: past its `}`. */
  skipBlock(): void {
    for (let depth = 1; depth > 0 && !this.ended; this.#at++) {
      const { kind, value } = this.peek as CssToken;
      if (kind === "sign" && value === "{") depth++;
      if (kind === "sign" && value === "}") depth--;
    }
  }
}
