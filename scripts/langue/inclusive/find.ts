import { protectedZones, protectedZonesInMarkup } from "../zones.ts";
import type { InclusiveForm } from "./form.ts";
import {
  APOSTROPHE,
  CLOSING,
  DOT,
  FOREIGN,
  FULL_STOP,
  HYPHEN,
  INVISIBLE,
  KIND,
  LETTER,
  OPENING,
  SLASH,
} from "./marks.ts";
import { readWord } from "./word.ts";

/** The longest stretch of letters and marks that is read as one word, in UTF-16 units; beyond, it is none. */
const LONGEST = 80;

/**
 * Inclusive forms of a French text, in order, never overlapping. Total: any string in, no throw, in linear time.
 * A doubt is settled by leaving the text alone.
 *
 * Forms in NFD are found as well; their genders are given in NFC.
 */
export function findInclusiveForms(text: string): InclusiveForm[] {
  const forms: InclusiveForm[] = [];
  const { length } = text;
  let index = 1;
  while (index < length - 1) {
    const kind = KIND[text.charCodeAt(index)] as number;
    if (kind < DOT || kind === CLOSING || !isBetweenLetters(text, index)) {
      index++;
      continue;
    }
    const start = startOfStretch(text, index);
    const end = endOfStretch(text, index);
    if (end - start <= LONGEST) {
      for (const form of readWord(text, start, end)) forms.push(form);
    }
    index = end + 1;
  }
  return forms.length === 0 ? forms : withoutProtected(text, forms);
}

/** Without those of addresses, file names and code: « livret-étudiant·e.pdf », `` `élu·es` ``. */
function withoutProtected(text: string, forms: InclusiveForm[]): InclusiveForm[] {
  const zones = text.includes("<") ? protectedZonesInMarkup(text) : protectedZones(text);
  if (zones.length === 0) return forms;
  let zone = 0;
  return forms.filter(({ start, end }) => {
    while (zone < zones.length && (zones[zone + 1] as number) <= start) zone += 2;
    return zone === zones.length || (zones[zone] as number) >= end;
  });
}

/** Before it a letter, after it a letter, signs without width apart, and the hyphen of « salarié(-e) », « lecteur/-rice ». */
function isBetweenLetters(text: string, index: number): boolean {
  let before = index - 1;
  while (before > 0 && KIND[text.charCodeAt(before)] === INVISIBLE) before--;
  const kind = KIND[text.charCodeAt(index)];
  const kindBefore = KIND[text.charCodeAt(before)];
  const isSecond = kind === OPENING && kindBefore === CLOSING;
  if (kindBefore !== LETTER && !isSecond) return false;
  let after = index + 1;
  if ((kind === OPENING || kind === SLASH) && KIND[text.charCodeAt(after)] === HYPHEN) after++;
  while (after < text.length && KIND[text.charCodeAt(after)] === INVISIBLE) after++;
  return KIND[text.charCodeAt(after)] === LETTER;
}

function startOfStretch(text: string, index: number): number {
  const least = Math.max(0, index - LONGEST - 1);
  let start = index;
  while (start > least && isWithin(KIND[text.charCodeAt(start - 1)] as number)) start--;
  return start;
}

/** Ends at the first unit that no form holds; a parenthesis belongs to the stretch when a letter stands before it. */
function endOfStretch(text: string, index: number): number {
  let end = index;
  let depth = 0;
  for (; end < text.length; end++) {
    const kind = KIND[text.charCodeAt(end)] as number;
    if (kind === OPENING) {
      if (!isBetweenLetters(text, end)) break;
      depth++;
    } else if (kind === CLOSING) {
      if (depth === 0) break;
      depth--;
    } else if (!isWithin(kind)) break;
  }
  return end;
}

function isWithin(kind: number): boolean {
  return (
    kind === LETTER ||
    kind === DOT ||
    kind === FULL_STOP ||
    kind === HYPHEN ||
    kind === APOSTROPHE ||
    kind === INVISIBLE ||
    kind === SLASH ||
    kind === FOREIGN
  );
}
