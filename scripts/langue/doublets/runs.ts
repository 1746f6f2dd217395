import { findInclusiveForms } from "../inclusive/find.ts";
import { NEVER_ELIDED } from "./articles.ts";
import { firstWord, repeatBefore, startOfRun } from "./before.ts";
import { losesCapital } from "./capitals.ts";
import { extend, extendBySeries, open, type Progress } from "./compose.ts";
import { mayBeNoun } from "./grammar.ts";
import { sayRun } from "./say.ts";
import { endOfWord, isSpace, type RoledForm, type Word, withRole } from "./words.ts";

/**
 * A stretch of text said otherwise once spelled out: a form, or forms that go together with the words between them, or
 * that only spaces part.
 */
export interface Run {
  /** UTF-16 offsets in the text given. */
  start: number;
  end: number;
  /** What is said instead of the text between them. */
  spelledOut: string;
}

/**
 * The runs of a French text, in order, never overlapping; « et » joins plurals and « ou » singulars. A run may end with
 * the space after it, when its last word is elided: « le·la élève » is said « l’élève ». Total, in linear time.
 */
export function findRuns(text: string): Run[] {
  const forms = findInclusiveForms(text).map(withRole);
  if (forms.length === 0) return [];
  const apostrophe = text.includes("'") && !text.includes("’") ? "'" : "’";
  const runs: Run[] = [];
  let index = 0;
  while (index < forms.length) {
    const { run, count } = readRun(text, forms, index, apostrophe);
    const last = runs[runs.length - 1];
    if (last && areSpaces(text, last.end, run.start)) join(last, run, text);
    else runs.push(run);
    index += count;
  }
  return runs;
}

/**
 * The same, to be shown twice: the last run holds the space that ends the text, or that stands next to it (`isSpaceNext`).
 * A text of nothing but spaces is lost by Chromium's accessibility tree beside a text out of the flow, as those for voices
 * are.
 */
export function findRunsToShow(text: string, isSpaceNext: () => boolean): Run[] {
  const runs = findRuns(text);
  const last = runs[runs.length - 1];
  if (last === undefined) return runs;
  const rest = text.slice(last.end);
  if (rest === " ") last.end = text.length;
  if (rest === " " || (rest === "" && isSpaceNext())) last.spelledOut += " ";
  return runs;
}

function areSpaces(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isSpace(text.charAt(index))) return false;
  return true;
}

function join(run: Run, next: Run, text: string): void {
  run.spelledOut += text.slice(run.end, next.start) + next.spelledOut;
  run.end = next.end;
}

/** The run that begins at a form, and how many forms it holds. */
function readRun(
  text: string,
  forms: readonly RoledForm[],
  index: number,
  apostrophe: string,
): { run: Run; count: number } {
  const first = forms[index] as RoledForm;
  const progress = open(first);
  const words: Word[] = [firstWord(first)];
  let count = 1;
  for (let form = forms[index + count]; form; form = forms[index + count]) {
    const added = extend(text, progress, form);
    const series = added ?? extendBySeries(text, progress, forms, index + count);
    if (!series) break;
    for (const word of series) words.push(word);
    count += added ? 1 : series.length;
  }
  const after = wordAfter(text, progress);
  const start = startOfRun(text, first, words, after);
  if (start < first.start) repeatBefore(text.slice(start, first.start - 1), words);
  const { end } = progress.last;
  const spelledOut = sayRun(words, {
    after,
    apostrophe,
    isPlural: first.number === "plural",
    losesCapital: start < first.start || losesCapital(text, first),
  });
  // « l’ » leaves no space before the word it is elided with.
  const isElided = after !== "" && spelledOut.endsWith(apostrophe);
  return { run: { start, end: isElided ? end + 1 : end, spelledOut }, count };
}

/** The word after a run, when the last word of the run takes its form from it; empty otherwise. */
function wordAfter(text: string, { last, isDetermined }: Progress): string {
  if (!isSpace(text.charAt(last.end))) return "";
  const word = text.slice(last.end + 1, endOfWord(text, last.end + 1));
  const lower = word.toLowerCase();
  // An article, or the pronoun of « on le·la a vu·e ».
  if (last.role === "article") return NEVER_ELIDED.has(lower) ? "" : word;
  const isWithNoun = last.role === "preposed" && (isDetermined || last.core.endsWith("l"));
  return isWithNoun && mayBeNoun(lower, "singular") ? word : "";
}
