import { isBeforeNumber } from "./abbreviations.ts";
import { accentAmong, accentOf } from "./capitals.ts";
import { isPreposition, isPronoun, opensCompound } from "./prepositions.ts";
import { wordAfter } from "./ranks.ts";
import { readRomanOrdinal, shortSuffix } from "./roman.ts";
import type { Scan } from "./scan.ts";
import {
  BORDER,
  endOfSpaces,
  endOfWord,
  isLetter,
  isWordPart,
  kindAt,
  NBSP,
  SPACE,
  startOfWord,
  UPPER,
} from "./signs.ts";
import { AFTER_ROMAN_ORDINAL, NO_NAMES, TITLES } from "./words.ts";

/** Longest word looked up, in UTF-16 units. */
const LONGEST = 40;
/** « Mlles » */
const LONGEST_TITLE = 5;

/** First letters of Roman numerals, of titles and of the words whose accent may be missing. */
const NUMERALS = "IVXLCDM";
const OF_TITLES = "MDPVS";
const OF_ACCENTS = "AEIOC";

/** By code: most capitals open no word that a rule knows. */
const IS_READ = new Uint8Array(0x200);
for (const letter of NUMERALS + OF_TITLES + OF_ACCENTS) IS_READ[letter.charCodeAt(0)] = 1;

/** A word from its capital on: Roman ordinals, titles, accents of capitals. Gives where to go on. */
export function capitalAt(scan: Scan, index: number): number {
  const { text } = scan;
  if (IS_READ[text.charCodeAt(index)] !== 1 || isWordPart(kindAt(text, index - 1)))
    return index + 1;
  const end = endOfWord(text, index, LONGEST);
  if (end - index > LONGEST || isWordPart(kindAt(text, end))) return index + 1;
  const first = text[index] as string;
  if (NUMERALS.includes(first) && mayBeOrdinal(text, index, end)) {
    const ordinal = readRomanOrdinal(text.slice(index, end));
    if (ordinal) return romanOrdinalAt(scan, index, end, ordinal);
  }
  const isShort = end - index <= LONGEST_TITLE;
  if (isShort && OF_TITLES.includes(first) && isTitle(text, index, end)) {
    const gap = text[end] === "." ? end + 1 : end;
    const isName = kindAt(text, endOfSpaces(text, gap)) === UPPER;
    // « Me Too »
    const isEnglish = first === "M" && end === index + 2 && NO_NAMES.has(wordAfter(text, end));
    return isName && !isEnglish ? scan.setSpaces(gap, NBSP) : end;
  }
  if (OF_ACCENTS.includes(first) && (first !== "C" || end === index + 2))
    accentAt(scan, index, end, text.slice(index, end));
  return index + 1;
}

/** Whether capitals are followed by the first letter of a suffix; « Le », « Ce » and « De » are no ordinals. */
function mayBeOrdinal(text: string, start: number, end: number): boolean {
  let suffix = start + 1;
  while (kindAt(text, suffix) === UPPER) suffix++;
  return (
    suffix < end &&
    "eèir".includes(text[suffix] as string) &&
    (suffix > start + 1 || "IVX".includes(text[start] as string))
  );
}

function isTitle(text: string, start: number, end: number): boolean {
  const isShortened = text[end] === ".";
  if (kindAt(text, isShortened ? end + 1 : end) !== SPACE) return false;
  if (isLetter(kindAt(text, start - 1)) || "-·'’".includes(text[start - 1] ?? " ")) return false;
  return TITLES.has(text.slice(start, isShortened ? end + 1 : end));
}

function accentAt(scan: Scan, start: number, end: number, word: string): void {
  const { text } = scan;
  if (word === "A" || word === "Ca") {
    const isAccented =
      word === "A"
        ? (isSentenceStart(text, start) && isPreposition(text, end)) || opensCompound(text, end)
        : isSentenceStart(text, start) && isPronoun(text, end);
    if (isAccented) scan.replace(start, start + 1, word === "A" ? "À" : "Ç");
    return;
  }
  const accented = accentOf(word) ?? accentAmong(text, start, end);
  if (accented) scan.replace(start, start + 1, accented);
}

function isSentenceStart(text: string, index: number): boolean {
  let before = index - 1;
  if (before < 0) return true;
  if ('«“"(—–'.includes(text[before] ?? " ")) return true;
  if (text[before] === "'") return !isLetter(kindAt(text, before - 1));
  if (kindAt(text, before) === BORDER) return true;
  if (kindAt(text, before) !== SPACE) return false;
  let lines = 0;
  for (; kindAt(text, before) === SPACE; before--) if (text[before] === "\n") lines++;
  if (lines > 1 || kindAt(text, before) === BORDER) return true;
  if (text[before] === ".") return !isAbbreviation(text, before);
  return "!?…«“:—".includes(text[before] ?? " ");
}

/** « p. A 12 », « M. A Dupont » */
function isAbbreviation(text: string, stop: number): boolean {
  const word = text.slice(startOfWord(text, stop, LONGEST_TITLE), stop);
  return isBeforeNumber(word) || TITLES.has(`${word}.`);
}

function romanOrdinalAt(
  scan: Scan,
  start: number,
  end: number,
  { numeral, suffix }: { numeral: string; suffix: string },
): number {
  const { text } = scan;
  const split = start + numeral.length;
  const isCentury = isOfCentury(text, end);
  if (isCentury) scan.replace(start, split, numeral, "small-caps");
  scan.replace(split, end, shortSuffix(suffix), "superscript");
  const word = wordAfter(text, end);
  const isNoun =
    AFTER_ROMAN_ORDINAL.has(word) ||
    (word.length > 2 && word[0] !== word[0]?.toLowerCase() && !readRomanOrdinal(word)) ||
    (word === "s" && isCentury);
  return isNoun ? scan.setSpaces(end, NBSP) : end;
}

/** « XIXe siècle », « XIXe et XXe siècles », « du XIXe au XXe siècle ». */
function isOfCentury(text: string, end: number): boolean {
  const after = text.slice(end, end + 40);
  return /^(?:(?:\s+(?:et|ou|au|à)\s+(?:le |du |au )?|[-–/,]\s?)[IVX]+(?:er?|[èe]me)){0,3}\s+(?:siècles?|s\.)/.test(
    after,
  );
}
