/** What a page is read on. */
export interface Screen {
  /** Of the window, in CSS pixels. */
  width: number;
  height: number;
  /** Pixels of the screen for one of CSS. */
  density: number;
}

/** Size of text that lengths in `em` and `rem` count from in `sizes`: that of a reader who chose none. */
const TEXT_SIZE = 16;

/**
 * Width in CSS pixels at which a picture is shown, by its `sizes`; that of the window where it says nothing that can be
 * read. https://html.spec.whatwg.org/#parse-a-sizes-attribute
 */
export function shownWidth(sizes: string, screen: Screen): number {
  for (const part of splitOutside(sizes, ",")) {
    const [condition, length] = splitCondition(part.trim());
    if (condition !== "" && !matchesMedia(condition, screen)) continue;
    const width = lengthOf(length, screen);
    if (width !== undefined) return width;
  }
  return screen.width;
}

/** Whether a media query holds on a screen, as far as widths go; what it says of other things holds. */
export function matchesMedia(query: string, { width }: Screen): boolean {
  return splitOutside(query, ",").some((one) => {
    if (/\bprint\b/.test(one)) return false;
    const bounds = [...one.matchAll(/\((min|max)-width:\s*([\d.]+)(px|r?em)\)/g)];
    return bounds.every(([, side, number, unit]) => {
      const bound = Number(number) * (unit === "px" ? 1 : TEXT_SIZE);
      return side === "min" ? width >= bound : width <= bound;
    });
  });
}

/** The conditions that begin a part of `sizes`, then its length. */
function splitCondition(part: string): [string, string] {
  if (!part.startsWith("(")) return ["", part];
  const [, condition = "", length = part] =
    /^(\([^()]*\)(?:\s*(?:and|or|not)\s*\([^()]*\))*)\s+(.+)$/s.exec(part) ?? [];
  return [condition, length];
}

/** A length in CSS pixels: numbers, `calc`, `min`, `max`, `clamp`; `undefined` for what else CSS may say. */
export function lengthOf(text: string, screen: Screen): number | undefined {
  const tokens = text.match(/[\d.]+[a-z%]*|[a-z]+(?=\()|[()+*/,-]/g) ?? [];
  if (tokens.join("") !== text.replace(/\s/g, "")) return undefined;
  const reader = new LengthReader(tokens, screen);
  const value = reader.sum();
  return reader.isAtEnd && Number.isFinite(value) ? value : undefined;
}

/** Reads an expression; NaN stands for what cannot be read. */
class LengthReader {
  #at = 0;

  constructor(
    readonly tokens: readonly string[],
    readonly screen: Screen,
  ) {}

  get isAtEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#take("+")) value += this.#product();
      else if (this.#take("-")) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#term();
    for (;;) {
      if (this.#take("*")) value *= this.#term();
      else if (this.#take("/")) value /= this.#term();
      else return value;
    }
  }

  #term(): number {
    if (this.#take("-")) return -this.#term();
    if (this.#take("(")) return this.#arguments()[0] ?? Number.NaN;
    const token = this.tokens[this.#at++] ?? "";
    if (!this.#take("(")) return this.#number(token);
    const values = this.#arguments();
    if (token === "min") return Math.min(...values);
    if (token === "max") return Math.max(...values);
    const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = values;
    if (token === "clamp") return Math.max(first, Math.min(second, third));
    return token === "calc" ? first : Number.NaN;
  }

  #arguments(): number[] {
    const values = [this.sum()];
    while (this.#take(",")) values.push(this.sum());
    return this.#take(")") ? values : [Number.NaN];
  }

  #number(token: string): number {
    const [, digits, unit = ""] = /^([\d.]+)([a-z]*)$/.exec(token) ?? [];
    const { width, height } = this.screen;
    const units: Record<string, number> = {
      "": 1,
      px: 1,
      em: TEXT_SIZE,
      rem: TEXT_SIZE,
      vw: width / 100,
      vh: height / 100,
    };
    return Number(digits) * (units[unit] ?? Number.NaN);
  }

  #take(token: string): boolean {
    if (this.tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}

/** Cuts at a sign, but within parentheses. */
function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
    else if (text[at] === sign && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
