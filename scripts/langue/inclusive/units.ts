import { isAllCapitals, likeSource, opensAnotherWord } from "./letter-case.ts";
import { DOT, FULL_STOP, HYPHEN, OPENING, SLASH } from "./marks.ts";
import { isNeverGendered } from "./never-gendered.ts";
import { type Pair, readPair } from "./pair.ts";

/** A form read, with its parts as they were written: a compound has several, in order. */
export interface ReadForm extends Pair {
  /** Parts of each gendered unit: `[["enseignant", "es"], ["chercheur", "es"]]`. */
  units: readonly (readonly string[])[];
  /** What follows the last gendered unit, without its hyphen: « ci », « même ». */
  tail: string | undefined;
}

const INVISIBLES = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HYPHENS = /[-\u2010\u2011]/;
const SPLITTERS: Record<number, RegExp> = {
  [DOT]: /[\u00b7\u2027\u2022\u22c5\u2219\u30fb\uff65\u0387\u2e31\u16eb\u0701]/,
  [FULL_STOP]: /\./,
  [SLASH]: /\//,
  [HYPHEN]: HYPHENS,
};

/** A magazine uses the same words again and again: what was read is kept, within bounds. */
const MOST_KEPT = 5000;
const keptByMark: Map<string, ReadForm | undefined>[] = [];

/** Reads a word written with marks of one kind; hyphens between its parts make a compound. */
export function readUnits(word: string, mark: number): ReadForm | undefined {
  keptByMark[mark] ??= new Map();
  const kept = keptByMark[mark];
  const known = kept.get(word);
  if (known || kept.has(word)) return known;
  const read = readOnce(word, mark);
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(word, read);
  return read;
}

function readOnce(word: string, mark: number): ReadForm | undefined {
  const clean = saidOnce(word.replace(INVISIBLES, "").normalize("NFC"), mark);
  const hyphen = HYPHENS.exec(clean)?.[0] ?? "-";
  if (mark === HYPHEN) {
    const units = groupByHyphens(clean.split(HYPHENS));
    return areSyllables(units) ? undefined : joinUnits(units, hyphen);
  }
  const parts = mark === OPENING ? splitParentheses : splitAt(SPLITTERS[mark] as RegExp);
  const units: string[][] = [];
  for (const unit of joinSlashHyphen(clean).split(HYPHENS)) {
    const found = parts(unit);
    if (!found) return undefined;
    const previous = units.at(-1);
    // « étudiant·e-s »
    const isNumber = found.length === 1 && (unit === "s" || unit === "x");
    if (isNumber && previous && previous.length > 1) previous.push(unit);
    else units.push(found);
  }
  return joinUnits(units, hyphen);
}

/** « ex-salarié/ex-salariée », « celui-ci/celle-ci »: what both genders say, once. */
function saidOnce(word: string, mark: number): string {
  const sign = SPLITTERS[mark]?.source;
  if (!sign || mark === HYPHEN || !HYPHENS.test(word)) return word;
  const hyphen = HYPHENS.source;
  return word
    .replace(new RegExp(`^((?:\\p{L}+${hyphen})+)(\\p{L}+${sign})\\1`, "u"), "$1$2")
    .replace(
      new RegExp(`^(\\p{L}+)(${hyphen}(?:ci|là|mêmes?))(${sign}\\p{L}+)\\2$`, "iu"),
      "$1$3$2",
    );
}

/** What stands before a hyphen in a compound, and is as short as a syllable. */
const PREFIXES = new Set("ex co non pré bi mi tri ni pro néo bio éco sud est".split(" "));
const SYLLABLE = 3;

/** « é-co-liè-re », « ci-toyen-ne »; « a-t-il-elle » is a verb and its pronouns. */
function areSyllables(units: readonly (readonly string[])[]): boolean {
  const first = units.findIndex(({ length }) => length > 1);
  const before = units.slice(0, Math.max(0, first)).map(([word = ""]) => word.toLowerCase());
  if (/^ils?$/i.test(units[first]?.[0] ?? "")) return false;
  return before.length > 1 || before.some((word) => word.length <= SYLLABLE && !PREFIXES.has(word));
}

