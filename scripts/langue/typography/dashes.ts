import type { Scan } from "./scan.ts";
import {
  BORDER,
  DASH,
  DIGIT,
  endOfSpaces,
  kindAt,
  NBSP,
  OPEN_GUILLEMET,
  SPACE,
  UPPER,
} from "./signs.ts";

/** `--` between spaces. */
export function hyphenAt(scan: Scan, index: number): number {
  const { text } = scan;
  if (text[index + 1] !== "-") return index + 1;
  let end = index + 2;
  while (text[end] === "-") end++;
  const before = kindAt(text, index - 1);
  const after = kindAt(text, end);
  const isDash =
    end - index === 2 &&
    (before === SPACE || before === BORDER) &&
    (after === SPACE || after === BORDER || ",.".includes(text[end] ?? " "));
  return isDash && !(before === BORDER && after === BORDER)
    ? dashAt(scan, index, end, scan.options.dash === "em" ? "—" : "–")
    : end;
}

/** An incise keeps its dashes: the opening one holds on to what follows, the closing one to what precedes. */
export function dashAt(scan: Scan, start: number, end: number, dash: string | undefined): number {
  const { text } = scan;
  const before = kindAt(text, start - 1);
  const after = kindAt(text, end);
  if (dash) scan.replace(start, end, dash);
  if (before === DIGIT || (after !== SPACE && !scan.isInIncise)) return end;
  if (before === BORDER || text[start - 1] === "\n") return scan.setSpaces(end, NBSP);
  if (before !== SPACE) return end;
  if (scan.isInIncise && !opensTurn(text, start)) {
    scan.isInIncise = false;
    return end;
  }
  if (isBetweenDigits(text, start, end)) return end;
  scan.isInIncise = true;
  return scan.setSpaces(end, NBSP);
}

/** « — Tu viens ? — Non. », « le pain ; – le vin »: after the end of a clause, a dash is the first of something. */
export function opensTurn(text: string, index: number): boolean {
  let before = index - 1;
  while (kindAt(text, before) === SPACE && text[before] !== "\n") before--;
  if (";:«".includes(text[before] ?? " ")) return true;
  if (!".!?…»".includes(text[before] ?? " ")) return false;
  const next = endOfSpaces(text, text[index] === "-" ? index + 2 : index + 1);
  return kindAt(text, next) === UPPER || kindAt(text, next) === OPEN_GUILLEMET;
}

function isBetweenDigits(text: string, start: number, end: number): boolean {
  return kindAt(text, start - 2) === DIGIT && kindAt(text, endOfSpaces(text, end)) === DIGIT;
}

/** Whether a dash, or `--`, stands at `index`. */
export function isDashAt(text: string, index: number): boolean {
  if (kindAt(text, index) === DASH) return true;
  return text[index] === "-" && text[index + 1] === "-" && text[index + 2] !== "-";
}
