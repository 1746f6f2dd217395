import { SPACED } from "./closed-class.ts";
import type { InclusiveForm } from "./form.ts";
import { likeSource } from "./letter-case.ts";
import { CLOSING, KIND, LETTER, OPENING, SLASH } from "./marks.ts";
import type { Piece } from "./piece.ts";

/** « auquel·à », accents written apart from their letters included. */
const LONGEST = 10;

/** Contracted articles take two words in the feminine: « du·de la », « au·à la », « à la·au ». */
export function readSpaced({ text, start, word, end, mark }: Piece): InclusiveForm | undefined {
  if (end - word > LONGEST) return undefined;
  const parts = text
    .slice(word, end)
    .normalize("NFC")
    .split(/[^\p{L}]+/u);
  const found = SPACED.get(parts.join("·").toLowerCase());
  if (!found) return undefined;
  const { masculine, feminine, before, after } = found;
  const from = word - lengthBefore(text, word, before);
  const last = end + after.length;
  const isThere =
    spaced(text.slice(from, word)) === before && spaced(text.slice(end, last)) === after;
  if (!isThere) return undefined;
  // « du(de la) » holds its parenthesis; « du/de la/des » is a list.
  const isOpen = mark === OPENING;
  const next = KIND[text.charCodeAt(last)];
  if (isOpen ? next !== CLOSING : next === LETTER || next === SLASH) return undefined;
  const to = isOpen ? last + 1 : last;
  const source = text.slice(from, to);
  const isCapitals = source.length > 4 && source === source.toUpperCase();
  // « jusqu’au·à la »
  const clitic = from === word ? text.slice(start, word) : "";
  return {
    source: clitic + source,
    start: from - clitic.length,
    end: to,
    masculine: clitic + likeSource(masculine, source, isCapitals),
    feminine: clitic + likeSource(feminine, source, isCapitals),
    number: "singular",
  };
}

/** « à » takes two units in NFD. */
function lengthBefore(text: string, word: number, before: string): number {
  if (before === "") return 0;
  const isComposed = spaced(text.slice(word - before.length, word)) === before;
  return isComposed ? before.length : before.normalize("NFD").length;
}

function spaced(words: string): string {
  return words.normalize("NFC").toLowerCase().replace("\u00a0", " ");
}
