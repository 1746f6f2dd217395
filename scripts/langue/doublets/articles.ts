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

/** Words in a vowel before which « le·la » is only named: « le·la ou les ». */
export const NEVER_ELIDED: ReadonlySet<string> = new Set("et ou où à au aux".split(" "));

/** `word` as it is said before `next`, the word that follows it, empty if none does; its capitals are kept. */
export function agreeWithNext(word: string, next: string, apostrophe: string): string {
  // « jusqu’au·à la étudiant·e »
  const clitic = 1 + Math.max(word.lastIndexOf("’"), word.lastIndexOf("'"));
  const model = word.slice(clitic);
  const key = model.toLowerCase();
  const whenElided = BEFORE_VOWEL.get(key);
  const otherwise = ELSEWHERE.get(key);
  if (!whenElided && !otherwise) return word;
  const other = takesElision(next) ? whenElided : otherwise;
  if (!other) return word;
  return word.slice(0, clitic) + likeWord(other.replace("’", apostrophe), model);
}

/** `word`, in lower case, with the capitals of `model`. */
export function likeWord(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const first = model.charAt(0);
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
