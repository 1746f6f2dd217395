import type { Edit } from "./edit.ts";
import { gap } from "./gaps.ts";
import { numberAt } from "./numbers.ts";
import { DEFAULT_TYPOGRAPHY, type Typography } from "./options.ts";
import {
  dashAt,
  degreeAt,
  ellipsisAt,
  fullStopAt,
  guillemetAt,
  highSignAt,
  hyphenAt,
  quoteAt,
  sectionAt,
} from "./punctuation.ts";
import { Scan } from "./scan.ts";
import {
  CLOSE_GUILLEMET,
  DASH,
  DEGREE,
  DIGIT,
  ELLIPSIS,
  FULL_STOP,
  HIGH,
  HYPHEN,
  isWordPart,
  KIND,
  kindAt,
  LOWER,
  OPEN_GUILLEMET,
  PLAIN,
  SECTION,
  SPACE,
  STRAIGHT,
  UPPER,
} from "./signs.ts";
import { lowerWordAt, upperWordAt } from "./word-rules.ts";

/** Stands in a flat text for something that typography must not read: code, an image, words of another language. */
export const OPAQUE = "\ufffc";
/** Stands in a flat text for the call of a note, set as a superscript. */
export const NOTE_CALL = "\ufff9";

/**
 * What French typography changes in a text without markup, in order, never overlapping; empty when all is right. One
 * pass: each sign is decided from its neighbours. Total, linear.
 */
export function typographicEdits(flat: string, options: Typography = DEFAULT_TYPOGRAPHY): Edit[] {
  const scan = new Scan(flat, options);
  const { length } = flat;
  let index = 0;
  while (index < length) {
    const kind = KIND[flat.charCodeAt(index)] as number;
    if (kind === PLAIN) {
      index++;
      continue;
    }
    const end = scan.skipZone(index);
    index = end > index ? end : stepAt(scan, index, kind);
  }
  return scan.edits;
}

/** Applies the rule of the sign at `index`, and gives where to go on: after it. */
function stepAt(scan: Scan, index: number, kind: number): number {
  switch (kind) {
    case LOWER:
      return lowerWordAt(scan, index);
    case SPACE:
      return gap(scan, index);
    case UPPER:
      return isWordPart(kindAt(scan.text, index - 1)) ? index + 1 : upperWordAt(scan, index);
    case DIGIT:
      return numberAt(scan, index);
    case HIGH:
      return highSignAt(scan, index);
    case OPEN_GUILLEMET:
    case CLOSE_GUILLEMET:
      return guillemetAt(scan, index, kind);
    case STRAIGHT:
      return quoteAt(scan, index);
    case FULL_STOP:
      return fullStopAt(scan, index);
    case ELLIPSIS:
      return ellipsisAt(scan, index);
    case DASH:
      return dashAt(scan, index, index + 1, undefined);
    case HYPHEN:
      return hyphenAt(scan, index);
    case SECTION:
      return sectionAt(scan, index);
    case DEGREE:
      return degreeAt(scan, index);
    default:
      scan.isInIncise = false;
      return index + 1;
  }
}
