import type { Edit } from "./edit.ts";
import type { SpaceWidth, Typography } from "./options.ts";
import { pairQuotes, type Quotes } from "./quotes.ts";
import { endOfSpaces, NBSP, NNBSP } from "./signs.ts";
import { protectedZones } from "./zones.ts";

/** What the rules share while a text is read from its first sign to its last. */
export class Scan {
  readonly edits: Edit[] = [];
  readonly quotes: Quotes;
  readonly spaces: Record<keyof Typography["spaces"], string>;
  /** Whether a dash opened an incise that none has closed. */
  isInIncise = false;
  private readonly zones: number[];
  private zone = 0;

  constructor(
    readonly text: string,
    readonly options: Typography,
  ) {
    this.zones = protectedZones(text);
    this.quotes = pairQuotes(text, (index) => this.skipZone(index) > index, options);
    this.zone = 0;
    const { highPunctuation, colon, quotes, thousands, units } = options.spaces;
    this.spaces = {
      highPunctuation: space(highPunctuation),
      colon: space(colon),
      quotes: space(quotes),
      thousands: space(thousands),
      units: space(units),
    };
  }

  /** End of the protected zone that holds `index`, or `index`; asked in order. */
  skipZone(index: number): number {
    const { zones } = this;
    while (this.zone < zones.length && (zones[this.zone + 1] as number) <= index) this.zone += 2;
    return this.zone < zones.length && (zones[this.zone] as number) <= index
      ? (zones[this.zone + 1] as number)
      : index;
  }

  replace(start: number, end: number, text: string, style?: Edit["style"]): void {
    const last = this.edits.at(-1);
    if (last && start < last.end) return;
    if (style) this.edits.push({ start, end, text, style });
    else if (this.text.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  /** Makes one space of those at `index`, if there are any, and gives where they end. */
  setSpaces(index: number, width: string): number {
    const end = endOfSpaces(this.text, index);
    if (end > index) this.replace(index, end, width);
    return end;
  }
}

function space(width: SpaceWidth): string {
  return width === "narrow" ? NNBSP : NBSP;
}
