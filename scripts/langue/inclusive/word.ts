import type { InclusiveForm } from "./form.ts";
import { isAddress, isCredible } from "./guards.ts";
import {
  APOSTROPHE,
  CLOSING,
  DOT,
  FOREIGN,
  FULL_STOP,
  HYPHEN,
  KIND,
  LETTER,
  OPENING,
  SLASH,
} from "./marks.ts";
import type { Piece } from "./piece.ts";
import { readSpaced } from "./spaced.ts";
import { readUnits } from "./units.ts";

/** From the mark that binds most to the one that binds least: a stronger one makes borders of the others. */
const BY_STRENGTH = [DOT, OPENING, FULL_STOP, SLASH, HYPHEN];

/** Reads a stretch of letters and marks: the forms it holds, none if it is a word, an address or a list. */
export function readWord(text: string, start: number, end: number): InclusiveForm[] {
  const mark = strongestMark(text, start, end);
  if (mark === undefined || isAddress(text, start, end, mark)) return [];
  const forms = readWith(mark, text, start, end);
  // « étudiant-e/salarié-e »
  return forms.length === 0 && mark === SLASH ? readWith(HYPHEN, text, start, end) : forms;
}

function readWith(mark: number, text: string, start: number, end: number): InclusiveForm[] {
  const forms: InclusiveForm[] = [];
  let from = start;
  for (let index = start; index <= end; index++) {
    if (index < end && !isBorderFor(mark, kindAt(text, index))) continue;
    const piece = makePiece(text, from, index, mark);
    const form = piece && readPiece(piece);
    if (form) forms.push(form);
    from = index + 1;
  }
  return forms;
}

function kindAt(text: string, index: number): number {
  return KIND[text.charCodeAt(index)] ?? 0;
}

/** Of the marks that stand before a letter: « étudiant-e. » ends a sentence. */
function strongestMark(text: string, start: number, end: number): number | undefined {
  let strongest = BY_STRENGTH.length;
  let isBeforeLetter = false;
  for (let index = end - 1; index >= start; index--) {
    const kind = kindAt(text, index);
    const rank = BY_STRENGTH.indexOf(kind);
    if (rank !== -1 && rank < strongest && isBeforeLetter) strongest = rank;
    if (kind === LETTER) isBeforeLetter = true;
  }
  return BY_STRENGTH[strongest];
}

/** Whether a sign ends a word of which `mark` separates the genders. */
function isBorderFor(mark: number, kind: number): boolean {
  if (kind === SLASH) return mark !== SLASH;
  if (kind === FULL_STOP) return mark === DOT || mark === OPENING;
  return mark === DOT && (kind === OPENING || kind === CLOSING);
}

function makePiece(text: string, from: number, to: number, mark: number): Piece | undefined {
  let start = from;
  let end = to;
  while (start < end && isBeside(text, start)) start++;
  while (end > start && isBeside(text, end - 1) && !isClosing(text, end - 1, mark)) end--;
  for (let index = start; index < end; index++) {
    if (kindAt(text, index) === FOREIGN) return undefined;
  }
  let word = start;
  for (let index = start; index < end; index++) {
    const kind = kindAt(text, index);
    if (kind === mark) break;
    if (kind === APOSTROPHE) word = index + 1;
  }
  return { text, start, word, end, mark };
}

/** A sign that no word begins or ends with: a mark, emphasis in Markdown, the call of a note. */
function isBeside(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return kind === FOREIGN ? "_¹²³⁰⁴⁵⁶⁷⁸⁹".includes(text.charAt(index)) : kind !== LETTER;
}

function isClosing(text: string, index: number, mark: number): boolean {
  return mark === OPENING && kindAt(text, index) === CLOSING;
}

function readPiece(piece: Piece): InclusiveForm | undefined {
  const { text, start, word, end, mark } = piece;
  const read = readUnits(text.slice(word, end), mark);
  if (!read) return readSpaced(piece);
  if (!isCredible(read, piece)) return undefined;
  const { masculine, feminine, number } = read;
  const opening = openingBefore(text, start);
  if (start === word && opening === "") {
    return { source: text.slice(start, end), start, end, masculine, feminine, number };
  }
  const before = (opening + text.slice(start, word)).normalize("NFC");
  // « s’il/elle »: « si » keeps its vowel before « elle ».
  const isIf = /^s['’ʼ]$/i.test(before) && /^elles?$/i.test(feminine);
  return {
    source: text.slice(start - opening.length, end),
    start: start - opening.length,
    end,
    masculine: before + masculine,
    feminine: isIf ? `${likeWord("si", before, feminine)} ${feminine}` : before + feminine,
    number,
  };
}

/** « si » with the capitals of « S’ » and of the word that follows. */
function likeWord(word: string, clitic: string, next: string): string {
  if (next === next.toUpperCase()) return word.toUpperCase();
  return clitic.charAt(0) + word.slice(1);
}

/** The « (Ré) » of « (Ré)acteur·ices », which both genders keep. */
function openingBefore(text: string, start: number): string {
  if (text.charAt(start - 1) !== ")") return "";
  const from = text.lastIndexOf("(", start - 1);
  const length = start - from;
  if (from === -1 || length > 8) return "";
  const inside = text.slice(from + 1, start - 1).normalize("NFC");
  const isWord = /^\p{L}+-?$/u.test(inside) && kindAt(text, from - 1) !== LETTER;
  return isWord ? text.slice(from, start) : "";
}
