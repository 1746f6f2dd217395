import type { InclusiveForm } from "../langue/index.ts";
import { findInclusiveForms } from "../langue/index.ts";
import { splitWords } from "./excerpt.ts";
import { keysOf, simplify } from "./fold.ts";

/** A magazine uses the same words again and again. */
const MOST_KEPT = 200_000;
const kept = new Map<string, readonly string[]>();

/** What stands between the words of a text. */
export const SPACES = /\s+/;

/**
 * The keys of each word of a French text, none for a sign alone. An inclusive form has those of its masculine, of its
 * feminine and of itself; « 4 188 » has those of 4188, twice.
 */
export function keysOfText(text: string): (readonly string[])[] {
  const forms = findInclusiveForms(text);
  const words: (readonly string[])[] = [];
  let form = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const end = index + word.length;
    while ((forms[form]?.end ?? Infinity) <= index) form++;
    if ((forms[form]?.start ?? Infinity) >= end) {
      words.push(keysOfWord(word));
      continue;
    }
    const own: InclusiveForm[] = [];
    for (let next = form; (forms[next]?.start ?? Infinity) < end; next++) {
      own.push(forms[next] as InclusiveForm);
    }
    words.push(keptOfForms(word, index, own));
  }
  joinThousands(words, text);
  return words;
}

function keysOfWord(word: string): readonly string[] {
  return keep(word, () => keysOf(word));
}

function keep(name: string, make: () => string[]): readonly string[] {
  let keys = kept.get(name);
  if (keys === undefined) {
    keys = make();
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, keys);
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

/** A word in the same forms has the same keys, in the same list. */
function keptOfForms(
  word: string,
  index: number,
  forms: readonly InclusiveForm[],
): readonly string[] {
  const place = forms.map(({ start, masculine, feminine }) =>
    [start - index, masculine, feminine].join(" "),
  );
  return keep([word, ...place].join("\n"), () => keysOfForms(word, index, forms));
}

/** @param index where the word begins in the text of the forms. */
function keysOfForms(word: string, index: number, forms: readonly InclusiveForm[]): string[] {
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
  return [...keys];
}

/** Of a number: billions. */
const MOST_GROUPS = 4;

/** A number of several groups has the key of the whole at each of them. */
function joinThousands(words: (readonly string[])[], text: string): void {
  if (!/\d[\u00a0\u202f]\d{3}/.test(text)) return;
  const { words: shown, gaps } = splitWords(text.trim());
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
