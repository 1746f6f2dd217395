import { SPACED } from "./closed-class.ts";
import type { InclusiveForm } from "./form.ts";
import { likeSource } from "./letter-case.ts";
import { KIND, LETTER } from "./marks.ts";
import type { Piece } from "./word.ts";

/** Contracted articles take two words in the feminine: « du·de la », « au·à la », « à la·au ». */
export function readSpaced({ text, start, word, end }: Piece): InclusiveForm | undefined {
  const parts = text.slice(word, end).split(/[^\p{L}]+/u);
  const found = SPACED.get(parts.join("·").toLowerCase());
  if (!found) return undefined;
  const { masculine, feminine, before, after } = found;
  const from = word - before.length;
  const to = end + after.length;
  const isThere =
    text.slice(from, word).toLowerCase().replace("\u00a0", " ") === before &&
    text.slice(end, to).toLowerCase().replace("\u00a0", " ") === after &&
    KIND[text.charCodeAt(to)] !== LETTER;
  if (!isThere) return undefined;
  const source = text.slice(from, to);
  const isCapitals = source.length > 4 && source === source.toUpperCase();
  return {
    source,
    start: from === word ? start : from,
    end: to,
    masculine: likeSource(masculine, source, isCapitals),
    feminine: likeSource(feminine, source, isCapitals),
    number: "singular",
  };
}
