import { CLOSED_CLASS, NEUTRAL } from "./closed-class.ts";
import { ALL_ENDINGS, endingsOf, says } from "./endings.ts";
import { FEMININES, LEXICON } from "./lexicon.ts";
import { pluralOfFeminine, pluralOfMasculine, singularOfMasculine } from "./number.ts";

/** The two genders of one word. */
export interface Pair {
  masculine: string;
  feminine: string;
  number: "singular" | "plural";
}

/** After one of these letters, « e » makes a feminine; after a, e, o, it does not. */
const TAKES_E = /[bcdfghklmnprstvzéiïuüûyœ]$/;
/** Second part of a root written with its two endings: « utilisat·eur·rice », « be·aux·lles ». */
const MASCULINE_END =
  /^(?:[fnrt]s|[tdl]?eurs?|i?ers?|i?ens?|ai?ns?|ins?|ons?|n?i?els?|als?|e?aux?|ux?|i?e?fs?|[fntrxlsc]|e?u?x|e?ts?|ants?|ents?|és?|ais|ois)$/;
/** Masculine endings that may come second: « nouvelle·au », « directrice·teur ». */
const SECOND = /^(?:e?aux?|[tds]?eurs?|eux|i?ers?|i?ens?|ons?|i?fs?|x|ain|ins?|i?els?|al)$/;

/**
 * Reads the parts of one word, in lower case, as they stand between the marks: `["étudiant", "e", "s"]`. `undefined`
 * when they are no form. Bounded work: the callers give short words.
 */
export function readPair(parts: readonly string[]): Pair | undefined {
  const closed = CLOSED_CLASS.get(parts.join("·"));
  if (closed) return closed;
  const { gendered, isPlural } = withoutNumber(parts);
  const [first = "", second = "", third] = gendered;
  if (gendered.length < 2 || gendered.length > 3 || first.length < 2) return undefined;
  if (NEUTRAL.has(first) || NO_STEMS.has(first)) return undefined;
  if (third === undefined) return readTwo(first, second, isPlural);
  if (first.endsWith("al") && second === "aux" && third === "ales") return pluralPair(first, "e");
  // « gros·s·se », but « élu·s·e » is no root.
  if (second === "s" && !third.startsWith("s")) return undefined;
  if (MASCULINE_END.test(second)) {
    const pair = readTwo(first + second, third, isPlural);
    if (pair) return pair;
  }
  return MASCULINE_END.test(third) ? readTwo(first + third, second, isPlural) : undefined;
}

/** Pronouns and determiners are all in the closed class: « il/elle/on » and « mes/ses » are lists. */
const NO_STEMS: ReadonlySet<string> = new Set(
  "il ils elle elles lui eux on je tu nous vous mes tes ses ces des les nos vos leurs aux".split(
    " ",
  ),
);

/** Takes away the « s » of number and the « x » of those who are neither, wherever they stand after the suffix. */
function withoutNumber(parts: readonly string[]): { gendered: string[]; isPlural: boolean } {
  const gendered = parts.slice(0, 2);
  let isPlural = false;
  if (parts[1] === "ex" || parts[1] === "exs") {
    gendered[1] = "e";
    isPlural = parts[1] === "exs";
  }
  // « nombreu.se.s.x »: there, the x is the masculine.
  const isMasculineX = gendered[0]?.endsWith("u") && /^ses?$/.test(gendered[1] ?? "");
  for (const part of parts.slice(2)) {
    if (part === "s" || part === "xs" || part === "sx") isPlural = true;
    else if (part !== "x" || isMasculineX) gendered.push(part);
  }
  return { gendered, isPlural };
}

function readTwo(stem: string, suffix: string, isPlural: boolean): Pair | undefined {
  if (suffix === "s" || suffix === "" || (suffix === "x" && !/euses?$/.test(stem)))
    return undefined;
  if (isPlural) return pluralPair(stem, suffix);
  const isPluralSuffix = suffix.length > 1 && suffix.endsWith("s");
  return (
    (isPluralSuffix && pluralPair(stem, suffix.slice(0, -1))) ||
    secondPlural(stem, suffix) ||
    singular(stem, suffix)
  );
}

/** « nouvelles·aux », « chanteuses·eurs ». */
function secondPlural(first: string, second: string): Pair | undefined {
  if (!first.endsWith("s") || !/[sx]$/.test(second)) return undefined;
  const feminine = first.slice(0, -1);
  const pair =
    feminineFirst(feminine, second.replace(/aux$/, "au").replace(/s$/, "")) ??
    // « régionales·aux »
    (second === "aux" ? feminineFirst(feminine, "al") : undefined) ??
    // « filles·fils »
    feminineFirst(feminine, second);
  return pair && inPlural(pair);
}

