import { isOrdinalSuffix, shortSuffix } from "./roman.ts";
import type { Scan } from "./scan.ts";
import {
  DIGIT,
  endOfDigits,
  endOfSpaces,
  endOfWord,
  isLetter,
  isWordPart,
  kindAt,
  NBSP,
  SPACE,
  startOfWord,
} from "./signs.ts";
import {
  ATTACHED_UNITS,
  BEFORE_REFERENCE,
  MONTHS,
  MULTIPLES,
  SHORT_MONTHS,
  UNITS,
} from "./words.ts";

/** The longest number read, in digits; longer ones are identifiers. */
const MOST_DIGITS = 24;
const CURRENCY = /^(?:[kMK]?€|\$|£)/;

/** A number, from its first digit on: groups of thousands, ordinal, time, date, unit. Gives where to go on. */
export function numberAt(scan: Scan, index: number): number {
  const { text } = scan;
  const end = endOfDigits(text, index);
  const before = text[index - 1] ?? " ";
  if (
    end - index > MOST_DIGITS ||
    isWordPart(kindAt(text, index - 1)) ||
    "/-–:,.'\u2019+_#=&×^".includes(before)
  ) {
    return isUnitRef(text, index, before) ? afterNumber(scan, index, end, false) : end;
  }
  const range = rangeAt(scan, index, end);
  if (range) return range;
  const grouped = groupsAt(scan, index, end);
  return afterNumber(scan, index, grouped.end, grouped.isWhole);
}

/** « 1/30e », « 18h-20h », « 16e-17e », « +5 % », « d’1 km »: what precedes changes nothing to what follows. */
function isUnitRef(text: string, index: number, before: string): boolean {
  if (before === "/" || before === "-" || before === "–")
    return (
      kindAt(text, index - 2) === DIGIT ||
      (before === "-" && kindAt(text, index - 2) === SPACE) ||
      isLetter(kindAt(text, index - 2))
    );
  return before === "+" || before === "\u2019" || before === "'" || before === "×";
}

/** Thousands written with full stops or spaces become groups; a decimal part follows a comma. */
function groupsAt(scan: Scan, start: number, firstEnd: number): { end: number; isWhole: boolean } {
  const { text, spaces } = scan;
  const groups: { start: number; end: number }[] = [{ start, end: firstEnd }];
  const separator = text[firstEnd];
  let end = firstEnd;
  const isDotted = separator === ".";
  while (groups.length < 12) {
    const gap = isDotted
      ? text[end] === "."
        ? end + 1
        : end
      : kindAt(text, end) === SPACE && text[end] !== "\n"
        ? end + 1
        : end;
    if (gap === end || kindAt(text, gap) !== DIGIT) break;
    const groupEnd = endOfDigits(text, gap);
    groups.push({ start: gap, end: groupEnd });
    end = groupEnd;
  }
  const decimals =
    text[end] === "," && kindAt(text, end + 1) === DIGIT ? endOfDigits(text, end + 1) : end;
  if (groups.length === 1) {
    if (firstEnd - start > 3 && isCurrencyAfter(text, decimals) && !isReferenceBefore(text, start))
      splitDigits(scan, start, firstEnd);
    return { end: decimals, isWhole: true };
  }
  if (!areThousands(text, groups, isDotted) || (isWordPart(kindAt(text, end)) && isDotted)) {
    return {
      end: decimals,
      isWhole: groups.length === 1 || (!isDotted && groups.length === 2 && false),
    };
  }
  for (const group of groups.slice(1)) scan.replace(group.start - 1, group.start, spaces.thousands);
  return { end: decimals, isWhole: true };
}