/** « directeur/-trice », « salarié(-e) »: the hyphen says that a suffix follows. */
function joinSlashHyphen(word: string): string {
  return word.replace(/([/([])[-\u2010\u2011\u00b7]/g, "$1");
}

function splitAt(mark: RegExp): (unit: string) => string[] | undefined {
  return (unit) => {
    const parts = unit.split(mark);
    return parts.includes("") ? undefined : parts;
  };
}

function splitParentheses(unit: string): string[] | undefined {
  if (!/^[^()[\]]+(?:(?:\([^()[\]]+\)|\[[^()[\]]+\])[^()[\]]*)*$/.test(unit)) return undefined;
  const parts = unit.split(/[()[\]]/).filter((part) => part !== "");
  // « sal(l)e », « prop[r]es »: a letter that may be left out
  const isOptional = /^[bcdfglmnprst]$/.test(parts[1] ?? "") && /^es?$/.test(parts[2] ?? "");
  return isOptional ? undefined : parts;
}

/** With hyphens for marks, a suffix is told from the second word of a compound by what stands before it. */
function groupByHyphens(words: readonly string[]): string[][] {
  const units: string[][] = [];
  let open: string[] = [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    // « travailleu-r-se »: a root takes two endings.
    const isReadWithNext = open.length === 1 && next && readUnit([...open, word, next]);
    if (open.length > 0 && (readUnit([...open, word]) || isReadWithNext)) {
      open.push(word);
      continue;
    }
    const isRoot = open.length > 1 && (word === "s" || word === "x");
    if (isRoot) open.push(word);
    else {
      open = [word];
      units.push(open);
    }
  }
  return units;
}

function lower(parts: readonly string[]): string[] {
  return parts.map((part) => part.toLowerCase());
}

/** @param hyphen the author's, which may be one that never breaks */
function joinUnits(units: readonly (readonly string[])[], hyphen: string): ReadForm | undefined {
  const gendered = units.filter(({ length }) => length > 1);
  if (
    gendered.length === 0 ||
    gendered.some(isNeverGendered) ||
    units.some((unit) => unit[0] === "")
  )
    return undefined;
  const pairs = units.map((unit) => (unit.length > 1 ? readUnit(unit) : undefined));
  const isPlural = pairs.some((pair) => pair?.number === "plural");
  const words: { masculine: string; feminine: string }[] = [];
  for (const [index, unit] of units.entries()) {
    const [first = ""] = unit;
    if (unit.length === 1) {
      words.push({ masculine: first, feminine: first });
      continue;
    }
    const pair = isPlural ? inPlural(pairs[index], unit) : pairs[index];
    if (!pair || !isWellCased(unit, pair)) return undefined;
    const isCapitals = isAllCapitals(unit.join("")) || isAllCapitals(first);
    words.push({
      masculine: likeSource(pair.masculine, first, isCapitals),
      feminine: likeSource(pair.feminine, first, isCapitals),
    });
  }
  const last = units.at(-1);
  return {
    masculine: words.map(({ masculine }) => masculine).join(hyphen),
    feminine: words.map(({ feminine }) => feminine).join(hyphen),
    number: isPlural ? "plural" : "singular",
    units: gendered,
    tail: last?.length === 1 ? last[0] : undefined,
  };
}

function readUnit(unit: readonly string[]): Pair | undefined {
  return readPair(lower(unit)) ?? readPair(accented(unit));
}

/** « SALARIE·E·S »: capitals without their accents. */
function accented(unit: readonly string[]): string[] {
  const [stem = "", suffix = "", ...others] = unit;
  const isBare = isAllCapitals(unit.join("")) && stem.endsWith("E") && suffix.startsWith("E");
  return isBare ? lower([`${stem.slice(0, -1)}É`, suffix, ...others]) : [];
}

/** « sourd·e-muet·te·s »: the number written once goes for all. */
function inPlural(pair: Pair | undefined, unit: readonly string[]): Pair | undefined {
  return pair?.number === "plural" ? pair : (readPair([...lower(unit), "s"]) ?? pair);
}

/** « Il·Elle » is one word twice; « arrivé.Elle » and « Data·Inclusion » are two words. */
function isWellCased(unit: readonly string[], pair: Pair): boolean {
  const [, second = ""] = unit;
  const isWhole = second.toLowerCase() === pair.feminine || second.toLowerCase() === pair.masculine;
  return isWhole
    ? unit[0]?.charAt(0) !== unit[0]?.charAt(0).toLowerCase() || !opensAnotherWord(unit)
    : !opensAnotherWord(unit);
}
