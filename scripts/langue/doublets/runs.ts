import { findInclusiveForms } from "../inclusive/find.ts";
import type { InclusiveForm } from "../inclusive/form.ts";
import { beginsWithVowel, joinWords, withoutWrongElision } from "./elision.ts";

/** A stretch of text said otherwise once spelled out: a form, or forms that go together, with the words between them. */
export interface Run {
  /** UTF-16 offsets in the text given. */
  start: number;
  end: number;
  /** What is said instead of the text between them. */
  spelledOut: string;
}

/** A word of a run: a form, or a word that both genders share. */
interface Word {
  masculine: string;
  feminine: string;
}

/** Pronouns: complete by themselves, what follows is apart. */
const PRONOUNS =
  /^(?:(?:[a-zà-ÿ-]+-(?:t-)?|(?:qu|s|lorsqu|puisqu|quoiqu)['’])?ils?|lui|eux|celui|ceux|lequel|lesquels|auquel|auxquels|duquel|desquels|chacun|(?:quelqu['’]|quelques-)uns?)(?:-(?:ci|là|mêmes?))?$/i;
/** Determiners: the word after them belongs to them. */
const DETERMINERS =
  /^(?:(?:[dl]|qu)['’])?(?:un|le|du|au|ce|cet|mon|ton|son|aucun|quel|certain|tel|tout)$/i;
const BETWEEN_PLURALS = /^[ \u00a0](?:les|ces|mes|tes|ses|nos|vos|leurs)[ \u00a0]$/;
const BEFORE_NOUN =
  /^[ \u00a0](?:jeunes?|autres?|mêmes?|simples?|vrais?|célèbres?|braves?|pauvres?|véritables?|seconds?|libres?|ex)[ \u00a0]$/;
/** A noun of both genders, between its determiner and an adjective: « un·e bénévole engagé·e ». */
const SHARED_NOUN = /^[ \u00a0][a-zà-ÿœ-]*(?:e|es)[ \u00a0]$/;
const LONGEST_BETWEEN = 24;

/** In order, never overlapping. Total, linear. */
export function findRuns(text: string): Run[] {
  const forms = findInclusiveForms(text);
  const runs: Run[] = [];
  let index = 0;
  while (index < forms.length) {
    const group = [forms[index] as InclusiveForm];
    index++;
    for (; index < forms.length; index++) {
      const next = forms[index] as InclusiveForm;
      if (!goTogether(text, group, next)) break;
      group.push(next);
    }
    runs.push(makeRun(text, group));
  }
  return runs;
}

function goTogether(text: string, group: readonly InclusiveForm[], next: InclusiveForm): boolean {
  const last = group.at(-1) as InclusiveForm;
  if (next.start - last.end > LONGEST_BETWEEN || last.number !== next.number) return false;
  if (PRONOUNS.test(last.masculine)) return false;
  const between = text.slice(last.end, next.start);
  if (between === " " || between === "\u00a0") return true;
  const isAll = /^(?:tous|toutes)$/i.test(last.masculine);
  if (isAll) return BETWEEN_PLURALS.test(between);
  if (!DETERMINERS.test(last.masculine)) return false;
  return (
    BEFORE_NOUN.test(between) ||
    (SHARED_NOUN.test(between) && !/ (?:ne|se|le|me|te|que|elle) /.test(between))
  );
}

function makeRun(text: string, group: readonly InclusiveForm[]): Run {
  const first = group[0] as InclusiveForm;
  const last = group.at(-1) as InclusiveForm;
  let { end } = last;
  const words: Word[] = [];
  let from = first.start;
  for (const form of group) {
    const shared = text.slice(from, form.start).trim();
    if (shared !== "") words.push({ masculine: shared, feminine: shared });
    words.push(form);
    from = form.end;
  }
  // « le·la élève »: both genders are one word.
  const after = /^[ \u00a0](\p{L}[\p{L}-]{0,40})/u.exec(text.slice(end, end + 44))?.[1];
  const isArticle = group.length === 1 && /^(?:le|du|au)$/i.test(first.masculine);
  if (isArticle && after && beginsWithVowel(after)) {
    const spelledOut = joinWords(first.masculine, after);
    end += 1 + after.length;
    return { start: first.start, end, spelledOut };
  }
  const alone = group.length === 1 && after ? soundOf(first, after) : undefined;
  const masculine = withoutWrongElision(alone?.masculine ?? join(words, "masculine"));
  const feminine = withoutWrongElision(alone?.feminine ?? join(words, "feminine"));
  if (masculine === feminine) return { start: first.start, end, spelledOut: masculine };
  const source = text.slice(first.start, last.end);
  const isCapitals = source === source.toUpperCase() && /\p{L}{3}|\p{L}.\p{L}/u.test(source);
  const connector = last.number === "plural" ? "et" : "ou";
  const second = isCapitals || !opensSentence(text, first.start) ? feminine : lowerFirst(feminine);
  return {
    start: first.start,
    end,
    spelledOut: `${masculine} ${isCapitals ? connector.toUpperCase() : connector} ${second}`,
  };
}

/** A determiner before a noun that has one form: « ce·tte élève » → « cet ou cette ». */
function soundOf({ masculine, feminine }: Word, after: string): Word | undefined {
  if (!/^(?:ce|cet|mon|ton|son)$/i.test(masculine)) return undefined;
  const cut = (word: string) => joinWords(word, after).slice(0, -after.length).trimEnd();
  const both = { masculine: cut(masculine), feminine: cut(feminine) };
  return both;
}

function join(words: readonly Word[], gender: keyof Word): string {
  let joined = "";
  for (let index = words.length - 1; index >= 0; index--) {
    const word = (words[index] as Word)[gender];
    joined = joined === "" ? word : joinWords(word, joined);
  }
  return joined;
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…:«“"(\n—–-])[\s\u00a0\u202f]*$/.test(text.slice(Math.max(0, start - 6), start));
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
