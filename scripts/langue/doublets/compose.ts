import { AFTER_ALL, isAdverb, isEpicenePreposed, mayBeNoun } from "./grammar.ts";
import { endOfWord, isArticle, isSpace, type RoledForm, type Word } from "./words.ts";

// Which forms go together: a determiner, its noun, and the adjectives and participles in agreement with it.

/** The most text read between two forms of a run, in UTF-16 units. */
const LONGEST_GAP = 60;

/** What was read of a run, to tell what may follow. */
export interface Progress {
  first: RoledForm;
  last: RoledForm;
  /** An article or the like opens it, so that it stands by itself: « un·e », « l’ », « certain·es ». */
  isDetermined: boolean;
  /** The noun is still to come. */
  needsNoun: boolean;
}

export function open(first: RoledForm): Progress {
  const { role, clitic } = first;
  const isDetermined = role === "article" || role === "determining" || isArticle(clitic);
  return { first, last: first, isDetermined, needsNoun: callsForNoun(first) };
}

/** The words that take `progress` to `next` and that form itself; undefined when they do not go together. */
export function extend(text: string, progress: Progress, next: RoledForm): Word[] | undefined {
  const { first, last } = progress;
  const gap = next.start - last.end;
  if (gap < 1 || gap > LONGEST_GAP || next.number !== first.number) return undefined;
  if (!mayFollow(last, next)) return undefined;
  const words = readGap(text, progress, next);
  if (!words) return undefined;
  progress.needsNoun = callsForNoun(next);
  progress.last = next;
  return words;
}

function callsForNoun({ role }: RoledForm): boolean {
  return role === "article" || role === "determining" || role === "preposed";
}

function mayFollow(last: RoledForm, next: RoledForm): boolean {
  if (last.role === "pronoun" || next.clitic !== "") return false;
  // « tout un chacun », « tel ou telle une enfant »
  if (next.role === "article") return next.core === "un" && /^(?:tout|tel)$/.test(last.core);
  if (next.role === "pronoun") return next.core === "chacun" && last.role === "article";
  return true;
}

/** The words between two forms of a run, and the second form; undefined if one of them ends the run. */
function readGap(text: string, progress: Progress, next: RoledForm): Word[] | undefined {
  const { last } = progress;
  const words: Word[] = [];
  let { needsNoun } = progress;
  let index = last.end;
  for (;;) {
    const before = text.charAt(index);
    // A line may be folded after an article; elsewhere its end may be the end of an item.
    if (!isSpace(before) && !(before === "\n" && last.role === "article")) return undefined;
    index++;
    if (index === next.start) {
      words.push({ masculine: next.masculine, feminine: next.feminine, before });
      return words;
    }
    const word = text.slice(index, Math.min(endOfWord(text, index), next.start));
    const lower = word.toLowerCase();
    let isSharedNoun = false;
    if (last.core === "tous" && words.length === 0) {
      if (!AFTER_ALL.has(lower) && !isAdverb(lower)) return undefined;
      needsNoun = AFTER_ALL.has(lower);
    } else if (!isAdverb(lower) && !isAdded(lower, progress, next)) {
      const isExpected = needsNoun && progress.isDetermined;
      if (!isExpected || !mayBeNoun(lower, next.number)) return undefined;
      isSharedNoun = !isEpicenePreposed(lower);
      needsNoun = !isSharedNoun;
    }
    words.push({ masculine: word, feminine: word, before, isSharedNoun });
    index += word.length;
  }
}

/** « un·e auteur·e engagé·e et reconnu·e »: with no article of its own, what is added is said of the same person. */
function isAdded(word: string, { isDetermined, last }: Progress, next: RoledForm): boolean {
  const isOne = isDetermined && next.number === "singular" && last.role !== "article";
  return isOne && word === "et" && (next.role === "word" || next.role === "preposed");
}
