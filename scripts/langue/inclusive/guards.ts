import { FOLLOWS_NOUN } from "./follows-noun.ts";
import { DOT, FULL_STOP, HYPHEN, OPENING, SLASH } from "./marks.ts";
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
const SHORT = new Set("un né nu vu lu su tu mû dû bu pu il le la eu ce ma ta sa".split(" "));
/** « homme/femme », « frère-sœur »: two words side by side, which only a middle dot makes one. */
const SIDE_BY_SIDE = new Set(
  "homme hommes femme femmes mari maris père pères mère mères frère frères sœur sœurs fille filles garçon garçons".split(
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
  // « &#233;lu·es »
  if (before === ";" && /&#?\w{2,8};$/.test(text.slice(Math.max(0, start - 12), start)))
    return true;
  const stretch = text.slice(start, end).replace(/^['’]+/, "");
  if (stretch.startsWith("/") || /^www\./i.test(stretch)) return true;
  if (mark === DOT) return false;
  if (after === "(" || after === "_" || before === "_" || before === "#") return true;
  if (mark !== FULL_STOP) return false;
  return stretch.startsWith(".") || before === "~" || DOMAIN_AND_PATH.test(stretch);
}

export function isCredible(form: ReadForm, piece: Piece): boolean {
  const { mark, text, start } = piece;
  if (form.units.some(([stem = "", suffix = ""]) => isRank(stem, suffix))) return false;
  if (mark === DOT) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  // « JSON.stringify(e) »
  if (BEFORE_CODE.test(before) || (mark === OPENING && /[\p{L}\d]\.$/u.test(before))) return false;
  for (const [stem = "", ...suffixes] of form.units) {
    if (stem.length < 3 && !SHORT.has(stem.toLowerCase())) return false;
    // « ValueError(e) », « fooBar.le »
    if (suffixes.length === 1 && /\p{Ll}\p{Lu}/u.test(stem) && !/eur$/.test(stem)) return false;
    // « garçon(ne) » is one word.
    const isWhole = (suffixes[0]?.length ?? 0) > 3;
    if (isWhole && SIDE_BY_SIDE.has(stem.toLowerCase())) return false;
    if (mark === HYPHEN && !isCredibleAfterHyphen(stem, suffixes, piece)) return false;
    if (mark === OPENING && !isCredibleInBrackets(stem, suffixes, piece)) return false;
    if (mark === SLASH && !isCredibleAfterSlash(stem, suffixes, piece)) return false;
  }
  if (mark === HYPHEN && form.tail !== undefined && !TAILS.has(form.tail)) return false;
  if (mark === FULL_STOP) return !isDomain(form, before);
  return true;
}

/** « XVII.e siècle » */
function isRank(stem: string, suffix: string): boolean {
  return suffix === "e" && /^[IVXLCDM]{2,}$/.test(stem);
}

/** Determiners written in two whole words: « mon-ma », « la-le ». */
const WHOLE_DETERMINERS = /^(?:[mts]on [mts]a|[mts]a [mts]on|le la|la le|du de)$/i;
/** Verbs that have the shape of an adjective, before a pronoun: « Fous-les dehors ! » */
const VERBS = new Set("fous vaux prévaux équivaux".split(" "));
/** No masculine whose feminine takes one « e » ends so: « Mazar-e Charif », « Chang-e ». */
const FOREIGN_END = /(?:ar|[bcdgpst]h|hm|ng|[jkmpqwyz])$/i;

/** « dit-il-le » is a verb and its pronouns; « il-elle » is a form. */
function isCredibleAfterHyphen(
  stem: string,
  suffixes: readonly string[],
  { text, end }: Piece,
): boolean {
  const [first = ""] = suffixes;
  if (WHOLE_DETERMINERS.test(`${stem} ${first}`)) return true;
  const isPronoun = /^(?:il|ils|eux|du|au|ce|la|mon|ma|ton|ta|son|sa)$/i.test(stem);
  if (isPronoun && first.length < 4) return false;
  if (first === "les" && VERBS.has(stem.toLowerCase())) return false;
  // « FORGES-LES-EAUX », « CAPESTERRE-BELLE-EAU », « MANINGHEN-HENNE », « SAINT-IVES »
  if (/^(?:belle|eau|ives)$/i.test(first) || (suffixes.length > 1 && /^les$/i.test(first)))
    return false;
  if (suffixes.length > 1 || first !== "e") return !/^hen?ne$/i.test(first);
  const isName = /^\p{Lu}\p{Ll}/u.test(stem) && /^\s\p{Lu}/u.test(text.slice(end, end + 2));
  return !isName && !FOREIGN_END.test(stem);
}

/** Before « [e] » and « (e) », which also restore or leave out a letter: « MOLIÈR[E] », « bust[e] ». */
const TAKES_E =
  /(?:[éiu]|[aeê]n?t|s[eo]t|ain|[ao]is|al|eur|er|ien|on|rd|in|^(?:quelqu['’]|chac|auc)?un)$/i;
/** « class(es) », « match(es) »: plurals of other languages */
const FOREIGN_PLURAL = /(?:ss|ch|sh|x|z|^bus)$/i;

function isCredibleInBrackets(
  stem: string,
  [suffix = ""]: readonly string[],
  { text, word, end }: Piece,
): boolean {
  const isE = /^es?$/i.test(suffix);
  if (isE && text.slice(word, end).includes("[")) return TAKES_E.test(stem);
  return !(/^es$/i.test(suffix) && FOREIGN_PLURAL.test(stem));
}

/** Suffixes that are words as well, before a noun or a verb: « le local/le mondial », « un lien/ne pas ». */
const ARTICLES = new Set("le les ne se te".split(" "));

/** A form has another one beside it, or nothing that such a word could stand before. */
function isCredibleAfterSlash(
  stem: string,
  suffixes: readonly string[],
  { text, start, end }: Piece,
): boolean {
  const [first = "", ...others] = suffixes;
  if (WHOLE_DETERMINERS.test(`${stem} ${first}`)) return true;
  if (others.length > 0 || !ARTICLES.has(first.toLowerCase())) return true;
  const next = /^[ \u00a0\u202f](\p{L}[\p{L}'’/]*)/u.exec(text.slice(end, end + 40))?.[1];
  if (next === undefined || next.includes("/") || FOLLOWS_NOUN.has(next.toLowerCase())) return true;
  return /\p{L}\/\p{L}+\s$/u.test(text.slice(Math.max(0, start - 16), start));
}

function isDomain({ units }: ReadForm, before: string): boolean {
  const [, suffix = "", ...others] = units.at(-1) ?? [];
  return (
    others.length === 0 && DOMAIN_ENDS.has(suffix.toLowerCase()) && BEFORE_ADDRESS.test(before)
  );
}
