import type { InclusiveForm } from "../langue/index.ts";
import { findInclusiveForms } from "../langue/index.ts";
import { keysOf, simplify } from "./fold.ts";

/** In the place of a word without letter or digit, so that words keep their rank. */
const NOTHING = "-";
/** Joins the keys of one word: Pagefind gives them one position. */
const OR = "/";
/** A magazine uses the same words again and again. */
const MOST_KEPT = 200_000;
const kept = new Map<string, string>();

/** What stands between the words of `indexText` and of the text shown. */
export const SPACES = /\s+/;

/**
 * A French text as it is indexed: word for word, parted by spaces, each in the keys that find it. An inclusive form has
 * those of its masculine, of its feminine and of itself; « 4 188 » has those of 4188, twice.
 */
export function indexText(text: string): string {
  const forms = findInclusiveForms(text);
  const words: string[] = [];
  let index = 0;
  let form = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const [word] = match;
    index = match.index;
    const end = index + word.length;
    while ((forms[form]?.end ?? Infinity) <= index) form++;
    const own: InclusiveForm[] = [];
    for (let next = form; (forms[next]?.start ?? Infinity) < end; next++) {
      own.push(forms[next] as InclusiveForm);
    }
    words.push(own.length > 0 ? keysOfForms(word, index, own) : keysOfWord(word));
  }
  joinThousands(words, text);
  return words.join(" ");
}

function keysOfWord(word: string): string {
  let keys = kept.get(word);
  if (keys === undefined) {
    keys = keysOf(word).join(OR) || NOTHING;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, keys);
  }
  return keys;
}

/** Neutral words that say what some forms say, by the masculine of these. */
const NEUTRAL: Record<string, string> = {
  tous: "toustes",
  ceux: "celleux",
  eux: "elleux",
  il: "iel",
  ils: "iels",
};

/** What an inclusive form may be typed as, whole: without its marks, its apostrophes or its hyphens kept. */
const WHOLE = [/[^\p{L}\p{N}\p{M}'’-]/gu, /[^\p{L}\p{N}\p{M}'’]/gu];

/** @param index where the word begins in the text of the forms. */
function keysOfForms(word: string, index: number, forms: readonly InclusiveForm[]): string {
  const keys = new Set<string>();
  for (const { masculine, feminine } of forms) {
    const neutral = NEUTRAL[simplify(masculine)] ?? "";
    for (const said of `${masculine} ${feminine} ${neutral}`.split(SPACES)) {
      for (const key of keysOf(said)) keys.add(key);
    }
  }
  let beside = "";
  let last = 0;
  for (const { source, start, end } of forms) {
    for (const spelling of [source, ...WHOLE.map((signs) => source.replace(signs, ""))]) {
      // « auteurices » for « auteur·rices »
      for (const typed of [spelling, spelling.replace("rr", "r")]) {
        const [whole] = keysOf(typed);
        if (whole) keys.add(whole);
      }
    }
    beside += `${word.slice(last, Math.max(0, start - index))} `;
    last = end - index;
  }
  // « habitant·es—élus »
  for (const part of `${beside}${word.slice(last)}`.split(SPACES)) {
    if (part.length > 1) for (const key of keysOf(part)) keys.add(key);
  }
  return [...keys].join(OR);
}

/** Of a number: billions. */
const MOST_GROUPS = 4;

/** A number of several groups has the key of the whole at each of them. */
function joinThousands(words: string[], text: string): void {
  if (!/\d[\u00a0\u202f]\d{3}/.test(text)) return;
  const shown = text.trim().split(SPACES);
  const gaps = [...text.trim().matchAll(/\s+/g)].map(([gap]) => gap);
  for (let first = 0; first < shown.length; first++) {
    if (!/^[^\p{L}\d]*\d{1,3}$/u.test(shown[first] ?? "")) continue;
    let last = first;
    while (
      /^[\u00a0\u202f]$/.test(gaps[last] ?? "") &&
      /^\d{3}(?!\d)/.test(shown[last + 1] ?? "")
    ) {
      last++;
      if (/^\d{3}./.test(shown[last] ?? "") || last - first === MOST_GROUPS) break;
    }
    if (last === first) continue;
    const number = shown.slice(first, last + 1).join("");
    const key = keysOfWord(/^.*\d/s.exec(number)?.[0] ?? "");
    words.fill(key, first, last + 1);
    first = last;
  }
}
