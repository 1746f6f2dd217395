import type { Scan } from "./scan.ts";
import {
  DIGIT,
  endOfDigits,
  endOfSpaces,
  isLetter,
  isWordPart,
  kindAt,
  LOWER,
  SPACE,
  startOfWord,
  UPPER,
} from "./signs.ts";
import { BEFORE_REFERENCE } from "./words.ts";

const CURRENCY = /^(?:[kMK]?€|\$|£)/;

/** A run of digits. */
interface Group {
  start: number;
  end: number;
}

/** More groups than this are no number. */
const MOST_GROUPS = 12;

/**
 * Thousands written with full stops or spaces become groups; a decimal part follows a comma. Gives where the number ends,
 * and whether it is one number: a date or a unit may then follow.
 */
export function groupsAt(
  scan: Scan,
  start: number,
  firstEnd: number,
): { end: number; isWhole: boolean } {
  const { text, spaces } = scan;
  const isDotted = text[firstEnd] === ".";
  const groups = readGroups(text, { start, end: firstEnd }, isDotted);
  const end = groups.at(-1)?.end ?? firstEnd;
  const isDecimal = text[end] === "," && kindAt(text, end + 1) === DIGIT;
  const numberEnd = isDecimal ? endOfDigits(text, end + 1) : end;
  if (groups.length === 1) {
    const isAmount = firstEnd - start > 3 && isCurrencyAfter(text, numberEnd);
    if (isAmount && !isReferenceBefore(text, start)) splitDigits(scan, start, firstEnd);
    return { end: numberEnd, isWhole: true };
  }
  const isWord = isDotted && isWordPart(kindAt(text, end));
  if (isWord || !areThousands(text, groups, isDotted, numberEnd))
    return { end: numberEnd, isWhole: false };
  for (const group of groups.slice(1)) scan.replace(group.start - 1, group.start, spaces.thousands);
  return { end: numberEnd, isWhole: true };
}

/** The groups that follow `first`, one sign apart. */
function readGroups(text: string, first: Group, isDotted: boolean): Group[] {
  const groups = [first];
  let { end } = first;
  while (groups.length < MOST_GROUPS) {
    const isSeparator = isDotted
      ? text[end] === "."
      : kindAt(text, end) === SPACE && text[end] !== "\n";
    if (!isSeparator || kindAt(text, end + 1) !== DIGIT) break;
    const start = end + 1;
    end = endOfDigits(text, start);
    groups.push({ start, end });
  }
  return groups;
}

function areThousands(
  text: string,
  groups: readonly Group[],
  isDotted: boolean,
  numberEnd: number,
): boolean {
  const [first, ...others] = groups as [Group, ...Group[]];
  const length = first.end - first.start;
  const end = groups.at(-1)?.end ?? first.end;
  if (length > 3 || text[first.start] === "0") return false;
  if (!others.every((group) => group.end - group.start === 3)) return false;
  if (text[end] === "." && kindAt(text, end + 1) === DIGIT) return false;
  if (isReferenceBefore(text, first.start)) return false;
  if (
    isDotted ? isAddress(text, groups) || isDecimal(text, groups, numberEnd) : isPhone(text, groups)
  )
    return false;
  // Nine digits alone are as well the number of a company.
  const isNine = !isDotted && groups.length === 3 && length === 3;
  const next = endOfSpaces(text, end);
  return !isNine || isLetter(kindAt(text, next)) || "€$£%".includes(text[next] ?? " ");
}

/** « π = 3.142 », « TeX 3.141 »: with one full stop, what is counted tells, or the word before. */
function isDecimal(text: string, groups: readonly Group[], end: number): boolean {
  const [first, last, ...others] = groups;
  if (!first || !last || others.length > 0) return false;
  const next = endOfSpaces(text, end);
  if (next > end && kindAt(text, next) === LOWER) return false;
  if (/^[-–]\d+\.\d{3}(?!\d)/.test(text.slice(end, end + 10))) return false;
  if (CURRENCY.test(text.slice(next, next + 2)) || text[next] === "%") return false;
  let before = first.start - 1;
  while (kindAt(text, before) === SPACE && text[before] !== "\n") before--;
  const sign = text[before] ?? "";
  if (sign === "(" || sign === "'" || sign === "’") return false;
  return kindAt(text, before) !== LOWER || kindAt(text, startOfWord(text, before + 1)) === UPPER;
}

/** « 514 555-1234 », « +352 123 456 » */
function isPhone(text: string, groups: readonly Group[]): boolean {
  const [first, ...others] = groups;
  const last = others.at(-1);
  if (!first || !last) return false;
  const rest = text.slice(last.end, last.end + 6);
  if (others.length === 1 && first.end - first.start === 3 && /^-\d{4}(?!\d)/.test(rest))
    return true;
  const isAbroad = text[first.start - 1] === "+" && first.end - first.start > 1;
  return isAbroad && others.length > 1;
}

/** « 192.168.100.254 » */
function isAddress(text: string, groups: readonly Group[]): boolean {
  return (
    groups.length === 4 && groups.every(({ start, end }) => Number(text.slice(start, end)) < 256)
  );
}

function isReferenceBefore(text: string, start: number): boolean {
  let end = start;
  while (end > start - MOST_BETWEEN && isBetween(text, end - 1)) end--;
  return (
    BEFORE_REFERENCE.has(
      text.slice(Math.max(startOfWord(text, end), end - 12), end).toLowerCase(),
    ) ||
    text[start - 1] === "°" ||
    text[start - 2] === "°"
  );
}

/** The most signs between a word and the reference that it announces: « SIRET : 123 ». */
const MOST_BETWEEN = 4;

function isBetween(text: string, index: number): boolean {
  const sign = text[index] ?? " ";
  return ".:°".includes(sign) || (kindAt(text, index) === SPACE && sign !== "\n");
}

function isCurrencyAfter(text: string, end: number): boolean {
  const next = endOfSpaces(text, end);
  return CURRENCY.test(text.slice(next, next + 2));
}

function splitDigits(scan: Scan, start: number, end: number): void {
  for (let at = end - 3 * Math.floor((end - start - 1) / 3); at < end; at += 3)
    scan.replace(at, at, scan.spaces.thousands);
}
