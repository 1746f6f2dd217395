import { isRomanRank, readRomanOrdinal } from "./roman.ts";
import { endOfSpaces, endOfWord, isWordPart, kindAt, startOfWord, UPPER } from "./signs.ts";
import { BEFORE_ROMAN, NOT_REIGNING } from "./words.ts";

/**
 * Whether the word at `start` is a Roman numeral that ranks the word before the spaces from `gap` on: « Louis XIV »,
 * « Jean-Paul II », « François Ier », « chapitre IV ».
 */
export function isRankAt(text: string, gap: number, start: number): boolean {
  if (!"IVX".includes(text[start] as string)) return false;
  const end = endOfWord(text, start);
  if (end - start > 9 || isWordPart(kindAt(text, end))) return false;
  const before = startOfWord(text, gap);
  const word = text.slice(before, gap);
  const rank = text.slice(start, end);
  if (BEFORE_ROMAN.has(word.toLowerCase())) return isRomanRank(rank) || !!readRomanOrdinal(rank);
  if (!isName(text, before, word)) return false;
  // In French the first of a name is « Ier »: « Here I Am ».
  return rank === "Ier" || rank === "Ire" || (rank !== "I" && isRomanRank(rank));
}

function isName(text: string, start: number, word: string): boolean {
  return (
    word.length > 2 &&
    kindAt(text, start) === UPPER &&
    !isWordPart(kindAt(text, start - 1)) &&
    word !== word.toUpperCase() &&
    !NOT_REIGNING.has(word)
  );
}

/** The word after the spaces at `index`; empty when there is none. */
export function wordAfter(text: string, index: number): string {
  const start = endOfSpaces(text, index);
  return start === index ? "" : text.slice(start, endOfWord(text, start));
}
