import { bareKey, DOTS, ELISION, keysOf, lettersOf } from "./fold.ts";
import type { QueryWord } from "./query.ts";

// What is shown of a page found: its own words, those that were found marked. Ranks of words are Pagefind's: the text is
// parted by its spaces, whichever they are. Shared with the browser.

/** A stretch of what is shown. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** A text with its words and what parts them. */
export interface Words {
  words: string[];
  /** What follows each word; a line feed ends a block. */
  gaps: string[];
}

export function splitWords(content: string): Words {
  const [...all] = content.split(/(\s+)/);
  return {
    words: all.filter((_, rank) => rank % 2 === 0),
    gaps: all.filter((_, rank) => rank % 2 === 1),
  };
}

/** Words of an excerpt, and those shown before the first mark. */
const LENGTH = 32;
const BEFORE = 6;

/**
 * Where an excerpt begins and ends, in ranks of words: where marks are most numerous, different words counting more.
 *
 * @param from rank of the first word that may be shown: what stands before is shown elsewhere.
 */
export function chooseExcerpt(
  { words, gaps }: Words,
  locations: readonly number[],
  from: number,
): { start: number; end: number; first: number | undefined } {
  const inside = locations.filter((rank) => rank >= from && rank < words.length);
  let best: number | undefined;
  let most = 0;
  for (const [place, rank] of inside.entries()) {
    const seen = new Set<string>();
    let count = 0;
    for (let next = place; (inside[next] ?? Infinity) < rank + LENGTH - BEFORE; next++) {
      seen.add((words[inside[next] as number] ?? "").toLowerCase());
      count++;
    }
    const score = seen.size * 10 + Math.min(count, 9);
    if (score > most) {
      most = score;
      best = rank;
    }
  }
  let start = Math.max(from, (best ?? from) - BEFORE);
  // No end of another block before the first mark.
  for (let rank = start; rank < (best ?? from); rank++) if (gaps[rank] === "\n") start = rank + 1;
  return { start, end: Math.min(words.length, start + LENGTH), first: best };
}

/** The words from `start` up to `end` as printed, those at `locations` marked; titles are parted from texts by a dash. */
export function markWords(
  { words, gaps }: Words,
  locations: ReadonlySet<number>,
  { start, end }: { start: number; end: number },
): Piece[] {
  const pieces: Piece[] = [];
  for (let rank = start; rank < end; rank++) {
    const word = words[rank] ?? "";
    const gap = rank + 1 < end ? shownGap(word, gaps[rank] ?? "") : "";
    if (!locations.has(rank)) push(pieces, word + gap, false);
    else {
      const [before, core, after] = coreOf(word);
      const number = numberBefore(pieces);
      // « 4 188 » is one number.
      if (number && before === "" && /^\d+$/.test(core)) {
        number.text += (pieces.pop()?.text ?? "") + core;
      } else {
        push(pieces, before, false);
        push(pieces, core, true);
      }
      push(pieces, after + gap, false);
    }
  }
  return pieces;
}

/** A title is parted from what it announces, a sentence is not from the next. */
function shownGap(word: string, gap: string): string {
  if (gap !== "\n") return gap;
  return /[.!?…:;»]$/.test(word) ? " " : " – ";
}

/** The number marked just before, if only a no-break space follows it. */
function numberBefore(pieces: readonly Piece[]): Piece | undefined {
  const marked = pieces.at(-2);
  const isNear = /^[\u00a0\u202f]$/.test(pieces.at(-1)?.text ?? "");
  return isNear && marked?.isMarked && /\d/.test(marked.text.at(-1) ?? "") ? marked : undefined;
}

function push(pieces: Piece[], text: string, isMarked: boolean): void {
  if (text === "") return;
  const last = pieces.at(-1);
  if (last && !last.isMarked && !isMarked) last.text += text;
  else pieces.push({ text, isMarked });
}

/** A word between spaces without the signs and the elided article that stand beside it: « (l’eau) » → « eau ». */
export function coreOf(word: string): [before: string, core: string, after: string] {
  let start = /^[^\p{L}\p{N}]*/u.exec(word)?.[0].length ?? 0;
  let end = /^.*[\p{L}\p{N}]/su.exec(word)?.[0].length ?? 0;
  if (end <= start) return ["", word, ""];
  const count = (sign: string) => word.slice(start, end).split(sign).length;
  // « (Re)lire », « candidat(e) »
  if (count(")") > count("(") && word[start - 1] === "(") start--;
  else if (count("(") > count(")") && word[end] === ")") end++;
  start += ELISION.exec(word.slice(start, end))?.[0].length ?? 0;
  return [word.slice(0, start), word.slice(start, end), word.slice(end)];
}

/** Whether a word of the text is what a word of the query asks for, alone: a form is known by having been found. */
export function answers(word: string, asked: QueryWord): boolean {
  const keys = keysOf(word);
  if (keys.includes(asked.key)) return true;
  const isAnyAccent = bareKey(asked.key) === asked.key;
  return isAnyAccent && keys.some((key) => bareKey(key) === asked.key);
}

/** Signs that part the genders of an inclusive form. */
const FORM = new RegExp(`\\p{L}[${DOTS}.(/-]\\p{L}`, "u");

/** Of « 4 188 », each group. */
function isGroupOf(word: string, asked: QueryWord): boolean {
  const [key = ""] = keysOf(word);
  return /^\D*\d{1,3}\D*$/.test(word) && asked.key.includes(lettersOf(key));
}

/** The genders of a long word begin alike. */
function mayAnswer(form: string, asked: QueryWord): boolean {
  const [key = ""] = keysOf(form);
  return form.length < 10 || key.charAt(0) === asked.key.charAt(0);
}

/** Where a phrase stands, in ranks of words, each occurrence whole; signs between words do not part them. */
export function findPhrase(
  words: readonly string[],
  phrase: readonly QueryWord[],
  found: ReadonlySet<number>,
): number[] {
  const places: number[] = [];
  for (let start = 0; start < words.length; start++) {
    const own = phraseAt(words, phrase, found, start);
    if (own) places.push(...own);
  }
  return [...new Set(places)];
}

function phraseAt(
  words: readonly string[],
  phrase: readonly QueryWord[],
  found: ReadonlySet<number>,
  start: number,
): number[] | undefined {
  const own: number[] = [];
  let rank = start;
  for (const asked of phrase) {
    while (rank > start && rank < words.length && keysOf(words[rank] ?? "").length === 0) rank++;
    const word = words[rank] ?? "";
    if (answers(word, asked)) own.push(rank++);
    // « web magazine » for « web-magazine »
    else if (rank > start && answers(words[rank - 1] ?? "", asked)) continue;
    else if (!found.has(rank)) return undefined;
    else if (isGroupOf(word, asked)) {
      own.push(rank++);
      while (found.has(rank) && isGroupOf(words[rank] ?? "", asked)) own.push(rank++);
    } else if (FORM.test(word) && mayAnswer(word, asked)) own.push(rank++);
    else return undefined;
  }
  return own;
}
