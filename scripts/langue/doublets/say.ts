import { agreeWithNext } from "./articles.ts";
import { isConjunction } from "./grammar.ts";
import type { Word } from "./words.ts";

interface Manner {
  /** Word of the text after the run, if the last word takes its form from it; empty otherwise. */
  after: string;
  /** The author's. */
  apostrophe: string;
  isPlural: boolean;
  losesCapital: boolean;
}

/** The doublet of a run: its words in the masculine, « ou » or « et », its words in the feminine. */
export function sayRun(words: readonly Word[], manner: Manner): string {
  const masculine = inGender(words, "masculine", manner);
  const feminine = inGender(words, "feminine", manner);
  const shared = lengthOfShared(words, masculine, feminine);
  const head =
    shared === 0 ? "" : join(words, masculine, 0, shared) + (words[shared]?.before ?? "");
  const one = join(words, masculine, shared, words.length);
  const other = join(words, feminine, shared, words.length);
  if (one === other) return head + one;
  const isCapitals = one === one.toUpperCase();
  const conjunction = manner.isPlural ? "et" : "ou";
  if (isCapitals) return `${head}${one} ${conjunction.toUpperCase()} ${other}`;
  const isLowered = manner.losesCapital && shared === 0;
  return `${head}${one} ${conjunction} ${isLowered ? lowerFirst(other) : other}`;
}

/** « mon élève préféré ou préférée »: how many words are said once, when the noun and what precedes it are the same. */
function lengthOfShared(
  words: readonly Word[],
  masculine: readonly string[],
  feminine: readonly string[],
): number {
  let same = 0;
  while (same < words.length && masculine[same] === feminine[same]) {
    same++;
    if (words[same - 1]?.isSharedNoun) return same;
  }
  return 0;
}

function inGender(
  words: readonly Word[],
  gender: "masculine" | "feminine",
  { after, apostrophe, isPlural }: Manner,
): string[] {
  return words.map((word, index) => {
    const said = word[gender];
    if (isPlural || word.masculine === word.feminine) return said;
    const following = words[index + 1];
    const next = following ? following[gender] : after;
    const isApart = isConjunction(next) || following?.before.startsWith(",");
    return agreeWithNext(said, isApart ? "" : next, apostrophe);
  });
}

/** Words `from` up to `to`, with the spaces between them, but for the space an elision takes. */
function join(words: readonly Word[], said: readonly string[], from: number, to: number): string {
  let joined = "";
  for (let index = from; index < to; index++) {
    const isGlued = index === from || /['’]$/.test(said[index - 1] ?? "");
    joined += (isGlued ? "" : (words[index]?.before ?? "")) + (said[index] ?? "");
  }
  return joined;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
