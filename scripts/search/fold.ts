import { singular } from "./singular.ts";

// The words of a French text, folded so that those that mean the same to whoever searches have one key. Shared by the
// index, at build time, and by the queries, in the browser.

/**
 * Ends what a key says of the letters, then what it says of the accents: « coteǃǃ », « coteǃoǃ » for « côte ». Pagefind
 * looks words up by their beginning, and failing that looks for a word that begins what is asked: with two ends, words are
 * found whole, in one spelling or (« coteǃ ») in all, and no key begins another. A letter to
 * Pagefind, which drops every other sign; no word of ours holds it.
 */
export const END = "\u01c3";

const APOSTROPHES = /[\u2019\u02bc\u2018\u2032´`]/g;
/** Signs without width, signs of owners, and what ends our keys. */
const UNREAD = /[\u00ad\u200b-\u200d\u2060\ufeff™®©℠\u01c3]/g;
/** What is elided before a word, as it is printed or typed. */
export const ELISION =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['\u2019\u02bc](?=[\p{L}\p{N}])/iu;
/** The middle dot and its look-alikes, for a class of signs. */
export const DOTS = "\u00b7\u2027\u2022\u22c5\u2219\u30fb\uff65\u0387\u2e31";
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/u;
const MARKS = /\p{M}/gu;
const ACCENTED = /[^\0-\x7f]/g;
/** By letter, in composed form. What is not here is « x »: that a word has accents matters, not which rare ones. No two
 * words differ by « î », which many leave out since 1990. */
const ACCENTS: Record<string, string> = {
  é: "e",
  è: "f",
  ê: "g",
  ë: "h",
  à: "a",
  â: "b",
  ç: "c",
  î: "",
  ï: "j",
  ô: "o",
  ù: "u",
  û: "v",
  ü: "w",
};

/** The same word in small letters, ligatures undone, elided article gone: what parts it is still there. */
export function simplify(word: string): string {
  const plain = word
    .replace(UNREAD, "")
    .replace(APOSTROPHES, "'")
    // « CO₂ » and « XXIᵉ » are CO2 and XXIe.
    .normalize("NFKC")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/^[^\p{L}\p{N}]+/u, "");
  return (
    plain
      .replace(ELISION, "")
      .replace(ELISION, "")
      // Ordinals are printed short, however they are typed.
      .replace(/^([\divxl]+)i?[eè]me$/, "$1e")
      .replace(/^1[eè]re$/, "1re")
      .replace(/^2nd/, "2d")
  );
}

/** « St-Amand » is Saint-Amand. */
const SHORT: Record<string, string> = { st: "saint", ste: "sainte" };

/** Words of letters and digits that one word between spaces is made of: « web », « magazine »; none of a lone sign. */
export function partsOf(simple: string): string[] {
  return (
    simple
      // « 4.188 » is one number, « 3,5 » is not 35.
      .replace(
        /^(\d{1,3})((?:[. ]\d{3})+)(?!\d)/,
        (_, first, rest) => first + rest.replace(/\D/g, ""),
      )
      .replace(/(\d)[.,:](?=\d)/g, "$1v")
      // « ville(s) »
      .replace(/\(([sx])\)$/, "$1")
      .split(BETWEEN)
      .filter((part) => part !== "")
      .map((part) => SHORT[part] ?? part)
  );
}

/**
 * The keys of one word between spaces, the whole first: « web-magazine » has those of « webmagazine », « web » and
 * « magazine ». Empty when it holds neither letter nor digit.
 */
export function keysOf(word: string): string[] {
  const parts = partsOf(simplify(word));
  if (parts.length < 2) return parts.map(keyOf);
  // « grands-mères »
  const keys = new Set([keyOf(parts.map(singular).join(""))]);
  for (const part of parts) if (part.length > 1) keys.add(keyOf(part));
  return [...keys];
}

/** The key of a word of letters and digits, in small letters. */
export function keyOf(word: string): string {
  const composed = twin(singular(word));
  const bare = withoutAccents(composed);
  if (bare === composed) return bare + END + END;
  const accents = composed.match(ACCENTED)?.map((letter) => ACCENTS[letter] ?? "x") ?? [];
  return `${bare}${END}${accents.join("")}${END}`;
}

/** What a key says of the letters, accents apart. */
export function bareKey(key: string): string {
  return lettersOf(key) + END;
}

/** The letters of a key, without accents nor what ends them. */
export function lettersOf(key: string): string {
  return key.slice(0, key.indexOf(END));
}

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(MARKS, "");
}

/** Feminines that differ by taste alone: « auteure », « autrice », « auteuse » have one key, of no word in particular. */
function twin(word: string): string {
  if (word.length < 6) return word;
  // « ingénieure » is no « ingénieuse ».
  return word.replace(/([^i])eure$/, "$1euse").replace(/([dt])(?:euse|rice)$/, "$1rice");
}
