import { DOT, KIND } from "../inclusive/marks.ts";
import { likeWord } from "./articles.ts";
import { KEEPS_ARTICLE, mayBeNoun } from "./grammar.ts";
import { takesElision } from "./vowels.ts";
import { isArticle, isInWord, isSpace, type RoledForm, type Word } from "./words.ts";

// What each gender says again at the beginning of a run: clitics, and prepositions and articles that stand before it.

const PREPOSITIONS = ["de", "à"];
const ARTICLES = ["les", "des", "aux"];
/** Letters in the longest of them. */
const LONGEST = 3;
const APOSTROPHES = ["'", "’", "ʼ"];

/** The form that opens a run; an elision that one gender does not take is undone: « le héros ou l’héroïne ». */
export function firstWord({ masculine, feminine }: RoledForm): Word {
  return {
    masculine: withoutWrongElision(masculine, "le"),
    feminine: withoutWrongElision(feminine, "la"),
    before: "",
  };
}

function withoutWrongElision(word: string, article: string): string {
  const letter = word.charAt(0).toLowerCase();
  const isElided = APOSTROPHES.includes(word.charAt(1)) && (letter === "l" || letter === "d");
  if (!isElided || takesElision(word.slice(2))) return word;
  return `${likeWord(letter === "d" ? "de" : article, word)} ${word.slice(2)}`;
}

/** Where the run begins: at its first form, or at the word before it if each gender says it; `after` follows the run. */
export function startOfRun(
  text: string,
  first: RoledForm,
  words: readonly Word[],
  after: string,
): number {
  const start = startOfWordBefore(text, first.start);
  const before = text.slice(start, first.start - 1).toLowerCase();
  if (KEEPS_ARTICLE.has(first.core)) return ARTICLES.includes(before) ? start : first.start;
  if (!PREPOSITIONS.includes(before)) return first.start;
  if (first.core !== "le") return isArticle(first.clitic) ? start : first.start;
  // « avant de le·la voir »: a pronoun, not an article.
  const isWithNoun =
    words.length > 1
      ? words.slice(1).some(({ masculine, feminine }) => masculine !== feminine)
      : mayBeNoun(after.toLowerCase(), "singular");
  return isWithNoun ? start : first.start;
}

/** `start` itself if no short word stands before it. */
function startOfWordBefore(text: string, start: number): number {
  if (!isSpace(text.charAt(start - 1))) return start;
  let from = start - 1;
  while (from > 0 && from >= start - 1 - LONGEST && isInWord(text, from - 1)) from--;
  // « au·à l’étudiant·e » is no word apart.
  return from > 0 && KIND[text.charCodeAt(from - 1)] === DOT ? start : from;
}

/** Says `before`, as written, at the head of both genders: « du directeur », « de la directrice ». */
export function repeatBefore(before: string, words: Word[]): void {
  const first = words[0];
  if (!first) return;
  words[0] = {
    ...first,
    masculine: contracted(before, first.masculine),
    feminine: contracted(before, first.feminine),
  };
}

function contracted(before: string, said: string): string {
  const isArticle = /^le(?: |$)/i.test(said) && PREPOSITIONS.includes(before.toLowerCase());
  if (!isArticle) return `${before} ${said}`;
  const isCapitals = said.startsWith("LE");
  const contraction = before.toLowerCase() === "de" ? "du" : "au";
  return (isCapitals ? contraction.toUpperCase() : likeWord(contraction, before)) + said.slice(2);
}