function pluralPair(stem: string, suffix: string): Pair | undefined {
  const one = singularOfMasculine(stem);
  // « royaux·les », but « Gal·les » is Catalan.
  if (one === stem && stem.endsWith("al") && suffix === "le") return undefined;
  // « maîtres·ses »: the s is said once for both.
  const said = one !== stem && one.endsWith("e") && suffix === "se" ? "sse" : suffix;
  const pair =
    (one === stem ? undefined : singular(one, said)) ??
    singular(stem, suffix) ??
    irregular(stem.slice(0, -1), suffix);
  if (!pair) return undefined;
  // The plural that its author wrote is the right one: « finals·ales ».
  const isWritten = one !== stem && pair.masculine === one;
  return isWritten ? { ...inPlural(pair), masculine: stem } : inPlural(pair);
}

function singular(stem: string, suffix: string): Pair | undefined {
  const isDoubled = suffix === `${stem.slice(-1)}e`;
  const found =
    irregular(stem, suffix) ??
    // « gro·sse »; « fil·le » is a word cut in two.
    (isDoubled ? undefined : irregular(`${stem}s`, suffix)) ??
    (isDoubled && NEVER_DOUBLED.test(stem) ? undefined : regular(stem, suffix)) ??
    truncated(stem, suffix) ??
    feminineFirst(stem, suffix);
  return found && { ...found, number: "singular" };
}

function inPlural({ masculine, feminine }: Genders): Pair {
  return {
    masculine: pluralOfMasculine(masculine),
    feminine: pluralOfFeminine(feminine),
    number: "plural",
  };
}

type Genders = Omit<Pair, "number">;

function irregular(masculine: string, suffix: string): Genders | undefined {
  for (const { feminine, suffixes } of LEXICON.get(masculine) ?? []) {
    if (says(suffix, masculine, feminine, suffixes)) return { masculine, feminine };
  }
  return undefined;
}

/** « pom·me », « bril·le » are words cut in two: no word in one of these takes its last letter again. */
const NEVER_DOUBLED = /(?:[bcgmpvz]|[^eo]f|[^e]il)$/;

function regular(stem: string, suffix: string): Genders | undefined {
  // « artificièr·e », « douanièr·re »: the accent of the feminine, taken back.
  const isAccented = /è[rt]$/.test(stem);
  const masculine = isAccented ? `${stem.slice(0, -2)}e${stem.slice(-1)}` : stem;
  if (isAccented && suffix === "e") return { masculine, feminine: `${stem}e` };
  if (isAccented && suffix === "re") return { masculine, feminine: `${stem}e` };
  for (const ending of endingsOf(masculine)) {
    if (!masculine.endsWith(ending.masculine)) continue;
    const feminine = masculine.slice(0, -ending.masculine.length) + ending.feminine;
    if (says(suffix, masculine, feminine, ending.suffixes)) return { masculine, feminine };
  }
  if (/gu$/.test(masculine) && (suffix === "ë" || suffix === "e")) {
    return { masculine, feminine: `${masculine}ë` };
  }
  const feminine = `${masculine}e`;
  // Words in -er have their own line above: « guer·re » is a word cut in two.
  if (
    TAKES_E.test(masculine) &&
    !/(?:eau|er)$/.test(masculine) &&
    says(suffix, masculine, feminine, [])
  ) {
    return { masculine, feminine };
  }
  return suffix === "esse" ? { masculine, feminine: `${masculine}esse` } : undefined;
}

/** A root followed by its feminine ending alone: « infirmi·ère », « acti·ve », « heureu·se ». */
function truncated(root: string, suffix: string): Genders | undefined {
  const feminine = root + suffix;
  for (const { masculine, feminine: end } of TRUNCATED) {
    if (!feminine.endsWith(end) || suffix.length > end.length || root.length < 3) continue;
    if (end === "trice" && !/[aiounpc]$/.test(root)) continue;
    if (WHOLE.test(root)) continue;
    const whole = feminine.slice(0, -end.length) + masculine;
    // « liè·re » is a word cut in two.
    if (whole.startsWith(root)) return { masculine: whole, feminine };
  }
  return undefined;
}

/** A root that is a word already: « ingrédient·euse », « travailleur·trice ». */
const WHOLE = /(?:[ae]nt|eur|ier|ien|eux|if|[tn]el)$/;

const TRUNCATED = [
  { masculine: "ier", feminine: "ière" },
  { masculine: "if", feminine: "ive" },
  { masculine: "ieux", feminine: "ieuse" },
  { masculine: "reux", feminine: "reuse" },
  { masculine: "geux", feminine: "geuse" },
  { masculine: "eur", feminine: "euse" },
  { masculine: "ien", feminine: "ienne" },
  { masculine: "teur", feminine: "trice" },
  { masculine: "nnel", feminine: "nnelle" },
];

/** « nouvelle·au », « chanteuse·eur », « copine·copain ». */
function feminineFirst(first: string, second: string): Genders | undefined {
  for (const { masculine } of FEMININES.get(first) ?? []) {
    if (says(second, first, masculine, [])) return { masculine, feminine: first };
  }
  for (const ending of ALL_ENDINGS) {
    if (!first.endsWith(ending.feminine)) continue;
    const masculine = first.slice(0, -ending.feminine.length) + ending.masculine;
    const isWhole = second === masculine && second.length > 3;
    if (isWhole || (SECOND.test(second) && masculine.endsWith(second))) {
      return { masculine, feminine: first };
    }
  }
  return undefined;
}
