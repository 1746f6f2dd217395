import type { Scan } from "./scan.ts";
import { BORDER, HIGH, isWordPart, kindAt, OPEN_GUILLEMET, SPACE, UPPER } from "./signs.ts";

/** Whether the sign at `index` ends a clause, rather than being part of an emoticon, a ratio, an address or code. */
export function isPunctuation(text: string, index: number): boolean {
  const sign = text[index];
  let end = index + 1;
  if (sign === "!" || sign === "?") while (text[end] === "!" || text[end] === "?") end++;
  const after = kindAt(text, end);
  if (after === SPACE || after === BORDER) return true;
  if (sign === ":" || sign === ";") return after === OPEN_GUILLEMET;
  return `)]}»”’"'…,.;:–—-\ufffc\ufff9[(*`.includes(text[end] ?? "");
}

/** Whether what follows stands right after an opening sign, where no space goes. */
export function isAfterOpening(scan: Scan, index: number): boolean {
  const before = scan.text[index - 1];
  if (before === undefined || scan.quotes.isOpenAt(index - 1)) return true;
  // « :( » and « :'( » open nothing.
  if (before === "(" && ":;'".includes(scan.text[index - 2] ?? " ")) return false;
  return "([{«“‘¿¡".includes(before);
}

/** `;`, `!`, `?`, `:` without a space before. */
export function highSignAt(scan: Scan, index: number): number {
  const { text } = scan;
  if (text[index] === ";") scan.isInIncise = false;
  else if (text[index] !== ":") scan.endSentence(index + 1);
  const before = kindAt(text, index - 1);
  if (before === SPACE || before === HIGH || before === BORDER) return index + 1;
  if (!isPunctuation(text, index) || isAfterOpening(scan, index)) return index + 1;
  if (text[index] === ":") {
    const isDrive = kindAt(text, index - 1) === UPPER && !isWordPart(kindAt(text, index - 2));
    if (!isDrive) scan.replace(index, index, scan.spaces.colon);
  } else scan.replace(index, index, scan.spaces.highPunctuation);
  return index + 1;
}
