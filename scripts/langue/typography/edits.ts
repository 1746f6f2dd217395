import { protectedZones } from "../zones.ts";
import { dashAt, hyphenAt } from "./dashes.ts";
import type { Edit } from "./edit.ts";
import { ellipsisAt, fullStopAt } from "./full-stops.ts";
import { gap, partsTwoWords } from "./gaps.ts";
import { guillemetAt } from "./guillemets.ts";
import { highSignAt } from "./high-signs.ts";
import { endsDigraph, ligatureAt } from "./ligatures.ts";
import { numberAt } from "./numbers.ts";
import { DEFAULT_TYPOGRAPHY, type Typography } from "./options.ts";
import { quoteAt } from "./quotes.ts";
import { degreeAt, sectionAt } from "./reference-signs.ts";
import { Scan } from "./scan.ts";
import {
  CLOSE_BRACKET,
  CLOSE_GUILLEMET,
  DASH,
  DEGREE,
  DIGIT,
  ELLIPSIS,
  FULL_STOP,
  HIGH,
  HYPHEN,
  KIND,
  LOWER,
  OPEN_BRACKET,
  OPEN_GUILLEMET,
  SECTION,
  SPACE,
  STRAIGHT,
  UPPER,
} from "./signs.ts";
import { capitalAt } from "./word-rules.ts";

/** Stands in a flat text for something that typography must not read: code, an image, words of another language. */
export const OPAQUE = "\ufffc";
const SMALL_E = 0x65;
const CAPITAL_E = 0x45;

/** Stands in a flat text for the call of a note, set as a superscript. */
export const NOTE_CALL = "\ufff9";

/**
 * What French typography changes in a text without markup, in order, never overlapping; empty when all is right. One
 * pass: each sign is decided from its neighbours. Total, linear.
 */
export function typographicEdits(flat: string, options: Typography = DEFAULT_TYPOGRAPHY): Edit[] {
  return new EditReader(flat, options).readTo(flat.length);
}

/** Reads a text stretch by stretch, so that what is changed in one can be forgotten before the next. */
export class EditReader {
  private readonly zones: readonly number[];
  private zone = 0;
  private index = 0;

  constructor(
    private readonly text: string,
    private readonly options: Typography,
  ) {
    this.zones = protectedZones(text);
  }

  /** What changes between the last place reached and `end`, where a paragraph ends. */
  readTo(end: number): Edit[] {
    const scan = new Scan(this.text, this.options);
    for (;;) {
      const zone = this.zones[this.zone] ?? end;
      this.index = readUntil(scan, this.index, Math.min(zone, end));
      if (zone >= end) break;
      this.index = Math.max(this.index, this.zones[this.zone + 1] as number);
      this.zone += 2;
    }
    scan.endParagraph();
    return scan.quotes.hasLeftovers ? withoutLeftovers(scan) : scan.edits;
  }
}

/** Quotes that found no partner stay as they are. */
function withoutLeftovers({ edits, text }: Scan): Edit[] {
  return edits.filter((edit) => edit.style || edit.text !== text.slice(edit.start, edit.end));
}

/** Reads the signs from `start` to `end`, and gives where the last rule stopped, `end` or a little further. */
function readUntil(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  let index = start;
  while (index < end) {
    const code = text.charCodeAt(index);
    const kind = KIND[code] as number;
    if (kind <= LOWER) {
      if (code === SMALL_E && index > start && endsDigraph(text, index))
        ligatureAt(scan, index - 1);
      index++;
    } else if (kind === SPACE) {
      index = partsTwoWords(text, index) ? index + 1 : gap(scan, index);
    } else if (kind === UPPER) {
      if (code === CAPITAL_E && index > start && endsDigraph(text, index))
        ligatureAt(scan, index - 1);
      index = capitalAt(scan, index);
    } else index = stepAt(scan, index, kind);
  }
  return index;
}

/** Applies the rule of the sign at `index`, and gives where to go on: after it. */
function stepAt(scan: Scan, index: number, kind: number): number {
  switch (kind) {
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
    case OPEN_BRACKET:
      scan.enter();
      return index + 1;
    case CLOSE_BRACKET:
      scan.leave();
      return index + 1;
    default:
      scan.endParagraph();
      return index + 1;
  }
}
