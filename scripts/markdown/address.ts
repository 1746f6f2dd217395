import MarkdownIt from "markdown-it";
import { refusal } from "./context.ts";
import { quoted } from "./quoted.ts";
import type { Refusal } from "./types.ts";

/** What a link points at, told from its address alone. */
export type Address =
  | { kind: "outside"; url: string }
  | { kind: "anchor"; id: string }
  | { kind: "inside" }
  | { kind: "refused"; refusal: Refusal };

// A reference may be called a thousand times: its address must stay that of a page, not of a book.
export const LONGEST = 2000;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const KNOWN = "une adresse en https://, une adresse du site, mailto: ou tel:.";

/** Sorts the address of a link; the ones that run code, show data or open files of the reader are refused. */
export function readAddress(href: string): Address {
  if (href === "")
    return refused("Un lien n’a pas d’adresse.", "une adresse entre les parenthèses.");
  if (href.length > LONGEST) {
    return refused(
      `L’adresse ${quoted(href)} est trop longue.`,
      `moins de ${LONGEST}\u00a0signes.`,
    );
  }
  if (/\p{Cc}/u.test(href)) {
    return refused(
      `L’adresse ${quoted(href)} contient un signe invisible.`,
      "l’adresse sans ce signe.",
    );
  }
  if (href.startsWith("#")) return { kind: "anchor", id: href.slice(1) };
  if (/^[/\\]{2}/.test(href)) {
    const fix = `https://${href.slice(2)}`;
    return refused(`L’adresse ${quoted(href)} ne dit pas son protocole.`, `${fix}.`, fix);
  }
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme) return readScheme(scheme, href);
  if (/^www\./i.test(href)) {
    const fix = `https://${href}`;
    return refused(`L’adresse ${quoted(href)} ne commence pas par https://.`, `${fix}.`, fix);
  }
  if (/^[^\s/:@?#]+@[^\s/:@?#]+$/.test(href)) {
    const fix = `mailto:${href}`;
    return refused(
      `L’adresse ${quoted(href)} est celle d’un courriel, sans mailto:.`,
      `${fix}.`,
      fix,
    );
  }
  return { kind: "inside" };
}

function readScheme(scheme: string, href: string): Address {
  if (scheme === "https" || scheme === "http") {
    const isWhole = /^https?:\/\/[^/?#\s]/i.test(href) && URL.canParse(href);
    return isWhole
      ? outside(href)
      : refused(`${quoted(href)} n’est pas une adresse complète.`, "https:// puis le nom du site.");
  }
  if (scheme === "mailto") {
    return /^mailto:[^\s@]+@[^\s@]+$/i.test(href)
      ? outside(href)
      : refused(
          `${quoted(href)} n’est pas une adresse de courriel.`,
          "mailto:redaction@example.org.",
        );
  }
  if (scheme === "tel") {
    return /^tel:\+?[\d().-]{3,}$/i.test(href)
      ? outside(href)
      : refused(
          `${quoted(href)} n’est pas un numéro de téléphone.`,
          "tel:+33248000000, sans espace.",
        );
  }
  return refused(`L’adresse ${quoted(href)} n’est pas permise.`, KNOWN);
}

const NEEDS_NOTHING = /^[\w;/?:@&=+$,\-.!~*'()#]*$/;

/** The address with what is not ASCII encoded (RFC 3986) and the name of the site in Punycode. */
export function encodeAddress(address: string): string {
  return NEEDS_NOTHING.test(address) ? address : MarkdownIt.prototype.normalizeLink(address);
}

function outside(href: string): Address {
  return { kind: "outside", url: encodeAddress(href) };
}

function refused(found: string, expected: string, fix?: string): Address {
  return { kind: "refused", refusal: refusal(found, expected, fix) };
}
