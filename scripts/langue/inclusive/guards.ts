import { DOT, FULL_STOP, HYPHEN } from "./marks.ts";
import type { Piece } from "./piece.ts";
import type { ReadForm } from "./units.ts";

// What keeps a text from being taken for an inclusive form. Every mark but the middle dot has other uses.

/** Country domains that look like a suffix. https://www.iana.org/domains/root/db */
const DOMAIN_ENDS = new Set("es se ne ve re la".split(" "));
/** « auteur.es/contact »: what follows the slash has no mark of its own. */
const DOMAIN_AND_PATH = /^[^./]+\.(?:es|se|ne|ve|re|la)\/[^.]*$/i;
/** Words after which a name with a full stop is an address. */
const BEFORE_ADDRESS =
  /(?:^|[\s(«"“])(?:sur|domaines?|sites?|adresse|url|via|voir|visite[rz]?|consulte[rz]|tape[rz]|ouvre[rz]|nom de domaine|ouvr(?:ir|ez)|fichiers?)\s*[:«"“]?\s*$/i;
/** Words after which a name with a mark is code: « l’appel print(e) », « le champ user.se ». */
const BEFORE_CODE =
  /(?:^|[\s(«'’])(?:appel|fonction|méthode|champ|variable|tableau|attribut|commande|branche|classe|objet|propriété|mot)\s+$/i;
/** Words of two letters that people write with a full stop, a hyphen, a slash or parentheses. */
const SHORT = new Set("un né nu vu lu su tu mû dû bu pu il le la eu ce".split(" "));
/** « homme/femme », « frère-sœur »: two words side by side, which only a middle dot makes one. */
const SIDE_BY_SIDE = new Set(
  "homme hommes femme femmes mari maris père pères mère mères frère frères sœur sœurs garçon garçons".split(
    " ",
  ),
);
/** What may follow a form after a hyphen. */
const TAILS = new Set("ci là la même mêmes".split(" "));

/** An e-mail, an address of the web, a file name, a path, a call in code: nothing in it is a form. */
export function isAddress(text: string, start: number, end: number, mark: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === "@" || after === "@" || before === "\\") return true;
  // « élu·es.\n » in a string of code ends a sentence.
  if (after === "\\" && mark !== DOT) return true;
  if (before === "=" || after === "=" || before === "$" || before === "&") return true;
  const stretch = text.slice(start, end);
  if (stretch.startsWith("/") || /^www\./i.test(stretch)) return true;
  if (mark === DOT) return false;
  if (after === "(" || after === "_" || before === "_" || before === "#") return true;
  if (mark !== FULL_STOP) return false;
  return stretch.startsWith(".") || before === "~" || DOMAIN_AND_PATH.test(stretch);
}

export function isCredible(form: ReadForm, piece: Piece): boolean {
  const { mark, text, start } = piece;
  if (mark === DOT) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  if (BEFORE_CODE.test(before)) return false;
  for (const [stem = "", ...suffixes] of form.units) {
    if (stem.length < 3 && !SHORT.has(stem.toLowerCase())) return false;
    // « ValueError(e) », « fooBar.le »
    if (suffixes.length === 1 && /\p{Ll}\p{Lu}/u.test(stem) && !/eur$/.test(stem)) return false;
    if (SIDE_BY_SIDE.has(stem.toLowerCase())) return false;
    if (mark === HYPHEN && !isCredibleAfterHyphen(stem, suffixes)) return false;
  }
  if (mark === HYPHEN && form.tail !== undefined && !TAILS.has(form.tail)) return false;
  if (mark === FULL_STOP) return !isDomain(form, before);
  return true;
}

/** « dit-il-le » is a verb and its pronouns; « il-elle » is a form. */
function isCredibleAfterHyphen(stem: string, suffixes: readonly string[]): boolean {
  const [first = ""] = suffixes;
  const isPronoun = /^(?:il|ils|eux|du|au|ce|la|mon|ma|ton|ta|son|sa)$/i.test(stem);
  return !(isPronoun && first.length < 4);
}

function isDomain({ units }: ReadForm, before: string): boolean {
  const [, suffix = "", ...others] = units.at(-1) ?? [];
  return (
    others.length === 0 && DOMAIN_ENDS.has(suffix.toLowerCase()) && BEFORE_ADDRESS.test(before)
  );
}