function areThousands(
  text: string,
  groups: readonly { start: number; end: number }[],
  isDotted: boolean,
): boolean {
  const [first, ...others] = groups as [
    { start: number; end: number },
    ...{ start: number; end: number }[],
  ];
  const length = first.end - first.start;
  const end = groups.at(-1)?.end ?? first.end;
  if (length > 3 || text[first.start] === "0") return false;
  if (!others.every((group) => group.end - group.start === 3)) return false;
  if (text[end] === "." && kindAt(text, end + 1) === DIGIT) return false;
  if (
    isDotted &&
    groups.length === 4 &&
    groups.every((group) => Number(text.slice(group.start, group.end)) < 256)
  )
    return false;
  if (isReferenceBefore(text, first.start)) return false;
  // Nine digits alone are as well the number of a company.
  const isNine = !isDotted && groups.length === 3 && length === 3;
  const next = endOfSpaces(text, end);
  return !isNine || isLetter(kindAt(text, next)) || "€$£%".includes(text[next] ?? " ");
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

/** What the number counts or ranks, up to there. */
function afterNumber(scan: Scan, start: number, end: number, isWhole: boolean): number {
  const { text } = scan;
  const kind = kindAt(text, end);
  if (isLetter(kind) || "%‰€£°".includes(text[end] ?? " ")) return attachedAt(scan, start, end);
  const next = endOfSpaces(text, end);
  if (next === end) return end;
  const wordEnd = endOfUnit(text, next);
  const word = text.slice(next, wordEnd);
  if (word === "h" || word === "H") return hoursAt(scan, start, end, next);
  if (word === "x" || word === "×") return timesAt(scan, end, next);
  if (UNITS.has(word) && !isElided(text, wordEnd)) {
    scan.replace(end, next, scan.spaces.units);
    return wordEnd;
  }
  if (MULTIPLES.has(word)) return scan.setSpaces(end, scan.spaces.units);
  return isWhole ? dateAt(scan, start, end, end) : end;
}

/** « 5 km/h », « 10 €/kg »: a unit is told by its first part. */
function endOfUnit(text: string, start: number): number {
  let end = start;
  while (
    end - start < 12 &&
    (isLetter(kindAt(text, end)) || "%‰€$£¥°²³µΩ×".includes(text[end] ?? " "))
  )
    end++;
  return end;
}

function isElided(text: string, end: number): boolean {
  const sign = text[end];
  return (
    sign === "'" ||
    sign === "\u2019" ||
    sign === "·" ||
    (sign === "-" && isLetter(kindAt(text, end + 1)))
  );
}

function attachedAt(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  const wordEnd = endOfUnit(text, end);
  const word = text.slice(end, wordEnd);
  const digits = text.slice(start, end);
  if (isWordPart(kindAt(text, wordEnd))) {
    return (word === "h" || word === "H") && digits.length < 3
      ? hoursAt(scan, start, end, end)
      : wordEnd;
  }
  if (word === "h" || (word === "H" && digits.length < 3 && Number(digits) < 25))
    return hoursAt(scan, start, end, end);
  if (isOrdinalSuffix(word, digits)) {
    scan.replace(end, wordEnd, shortSuffix(word), "superscript");
    return digits === "1" && word === "er" ? dateAt(scan, start, end, wordEnd) : wordEnd;
  }
  if (ATTACHED_UNITS.has(word) && !isElided(text, wordEnd))
    scan.replace(end, end, scan.spaces.units);
  return wordEnd;
}

/** « 18h30 », « 18 H 30 », « 18 h ». */
function hoursAt(scan: Scan, start: number, end: number, sign: number): number {
  const { text, spaces } = scan;
  let minutes = endOfSpaces(text, sign + 1);
  const isAttached = minutes === sign + 1;
  const minutesEnd = endOfDigits(text, minutes);
  const isMinutes =
    minutesEnd - minutes === 2 &&
    end - start < 3 &&
    Number(text.slice(minutes, minutesEnd)) < 60 &&
    !isDecimal(text, minutesEnd);
  if (!isMinutes && isAttached && isWordPart(kindAt(text, sign + 1))) return sign + 1;
  if (!isMinutes && text[sign] === "H" && !isAttached && end === sign) return sign + 1;
  if (isElided(text, sign + 1)) return sign + 1;
  if (!isMinutes) minutes = sign + 1;
  scan.replace(end, sign, spaces.units);
  if (text[sign] === "H" && (isMinutes || end === sign)) scan.replace(sign, sign + 1, "h");
  if (!isMinutes) return sign + 1;
  if (isAttached) scan.replace(minutes, minutes, spaces.units);
  else scan.replace(sign + 1, minutes, spaces.units);
  return afterMinutes(scan, minutesEnd);
}

function isDecimal(text: string, end: number): boolean {
  return text[end] === "," && kindAt(text, end + 1) === DIGIT;
}

/** « 1 h 30 min » */
function afterMinutes(scan: Scan, end: number): number {
  const next = endOfSpaces(scan.text, end);
  const wordEnd = endOfWord(scan.text, next);
  const word = scan.text.slice(next, wordEnd);
  if (word !== "min" && word !== "mn")
    return isLetter(kindAt(scan.text, end)) ? endOfWord(scan.text, end) : end;
  if (next === end) scan.replace(end, end, scan.spaces.units);
  else scan.replace(end, next, scan.spaces.units);
  return wordEnd;
}

/** « 210 x 297 » */
function timesAt(scan: Scan, end: number, sign: number): number {
  const { text, spaces } = scan;
  const next = endOfSpaces(text, sign + 1);
  if (next === sign + 1 || kindAt(text, next) !== DIGIT) return sign + 1;
  scan.replace(end, sign, spaces.units);
  scan.replace(sign, sign + 1, "×");
  scan.replace(sign + 1, next, spaces.units);
  return next;
}

/** « 12 juin 2021 »: the day holds on to its month, the month to its year. */
function dateAt(scan: Scan, start: number, end: number, gap: number): number {
  const { text } = scan;
  const next = endOfSpaces(text, gap);
  if (next === gap || end - start > 2 || Number(text.slice(start, end)) > 31) return gap;
  const monthEnd = endOfWord(text, next);
  const month = text.slice(next, monthEnd);
  const isShort = text[monthEnd] === "." && SHORT_MONTHS.has(month);
  if (!MONTHS.has(month) && !isShort) return gap;
  scan.replace(gap, next, NBSP);
  const yearGap = isShort ? monthEnd + 1 : monthEnd;
  const year = endOfSpaces(text, yearGap);
  if (year === yearGap || kindAt(text, year) !== DIGIT) return monthEnd;
  const yearEnd = endOfDigits(text, year);
  if (yearEnd - year !== 4 || isWordPart(kindAt(text, yearEnd))) return yearGap;
  scan.replace(yearGap, year, NBSP);
  return yearEnd;
}

/** « 1914-1918 », « p. 12-15 ». */
function rangeAt(scan: Scan, start: number, end: number): number | undefined {
  const { text } = scan;
  if (text[end] !== "-" || kindAt(text, end + 1) !== DIGIT) return undefined;
  const last = endOfDigits(text, end + 1);
  const after = text[last] ?? " ";
  if (isWordPart(kindAt(text, last)) || "-/:".includes(after) || isDecimal(text, last))
    return undefined;
  const from = Number(text.slice(start, end));
  const to = Number(text.slice(end + 1, last));
  const areYears = end - start === 4 && last - end === 5 && from >= 1000 && to <= 2100;
  const before = text.slice(Math.max(0, start - 7), start);
  const isReference = /[°.§][\s\u00a0]?$/.test(before);
  const arePages = /(?:^|[\s\u00a0(])(?:pp?\.|pages?)[\s\u00a0]?$/.test(before);
  if (to <= from || !(arePages || (areYears && !isReference))) return undefined;
  if (scan.options.ranges === "en-dash") scan.replace(end, end + 1, "–");
  return last;
}
