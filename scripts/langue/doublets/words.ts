import type { InclusiveForm } from "../inclusive/form.ts";
import { KIND, LETTER } from "../inclusive/marks.ts";
import { ARTICLES, DEMONSTRATIVES, DETERMINING, PREPOSED, PRONOUNS } from "./grammar.ts";

/** What a form does in a run, from which follows what may come next. */
export type Role = "pronoun" | "demonstrative" | "article" | "determining" | "preposed" | "word";

/** A word of a run, in both genders: a form, or a word that all genders share. */
export interface Word {
  masculine: string;
  feminine: string;
  /** What stands between it and the one before, as written. */
  before: string;
  /** The noun an article calls for, which all genders share: « bénévole ». */
  isSharedNoun?: boolean;
}

/** What grammar says of a form. */
interface Grammar {
  role: Role;
  /** Masculine in lower case, without « l’ », « d’ », « qu’ ». */
  core: string;
  /** « l’ », « d’ », « qu’ »… in lower case, empty if none. */
  clitic: string;
}

export type RoledForm = InclusiveForm & Grammar;

const CLITIC = /^(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|jusqu|presqu)['’ʼ]/i;
/** « peuvent-ils », « aidez-le », « lui-même » : the noun is elsewhere. */
const TAIL = /-(?:ils?|lui|eux|le|un|mêmes?|ci|là)$/;

/** A magazine uses the same words again and again: what grammar says of them is kept, within bounds. */
const MOST_KEPT = 5000;
const kept = new Map<string, Grammar>();

export function withRole(form: InclusiveForm): RoledForm {
  const { source, start, end, masculine, feminine, number } = form;
  let known = kept.get(masculine);
  if (!known) {
    if (kept.size === MOST_KEPT) kept.clear();
    known = grammarOf(masculine);
    kept.set(masculine, known);
  }
  const { role, core, clitic } = known;
  return { source, start, end, masculine, feminine, number, role, core, clitic };
}

function grammarOf(masculine: string): Grammar {
  const clitic = CLITIC.exec(masculine)?.[0].toLowerCase() ?? "";
  const core = masculine
    .slice(clitic.length)
    .toLowerCase()
    .replace(/['ʼ]/, "’")
    .replace(/[\u2010\u2011]/g, "-");
  return { role: roleOf(core, clitic), core, clitic };
}

function roleOf(core: string, clitic: string): Role {
  if (PRONOUNS.has(core) || TAIL.test(core)) return "pronoun";
  // « l’un·e des élu·es »
  if (core === "un" && isArticle(clitic)) return "pronoun";
  if (DEMONSTRATIVES.has(core)) return "demonstrative";
  if (ARTICLES.has(core)) return "article";
  if (DETERMINING.has(core)) return "determining";
  return PREPOSED.has(core) ? "preposed" : "word";
}

/** « l’ », not « lorsqu’ ». */
export function isArticle(clitic: string): boolean {
  return clitic.length === 2 && clitic.startsWith("l");
}

const SPACES = " \u00a0\u202f";

export function isSpace(sign: string): boolean {
  return sign !== "" && SPACES.includes(sign);
}

/** Longest word looked for beside a form, in UTF-16 units. */
const LONGEST = 40;

/** End of the word of letters and hyphens that begins at `start`; `start` itself if none does. */
export function endOfWord(text: string, start: number): number {
  let end = start;
  const most = Math.min(text.length, start + LONGEST);
  while (end < most && (isInWord(text, end) || (end > start && isHyphenInside(text, end)))) end++;
  return end;
}

export function isInWord(text: string, index: number): boolean {
  return KIND[text.charCodeAt(index)] === LETTER;
}

function isHyphenInside(text: string, index: number): boolean {
  return "-\u2010\u2011".includes(text.charAt(index)) && isInWord(text, index + 1);
}
