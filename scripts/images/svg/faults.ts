import { Refused } from "./verdict.ts";

/** What the parser stumbled on. */
interface Fault {
  /** Of saxes. */
  message: string;
  text: string;
  /** The sign it had just read. */
  at: number;
  openTag: Tag | undefined;
  closedTag: Tag | undefined;
}

export interface Tag {
  name: string;
  /** Where it starts in the text. */
  at: number;
}

/** What is wrong with the writing of a drawing, by what the parser says. */
const FAULTS: [RegExp, string][] = [
  [/^unmatched closing tag: (.*)\.$/, "la balise </$1> ne ferme rien"],
  [/^attribute without value/, "un attribut n’a pas de valeur"],
  [/^unquoted attribute value/, "la valeur d’un attribut n’est pas entre guillemets"],
  [/^no whitespace between attributes/, "il manque une espace entre deux attributs"],
  [/^duplicate attribute: (?:.*\})?(.*)\.$/, "l’attribut $1 est écrit deux fois"],
  [/^disallowed character in attribute name/, "un attribut est mal écrit"],
  [/^disallowed character in tag name/, "un signe «\u00a0<\u00a0» n’ouvre pas de balise"],
  [/^disallowed character in closing tag|^forward-slash in/, "une balise est mal fermée"],
  [/^malformed character entity/, "un caractère écrit «\u00a0&#…;\u00a0» n’existe pas"],
  [/^text data outside of root/, "du texte est écrit hors du dessin"],
  [/^documents may contain only one root/, "le fichier contient deux dessins à la suite"],
  [/^document must contain a root/, "il ne contient pas de dessin"],
  [/^malformed comment/, "un commentaire contient deux tirets de suite"],
  [
    /^an XML declaration must be at the start/,
    "quelque chose précède sa première ligne «\u00a0<?xml\u00a0»",
  ],
  [/doctype/, "sa ligne «\u00a0<!DOCTYPE\u00a0» n’est pas à sa place"],
  [/^malformed name: (.*)\.$/, "le nom $1 est mal formé"],
];

/** A fault of syntax, in words and where a journalist will look for it. */
export function refusalOf({ message, text, at, openTag, closedTag }: Fault): Refused {
  const fault = message.replace(/^\d+:\d+: /, "");
  if (/^unexpected close tag/.test(fault) && closedTag) return unclosed(closedTag);
  if (/^unclosed tag|^unexpected end/.test(fault)) {
    const reference = referenceBefore(text.length, text);
    if (reference >= 0) return new Refused(LONE_AMPERSAND, reference);
    const cut = !openTag || !text.trimEnd().endsWith(">");
    return cut ? new Refused("le fichier s’arrête au milieu", text.length) : unclosed(openTag);
  }
  if (/entity name/.test(fault)) return new Refused(LONE_AMPERSAND, referenceBefore(at, text));
  if (/^undefined entity/.test(fault)) {
    const name = text.slice(referenceBefore(at, text), at + 1);
    return new Refused(
      `l’abréviation ${clip(name)} n’est pas définie (écrivez le caractère lui-même)`,
      at,
    );
  }
  for (const [pattern, reason] of FAULTS) {
    const match = pattern.exec(fault);
    if (match)
      return new Refused(
        reason.replace("$1", () => clip(match[1] ?? "")),
        at,
      );
  }
  return new Refused("son code comporte une faute", at);
}

const LONE_AMPERSAND = "un signe «\u00a0&\u00a0» n’est pas écrit «\u00a0&amp;\u00a0»";

/** The start of what the parser took for a reference, up to the next semicolon; -1 without one. */
function referenceBefore(at: number, text: string): number {
  return text.indexOf("&", text.lastIndexOf(";", at - 1) + 1);
}

function unclosed({ name, at }: Tag): Refused {
  return new Refused(`la balise <${clip(name)}> n’est pas fermée`, at);
}

/** The beginning of what an author or a program wrote, short enough for a sentence. */
export function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
