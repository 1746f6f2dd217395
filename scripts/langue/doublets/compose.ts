import {
  AFTER_ALL,
  isAdverb,
  isConjunction,
  isEpicenePreposed,
  isPluralAdjective,
  mayBeNoun,
  ORDINAL,
} from "./grammar.ts";
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
  /** Nouns, adjectives and participles read so far. */
  qualities: number;
}

export function open(first: RoledForm): Progress {
  const { role, clitic } = first;
  const isDetermined = role === "article" || role === "determining" || isArticle(clitic);
  const needsNoun = callsForNoun(first);
  return { first, last: first, isDetermined, needsNoun, qualities: first.role === "word" ? 1 : 0 };
}

/** The words that take `progress` to `next` and that form itself; undefined when they do not go together. */
export function extend(text: string, progress: Progress, next: RoledForm): Word[] | undefined {
  const { first, last } = progress;
  const gap = next.start - last.end;
  if (gap < 1 || gap > LONGEST_GAP || next.number !== first.number) return undefined;
  if (!mayFollow(last, next)) return undefined;
  const words = readGap(text, progress, next);
  if (!words) return undefined;
  progress.qualities += words.filter(({ isSharedNoun }) => isSharedNoun).length;
  advance(progress, next);
  return words;
}

function advance(progress: Progress, next: RoledForm): void {
  progress.needsNoun = callsForNoun(next);
  progress.last = next;
  if (next.role === "word") progress.qualities++;
}

/**
 * The words that a series of `forms`, `from` one on, adds to `progress`, up to its « et » or « ou »: « un·e candidat·e sérieux·se, motivé·e et
 * souriant·e ». Undefined when the commas are not of a series: « Un·e élu·e, fatigué·e et déçu·e, a protesté. »
 */
export function extendBySeries(
  text: string,
  progress: Progress,
  forms: readonly RoledForm[],
  from: number,
): Word[] | undefined {
  const { first, isDetermined, qualities } = progress;
  let { last } = progress;
  if (text.charAt(last.end) !== "," || !isDetermined || qualities === 0) return undefined;
  if (first.number === "plural") return undefined;
  const words: Word[] = [];
  for (const form of forms.slice(from, from + LONGEST_SERIES)) {
    const gap = SERIES.exec(
      text.slice(last.end, Math.min(form.start, last.end + LONGEST_GAP)),
    )?.[0];
    const isAlike = form.role === "word" && form.clitic === "" && form.number === first.number;
    if (!gap || last.end + gap.length !== form.start || !isAlike) return undefined;
    words.push({ masculine: form.masculine, feminine: form.feminine, before: gap });
    last = form;
    if (gap.startsWith(",")) continue;
    const isInApposition = qualities === 1 && text.charAt(form.end) === ",";
    if (words.length === 1 || isInApposition) return undefined;
    progress.qualities += words.length - 1;
    advance(progress, form);
    return words;
  }
  return undefined;
}

/** Forms that a series adds at most. */
const LONGEST_SERIES = 8;
/** What parts the items of a series. */
const SERIES = /^(?:,[ \u00a0]|[ \u00a0](?:et|ou)[ \u00a0])$/;

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
    const word = wordAt(text, index, next.start);
    const lower = word.toLowerCase();
    let isSharedNoun = false;
    if (last.core === "tous" && words.length === 0) {
      if (!AFTER_ALL.has(lower) && !isAdverb(lower)) return undefined;
      needsNoun = AFTER_ALL.has(lower);
    } else if (
      !isAdverb(lower) &&
      !isAdded(lower, progress, next) &&
      !isBetweenAdjectives(lower, words.at(-1))
    ) {
      const isExpected = needsNoun && progress.isDetermined;
      if (!isExpected || !mayBeNoun(lower, next.number)) return undefined;
      isSharedNoun = !isEpicenePreposed(lower);
      needsNoun = !isSharedNoun;
    }
    words.push({ masculine: word, feminine: word, before, isSharedNoun });
    index += word.length;
  }
}

/** The ordinal in figures or the word that begins at `index`, within `end`; empty if there is none. */
function wordAt(text: string, index: number, end: number): string {
  const stretch = text.slice(index, Math.min(end, index + LONGEST_ORDINAL));
  const space = stretch.search(/[ \u00a0\u202f]/);
  if (space > 0 && ORDINAL.test(stretch.slice(0, space))) return stretch.slice(0, space);
  return text.slice(index, Math.min(endOfWord(text, index), end));
}

/** « 2026ème » and its space */
const LONGEST_ORDINAL = 8;

/**
 * « un·e auteur·e engagé·e et reconnu·e »: with no article of its own, what is added is said of the same person; in the
 * plural, « les élu·es locaux·ales et militant·es » may be two groups, and only an adjective goes on.
 */
function isAdded(
  word: string,
  { isDetermined, last, qualities }: Progress,
  next: RoledForm,
): boolean {
  if (!isConjunction(word) || last.role === "article") return false;
  if (next.number === "plural") {
    return qualities > 1 && next.role === "word" && isPluralAdjective(next.core);
  }
  return isDetermined && (next.role === "word" || next.role === "preposed");
}

/** « un·e jeune et brillant·e avocat·e » */
function isBetweenAdjectives(word: string, before: Word | undefined): boolean {
  return isConjunction(word) && before !== undefined && isEpicenePreposed(before.masculine);
}
