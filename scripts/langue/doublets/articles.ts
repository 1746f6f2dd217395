import { takesElision } from "./vowels.ts";

// Words whose form hangs on the beginning of the next one.

/** Before a vowel or a mute h. */
const BEFORE_VOWEL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    le: "l’",
    la: "l’",
    du: "de l’",
    "de la": "de l’",
    au: "à l’",
    "à la": "à l’",
    ce: "cet",
    ma: "mon",
    ta: "ton",
    sa: "son",
    beau: "bel",
    nouveau: "nouvel",
    vieux: "vieil",
  }),
);

/** Before anything else, and before nothing. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cet: "ce",
    bel: "beau",
    nouvel: "nouveau",
    vieil: "vieux",
  }),
);

/** After « de » and « à ». */
export const CONTRACTIONS: ReadonlyMap<string, { masculine: string; feminine: string }> = new Map([
  ["de", { masculine: "du", feminine: "de la" }],
  ["à", { masculine: "au", feminine: "à la" }],
]);

/** `word` as it is said before `next`, the word that follows it, empty if none does; its capitals are kept. */
export function agreeWithNext(word: string, next: string, apostrophe: string): string {
  const key = word.toLowerCase();
  const other = (takesElision(next) ? BEFORE_VOWEL : ELSEWHERE).get(key);
  if (other === undefined) return word;
  return likeWord(other.replace("’", apostrophe), word);
}

/** `word`, in lower case, with the capitals of `model`. */
export function likeWord(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const first = model.charAt(0);
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
