import { describe, expect, it } from "vitest";
import { readTable } from "../langue/cases/tables.ts";
import { typeset } from "../langue/index.ts";
import { findPhrase, splitWords } from "./excerpt.ts";
import { END } from "./fold.ts";
import { keysOfText } from "./keys-of-text.ts";
import { attempts, type Query, readQuery } from "./query.ts";

// Whether a text answers a query, told by keys alone: what Pagefind does of them is asked in the browser.

/** Whether all the keys begin a key of some word, and the phrases stand among the words found. */
function answersTo(text: string, keys: readonly string[], { phrases }: Query): boolean {
  const words = keysOfText(text);
  const found = keys.map((key) =>
    words.flatMap((own, rank) => (own.some((each) => each.startsWith(key)) ? [rank] : [])),
  );
  if (found.some((ranks) => ranks.length === 0)) return false;
  const all = new Set(found.flat());
  return phrases.every((phrase) => findPhrase(splitWords(text).words, phrase, all).length > 0);
}

describe("a text, as it is printed, answers the queries that it should", () => {
  const rows = readTable(new URL("cases/answers.tsv", import.meta.url));
  it.each(rows)("$query: $answers, « $text »", ({ answers, query = "", text = "" }) => {
    const asked = readQuery(query);
    // The beginning of a word is for those who have not typed its end.
    const whole = attempts(asked).filter((keys) => keys.every((key) => key.endsWith(END)));
    const printed = typeset(text);
    expect(whole.some((keys) => answersTo(printed, keys, asked))).toBe(answers === "oui");
  });
});
