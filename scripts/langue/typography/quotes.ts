import type { Typography } from "./options.ts";
import {
  BORDER,
  CLOSE_GUILLEMET,
  DIGIT,
  isWordPart,
  KIND,
  kindAt,
  OPEN_GUILLEMET,
  SPACE,
  STRAIGHT,
} from "./signs.ts";

/** What a straight quote becomes, by its offset. */
export type Quotes = ReadonlyMap<number, Quote>;
export type Quote = "«" | "»" | "“" | "”" | "’";

/** Kinds at which something happens to quotes. */
const CONCERNED = Uint8Array.from({ length: 16 }, (_, kind) =>
  [SPACE, BORDER, OPEN_GUILLEMET, CLOSE_GUILLEMET, STRAIGHT].includes(kind) ? 1 : 0,
);
const NONE: Quotes = new Map();
const OPENING = "([{«“‘/-–—\u2011=>";
const CLOSING = ".,;:!?…)]}»”’/-–—";

interface Open {
  index: number;
  sign: '"' | "'";
  isInner: boolean;
}

/** Pairs the straight quotes of a text, paragraph by paragraph. Those without a partner, and primes, stay straight. */
export function pairQuotes(
  text: string,
  isProtected: (index: number) => boolean,
  options: Typography,
): Quotes {
  if (!text.includes('"') && !text.includes("'")) return NONE;
  const quotes = new Map<number, Quote>();
  let open: Open[] = [];
  let guillemets = 0;
  for (let index = 0; index < text.length; index++) {
    const kind = KIND[text.charCodeAt(index)] as number;
    if (!CONCERNED[kind]) continue;
    if (kind === OPEN_GUILLEMET) guillemets++;
    else if (kind === CLOSE_GUILLEMET) guillemets = Math.max(0, guillemets - 1);
    else if (kind === BORDER || (kind === SPACE && text.startsWith("\n\n", index))) {
      open = [];
      guillemets = 0;
    }
    const sign = text[index];
    if ((sign !== '"' && sign !== "'") || isProtected(index)) continue;
    if (sign === "'" && isApostrophe(text, index)) {
      quotes.set(index, "’");
      continue;
    }
    const last = open.findLastIndex((each) => each.sign === sign);
    if (last !== -1 && canClose(text, index)) {
      const { index: start, isInner } = open[last] as Open;
      open.length = last;
      if (index > start + 1) setPair(quotes, start, index, sign === "'" || isInner, options);
    } else if (canOpen(text, index, quotes)) {
      open.push({ index, sign, isInner: guillemets > 0 || open.some(({ sign }) => sign === '"') });
    } else if (
      sign === "'" &&
      isWordPart(kindAt(text, index - 1)) &&
      kindAt(text, index - 1) !== DIGIT
    ) {
      quotes.set(index, "’");
    }
  }
  return quotes;
}

function setPair(
  quotes: Map<number, Quote>,
  start: number,
  end: number,
  isInner: boolean,
  options: Typography,
): void {
  if (isInner && options.nestedQuotes === "as-typed") return;
  const isEnglish = isInner && options.nestedQuotes === "english";
  quotes.set(start, isEnglish ? "“" : "«");
  quotes.set(end, isEnglish ? "”" : "»");
}

/** Between two letters, or between a letter and an opening quote: « l'eau », « l'"histoire" », « d'1 km ». */
function isApostrophe(text: string, index: number): boolean {
  // « *l*'eau », « **l**'eau » in Markdown
  let word = index - 1;
  while (word > index - 4 && (text[word] === "*" || text[word] === "_")) word--;
  const before = kindAt(text, word);
  if (!isWordPart(before) || before === DIGIT) return false;
  const after = kindAt(text, index + 1);
  if (isWordPart(after) || after === OPEN_GUILLEMET) return true;
  return text[index + 1] === '"' && isWordPart(kindAt(text, index + 2));
}

function canOpen(text: string, index: number, quotes: Quotes): boolean {
  const before = kindAt(text, index - 1);
  const after = kindAt(text, index + 1);
  if (after === SPACE || after === BORDER) return false;
  if (")]}»,;:!".includes(text[index + 1] ?? "")) return false;
  const previous = text[index - 1] ?? "";
  return (
    before === SPACE ||
    before === BORDER ||
    OPENING.includes(previous) ||
    quotes.get(index - 1) === "’" ||
    previous === '"' ||
    previous === "'" ||
    previous === "’"
  );
}

function canClose(text: string, index: number): boolean {
  const before = kindAt(text, index - 1);
  if (before === SPACE || before === BORDER) return false;
  const after = kindAt(text, index + 1);
  if (after === SPACE || after === BORDER) return true;
  return (
    !isWordPart(after) &&
    (CLOSING.includes(text[index + 1] ?? "") ||
      text[index + 1] === '"' ||
      text[index + 1] === "'" ||
      !isWordPart(after))
  );
}
