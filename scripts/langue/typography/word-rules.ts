import { isRomanRank, readRomanOrdinal, shortSuffix } from "./roman.ts";
import type { Scan } from "./scan.ts";
import {
  BORDER,
  DIGIT,
  endOfSpaces,
  endOfWord,
  isLetter,
  isWordPart,
  kindAt,
  LOWER,
  NBSP,
  SPACE,
  startOfWord,
  UPPER,
} from "./signs.ts";
import {
  AE,
  AFTER_ROMAN_ORDINAL,
  BEFORE_ROMAN,
  beginsWithAcute,
  CAPITALS,
  OE,
  TITLES,
} from "./words.ts";

const O = 0x6f;
const E = 0x65;
/** Longest word looked up, in UTF-16 units. */
const LONGEST = 40;

/** A word from a small letter on: read at the pace of its letters, for « oe » and « ae », and what it leads to. */
export function lowerWordAt(scan: Scan, index: number): number {
  const { text } = scan;
  let end = index;
  let digraph = -1;
  for (; kindAt(text, end) === LOWER; end++) {
    if (text.charCodeAt(end) !== E || end === index) continue;
    const before = text.charCodeAt(end - 1);
    if (digraph === -1 && (before === O || before === 0x61)) digraph = end - 1;
  }
  if (digraph !== -1) ligatureAt(scan, startOfWord(text, index), endOfWord(text, end), digraph);
  if (kindAt(text, end) === UPPER) return endOfWord(text, end);
  if (kindAt(text, end) === DIGIT) return end + 1;
  if (kindAt(text, end) === SPACE) return beforeRoman(scan, index, end);
  return end;
}

function ligatureAt(scan: Scan, start: number, end: number, digraph: number): void {
  if (end - start > LONGEST) return;
  const { text } = scan;
  const word = text.slice(start, end).toLowerCase();
  const isOe = text.charCodeAt(digraph) === O;
  if (!(isOe ? OE : AE).test(word)) return;
  if (word === "aequo" && !/ex[\s\u00a0]$/i.test(text.slice(Math.max(0, start - 3), start))) return;
  scan.replace(digraph, digraph + 2, isOe ? "œ" : "æ");
}

/** « chapitre IV », « page 12 » */
function beforeRoman(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  const next = endOfSpaces(text, end);
  if (end - start > 9) return end;
  const after = kindAt(text, next);
  if (after !== UPPER && after !== DIGIT) return end;
  const word = text.slice(start, end);
  if (after === DIGIT) {
    return word === "page" || word === "pages" ? scan.setSpaces(end, NBSP) : end;
  }
  if (!BEFORE_ROMAN.has(word)) return end;
  const rank = text.slice(next, endOfWord(text, next));
  const isRank =
    (isRomanRank(rank) || readRomanOrdinal(rank)) && !isWordPart(kindAt(text, next + rank.length));
  return isRank ? scan.setSpaces(end, NBSP) : end;
}

/** A word from its capital on: Roman numerals, titles, accents of capitals, names of kings. */
export function upperWordAt(scan: Scan, index: number): number {
  const { text } = scan;
  const end = endOfWord(text, index);
  if (end - index > LONGEST || isWordPart(kindAt(text, end))) return end;
  const word = text.slice(index, end);
  const ordinal = readRomanOrdinal(word);
  if (ordinal) return romanOrdinalAt(scan, index, end, ordinal);
  if (isTitle(text, index, end, word)) {
    const gap = text[end] === "." ? end + 1 : end;
    if (kindAt(text, endOfSpaces(text, gap)) === UPPER) return scan.setSpaces(gap, NBSP);
    return end;
  }
  accentAt(scan, index, end, word);
  const digraph = word.search(/(?<=[oO])[eE]|(?<=[aA])[eE]/);
  if (digraph > 0) capitalLigature(scan, index, word, digraph - 1);
  if (kindAt(text, end) !== SPACE) return end;
  return afterName(scan, index, end, word);
}

function isTitle(text: string, index: number, end: number, word: string): boolean {
  if (isLetter(kindAt(text, index - 1)) || "-·'’".includes(text[index - 1] ?? " ")) return false;
  if (text[end] === ".") return TITLES.has(`${word}.`) && kindAt(text, end + 1) === SPACE;
  return TITLES.has(word) && kindAt(text, end) === SPACE;
}

function capitalLigature(scan: Scan, start: number, word: string, digraph: number): void {
  const lower = word.toLowerCase();
  const isOe = lower[digraph] === "o";
  if (!(isOe ? OE : AE).test(lower) || lower === "aequo") return;
  const sign = isOe ? "œ" : "æ";
  const isCapital = word[digraph] !== lower[digraph];
  scan.replace(start + digraph, start + digraph + 2, isCapital ? sign.toUpperCase() : sign);
}

