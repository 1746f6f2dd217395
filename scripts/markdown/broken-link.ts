import type { StateInline } from "markdown-it";
import { contextOf, isNested } from "./context.ts";
import { quoted } from "./quoted.ts";
import type { Refusal } from "./types.ts";

// Bounded, so that a megabyte of brackets is read once.
const LOOKS_LIKE =
  /\[((?:[^[\]\n]|\[[^[\]\n]{0,200}\]){0,500})\](?:\(([^)\n]{0,500})\)|\[(?!\^)([^[\]\n]{0,200})\])/y;

/**
 * Inline rule, after links and images: what CommonMark leaves as text though the editor meant a link. `[text]` alone
 * stays text without a fault, since French prose is full of « […] » and « [sic] ».
 */
export function brokenLink(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== 0x5b) return false;
  const context = contextOf(state.env);
  if (!context.block || isNested(state, context)) return false;
  LOOKS_LIKE.lastIndex = state.pos;
  const match = LOOKS_LIKE.exec(state.src);
  if (match) {
    const [whole, label = "", address, reference] = match;
    const isImage = state.src.charCodeAt(state.pos - 1) === 0x21;
    const written = isImage ? `!${whole}` : whole;
    const text = isImage ? `![${label}]` : `[${label}]`;
    const refused =
      address === undefined
        ? unknownReference(written, text, reference || label)
        : brokenAddress(written, text, address);
    const place = context.source.inline(context.block, state.pos - (isImage ? 1 : 0));
    context.mend(place, written, refused);
  }
  return false;
}

function unknownReference(written: string, text: string, reference: string): Refusal {
  return {
    found: `${quoted(written)} renvoie à une adresse [${reference}] qui n’est pas donnée.`,
    expected: `une ligne ${quoted(`[${reference}]: adresse`)}, ou ${text}(adresse).`,
  };
}

function brokenAddress(written: string, text: string, address: string): Refusal {
  const isImage = text.startsWith("!");
  const found = `${quoted(written)} ressemble à ${isImage ? "une image, mais n’en est pas une" : "un lien, mais n’en est pas un"}.`;
  const call = /\[\^[^[\]]*\]/.exec(text)?.[0];
  if (call) {
    const fix = `${text.replace(call, "").replace(/\s+\]$/, "]")}(${address})${call}`;
    return { found, expected: "l’appel de note après le lien, pas dedans.", fix };
  }
  const foreign = /^\[\[(.*)\](\{lang=[^{}]*\})\]$/.exec(text);
  if (foreign) {
    const fix = `[[${foreign[1]}](${address})]${foreign[2]}`;
    return { found, expected: "la langue autour du lien, pas dedans.", fix };
  }
  const quote = address.search(/\s["“«]/);
  const path = (quote === -1 ? address : address.slice(0, quote)).trim();
  const title = quote === -1 ? "" : address.slice(quote).trim();
  const right = /\s/.test(path) ? `<${path}>` : path;
  const expected =
    right === path
      ? 'une légende entre guillemets droits, comme "Légende. / Crédit".'
      : "l’adresse entre < et >, car elle contient une espace.";
  if (title === "" && right === path) return { found, expected: `${text}(adresse).` };
  // A parenthesis in the address means that the end of the link is further than what was matched.
  if (address.includes("(")) return { found, expected };
  const words = title.replace(/^["“«]\s*|\s*["”»]$/g, "").replace(/\\?"/g, '\\"');
  return { found, expected, fix: `${text}(${right}${title && ` "${words}"`})` };
}
