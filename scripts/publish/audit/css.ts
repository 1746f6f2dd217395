import { matchesMedia } from "./sizes.ts";
import { TELEPHONE } from "./telephone.ts";

/** An address in a style. */
export interface StyleAddress {
  address: string;
  /** Offset of the address. */
  at: number;
  use: "style" | "font" | "picture";
  /** Whether a telephone fetches it for a page that has this style. */
  loads: boolean;
  /** Of a typeface, for which texts it is: a page fetches those that its own texts are set in. */
  face: "upright" | "italic" | undefined;
}

const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
const ADDRESS =
  /(@import\s+)?(?:url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|(?<=@import\s+)(?:"([^"]*)"|'([^']*)'))|image-set\(\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Every address that a style names. A font counts once, in the first of its formats, as browsers take it. */
export function styleAddresses(css: string): StyleAddress[] {
  const text = css.replace(COMMENT, (comment) => " ".repeat(comment.length));
  const fonts = [...text.matchAll(/@font-face\s*\{[^}]*\}/gi)].map(({ index, 0: rule }) => ({
    start: index,
    end: index + rule.length,
    face: /font-style\s*:\s*italic/i.test(rule) ? ("italic" as const) : ("upright" as const),
    taken: false,
  }));
  const hidden = printedParts(text);
  const addresses: StyleAddress[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, isImport, ...values] = match;
    const address = values.find((value) => value !== undefined) ?? "";
    const at = match.index + whole.lastIndexOf(address);
    const font = fonts.find(({ start, end }) => at > start && at < end);
    const shown = !hidden.some(({ start, end }) => at > start && at < end);
    addresses.push({
      address,
      at,
      use: isImport ? "style" : font ? "font" : "picture",
      loads: shown && address !== "" && !address.startsWith("#") && !font?.taken,
      face: font?.face,
    });
    if (font) font.taken = true;
  }
  return addresses;
}

/** The blocks that a telephone does not read: those for paper, and for wider windows. */
function printedParts(css: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const { index, 0: rule, 1: query = "" } of css.matchAll(/@media([^{;]*)\{/gi)) {
    if (matchesMedia(query, TELEPHONE)) continue;
    let depth = 1;
    let end = index + rule.length;
    for (; end < css.length && depth > 0; end++) {
      if (css[end] === "{") depth++;
      else if (css[end] === "}") depth--;
    }
    parts.push({ start: index, end });
  }
  return parts;
}