function accentAt(scan: Scan, start: number, end: number, word: string): void {
  const { text } = scan;
  const first = word[0];
  if (word === "A" || word === "Ca") {
    const accented = word === "A" ? "À" : "Ç";
    if (
      isSentenceStart(text, start) &&
      kindAt(text, end) === SPACE &&
      leadsTo(text, endOfSpaces(text, end), word)
    ) {
      scan.replace(start, start + 1, accented);
    }
    return;
  }
  if (word.length < 3 || (first !== "E" && first !== "I" && first !== "A" && first !== "O")) return;
  if (word === word.toUpperCase()) return;
  const lower = word.toLowerCase();
  const accented =
    CAPITALS.get(lower) ?? (first === "E" && beginsWithAcute(lower) ? "É" : undefined);
  if (accented) scan.replace(start, start + 1, accented);
}

function isSentenceStart(text: string, index: number): boolean {
  let before = index - 1;
  if (before < 0) return true;
  if ("«“\"'(—–".includes(text[before] ?? " ")) return true;
  if (kindAt(text, before) === BORDER) return true;
  if (kindAt(text, before) !== SPACE) return false;
  while (kindAt(text, before) === SPACE) before--;
  return before < 0 || ".!?…«“:—".includes(text[before] ?? ".");
}

/** What only the preposition comes before: a name, a number, an infinitive, a determiner. */
const AFTER_A =
  /^(?:la|l|l’|un|une|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|quel|quelle|quels|quelles|quoi|qui|chaque|tous|toute|toutes|tout|cause|travers|côté|propos|peine|force|moins|bientôt|demain|table|pied|vélo|cheval|moi|toi|lui|elle|elles|eux|nous|vous|droite|gauche|présent|nouveau|condition|défaut|mesure|partir|part|titre|terme|noter|jamais|quand|plus|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|midi|minuit|première|en|y|pas|perte|base|bord|vrai|savoir|proximité|distance|force|tort|raison|vue|domicile|peu|tour|pleine|main|mains)$/;

function leadsTo(text: string, index: number, word: string): boolean {
  const kind = kindAt(text, index);
  const next = text.slice(index, endOfWord(text, index));
  if (word === "Ca") return kind === LOWER;
  if (kind === DIGIT) return true;
  if (kind === UPPER) return next.length > 1;
  return (
    AFTER_A.test(next) ||
    (next.length > 3 &&
      /(?:er|ir|re)$/.test(next) &&
      !/^(?:pour|entre|contre|notre|votre|autre)$/.test(next))
  );
}

/** « Louis XIV », « Jean-Paul II »; « François Ier » comes with its ordinal. */
function afterName(scan: Scan, start: number, end: number, word: string): number {
  const { text } = scan;
  const next = endOfSpaces(text, end);
  if (kindAt(text, next) !== UPPER || word.length < 3 || word === word.toUpperCase()) return end;
  if (kindAt(text, start - 1) === DIGIT) return end;
  const rankEnd = endOfWord(text, next);
  const rank = text.slice(next, rankEnd);
  const isKing = isRomanRank(rank) || rank === "Ier" || rank === "Ire";
  if (
    !isKing ||
    isWordPart(kindAt(text, rankEnd)) ||
    (".'’".includes(text[rankEnd] ?? " ") && rank === "I")
  )
    return end;
  return scan.setSpaces(end, NBSP);
}

function romanOrdinalAt(
  scan: Scan,
  start: number,
  end: number,
  { numeral, suffix }: { numeral: string; suffix: string },
): number {
  const { text } = scan;
  const split = start + numeral.length;
  if (isOfCentury(text, end)) scan.replace(start, split, numeral, "small-caps");
  scan.replace(split, end, shortSuffix(suffix), "superscript");
  const next = endOfSpaces(text, end);
  if (next === end) return end;
  const word = text.slice(next, endOfWord(text, next));
  const isNoun =
    /^siècles?$/.test(word) ||
    AFTER_ROMAN_ORDINAL.has(word) ||
    (kindAt(text, next) === UPPER && word.length > 2 && !readRomanOrdinal(word));
  return isNoun ? scan.setSpaces(end, NBSP) : end;
}

/** « XIXe siècle », « XIXe et XXe siècles », « du XIXe au XXe siècle ». */
function isOfCentury(text: string, end: number): boolean {
  const after = text.slice(end, end + 40);
  return /^(?:(?:[\s\u00a0]+(?:et|ou|au|à)[\s\u00a0]+(?:le |du |au )?|[-–/,][\s\u00a0]?)[IVX]+(?:er?|[èe]me)){0,3}[\s\u00a0]+(?:siècles?|s\.)/.test(
    after,
  );
}
