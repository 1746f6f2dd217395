import { bareKey, DOTS, END, keysOf, lettersOf, partsOf, simplify } from "./fold.ts";

// What a reader types, as keys of the index. Shared with the browser, where inclusive forms are read by cheap rules only.

/** Longest query that is read, in UTF-16 units; what is beyond is left out. */
export const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

export interface QueryWord {
  /** Finds the word as it is accented; typed without accents, in all of them. */
  key: string;
  /** Of a compound (« web-magazine »), the keys of its parts; of an inclusive form, that of the whole; else its own. */
  parts: string[];
}

export interface Query {
  /** What must be in the page. */
  words: QueryWord[];
  /** What must follow one another, in each phrase in quotes; words that say little are among them. */
  phrases: QueryWord[][];
}

/** So common that they tell nothing; in small letters, elided article gone. */
const STOP_WORDS = new Set(
  `le la les l de du des d un une et ou où à au aux en dans par pour sur avec sans chez vers qui que qu quoi dont ce c ces
  cet cette se s ne n pas plus y on nous vous je j tu me m te t lui leur leurs son sa ses mon ma mes
  ton ta tes notre votre nos vos est sont être a ont avoir était mais donc ni si comme comment pourquoi quand quel quelle est-ce`.split(
    /\s+/,
  ),
);

const A_DOT = new RegExp(`[${DOTS}]`);
const SEPARATORS = new RegExp(`[${DOTS}./()[\\]\u2010\u2011-]+`);
/** What an inclusive form ends with, after its masculine. */
const SUFFIX =
  /^(?:e?x?s?|n?ne?s?|nes?|[str]?se?s?|t?tes?|l?les?|ves?|[dt]?rices?|ices?|euses?|e?resses?|esses?|[èi]?ères?|elles?|olles?|ches?|ques?|gues?|ines?|ennes?|onnes?|ales?|ettes?|ètes?|ives?|eures?|fes?|hes?|ces?)$/;
/** Second part of a root with two endings. */
const MASCULINE_END = /^(?:r|x|f|er|eur|if|en|on|al|el|au|aux|eux|s)s?$/;
/** Masculines of which the first part is not the whole. */
const IRREGULAR: Record<string, string> = { tou: "tout", nou: "nouveau" };

const QUOTED = /["«“]([^"«»“”]*)["»”]/g;

/** Reads a query; total. No word at all gives no words. */
export function readQuery(text: string): Query {
  const typed = text.slice(0, LONGEST_QUERY);
  const phrases: QueryWord[][] = [];
  const quoted: QueryWord[] = [];
  const rest = typed.replace(QUOTED, (_, inner: string) => {
    const typedWords = wordsOf(inner);
    const words = typedWords.flatMap(readWord);
    if (words.length > 1) phrases.push(words);
    quoted.push(...withoutStopWords(typedWords));
    return " ";
  });
  const loose = wordsOf(rest);
  const words = [...quoted, ...(quoted.length > 0 ? loud(loose) : withoutStopWords(loose))];
  return { words: words.slice(0, MOST_WORDS), phrases };
}

function wordsOf(text: string): string[] {
  const joined = text
    // A surrogate alone is no letter of any word.
    .replace(/\p{Cs}/gu, "")
    // « 4 188 » is one number, « 18h30 » is printed in three words, « 5km » in two.
    .replace(/\b\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g, (number) => number.replace(/\D/g, ""))
    .replace(/(\d)(h|k[mg]|ha|cm|mm|[km]wh?)(?:00)?(?=\d|[^\p{L}]|$)/giu, "$1 $2 ");
  return joined.split(/\s+/).filter((word) => partsOf(simplify(word)).length > 0);
}

/** Words that tell something, or all of them where none does. */
function withoutStopWords(words: readonly string[]): QueryWord[] {
  const told = loud(words);
  return told.length > 0 ? told : words.flatMap(readWord);
}

function loud(words: readonly string[]): QueryWord[] {
  return words.filter((word) => !isStopWord(word)).flatMap(readWord);
}

function isStopWord(word: string): boolean {
  return STOP_WORDS.has(masculineOf(word) ?? simplify(word).replace(/[^\p{L}]+$/u, ""));
}

function readWord(word: string): QueryWord[] {
  const masculine = masculineOf(word);
  const [key, ...others] = keysOf(masculine ?? word);
  if (key === undefined) return [];
  // A form that is read wrongly is found by itself: the index has it whole.
  const parts = masculine === undefined ? others : keysOf(word).slice(0, 1);
  return [{ key: asked(key), parts: (parts.length > 0 ? parts : [key]).map(bareKey) }];
}

/** A word typed without accents may have some. */
function asked(key: string): string {
  return key.endsWith(END + END) ? bareKey(key) : key;
}

/** « auteur » for « auteur·rice »: pages that hold the form, or both words, hold it too. Absent for other words. */
function masculineOf(word: string): string | undefined {
  const simple = simplify(word);
  const [first = "", ...others] = simple.split(SEPARATORS).filter((part) => part !== "");
  const hasDot = A_DOT.test(simple);
  if (others.length === 0 || (first.length < 3 && !hasDot)) return undefined;
  const [second = ""] = others;
  if (!others.every((part) => SUFFIX.test(part) || MASCULINE_END.test(part))) return undefined;
  const isRoot = others.length > 1 && MASCULINE_END.test(second) && second !== "s";
  return IRREGULAR[first] ?? (isRoot ? first + second : first);
}

/**
 * The words that the index is asked for, all of them in one page, in turn until there is one: as typed; in any accents;
 * compounds by their parts; the last word by its beginning, as it may not be typed to its end.
 */
export function attempts({ words }: Query): string[][] {
  if (words.length === 0) return [];
  const strict = words.map(({ key }) => key);
  const bare = strict.map(bareKey);
  const parts = words.flatMap((word) => word.parts);
  const last = bare.at(-1) ?? "";
  const all = [strict, bare, parts];
  if (last.length > 2) all.push([...bare.slice(0, -1), last.slice(0, -END.length)]);
  const seen = new Set<string>();
  return all
    .map((keys) => [...new Set(keys)])
    .filter((keys) => seen.size < seen.add(keys.join(" ")).size);
}

/** The words cut short, for readers who want more; undefined when they are short already. */
export function widened({ words }: Query): string[] | undefined {
  const bare = words.map(({ key }) => lettersOf(key));
  const cut = bare.map((word) => word.slice(0, Math.max(SHORTEST, word.length - CUT)));
  return cut.every((word, rank) => word === bare[rank]) ? undefined : cut;
}

/** Letters of a stem at least, and letters of an ending. */
const SHORTEST = 4;
const CUT = 3;
