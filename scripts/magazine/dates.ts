import { DateTime } from "luxon";

/** All dates of the magazine are those of its readers, whatever the machine that builds the site. */
export const ZONE = "Europe/Paris";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const MINUTE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/;

export const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** Days of a month counted from 1; 0 for a month that does not exist. */
export function daysIn(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isMonth(text: string): boolean {
  const match = MONTH.exec(text);
  return (
    match !== null && Number(match[1]) >= 1000 && daysIn(Number(match[1]), Number(match[2])) > 0
  );
}

export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1000 && day >= 1 && day <= daysIn(year, month);
}

/** A minute that clocks in Paris did show: not one skipped by the change to summer time. */
export function isMinute(text: string): boolean {
  const match = MINUTE.exec(text);
  if (!match || !isDay(match[1] as string)) return false;
  if (Number(match[2]) > 23 || Number(match[3]) > 59) return false;
  return DateTime.fromISO(text, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm") === text;
}

/** The year of a day, a month or a minute. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** `2021-06-01` → `1er juin 2021`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split("-") as [string, string, string];
  const number = Number(date);
  return `${number === 1 ? "1er" : number} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `2021-06` → `juin 2021`. */
export function formatMonth(month: string): string {
  const [year, number] = month.split("-") as [string, string];
  return `${MONTHS[Number(number) - 1]} ${year}`;
}

/** `2021-06-01T08:05` → `1er juin 2021 à 8 h 05`, with no-break spaces. */
export function formatMinute(minute: string): string {
  const [day, time] = minute.split("T") as [string, string];
  const [hours, minutes] = time.split(":") as [string, string];
  return `${formatDay(day)} à ${Number(hours)}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
}

/** Offset of each month in which clocks do not change, `undefined` for a month in which they do. */
const offsets = new Map<string, string | undefined>();

/**
 * A day (its first minute), a month (its first day) or a minute of Paris as an RFC 3339 date-time with
 * the offset in force in Paris then: `2021-06-01` → `2021-06-01T00:00:00+02:00`.
 * https://www.rfc-editor.org/rfc/rfc3339
 */
export function toInstant(date: string): string {
  const month = date.slice(0, 7);
  const exists = date.length === 7 ? isMonth(date) : isDay(date.slice(0, 10));
  if (!exists) throw new RangeError(`not a date: ${date}`);
  // Time zones are slow to ask about: once a month is enough, but for the two in which summer begins and ends.
  if (!offsets.has(month)) {
    const first = offsetAt(`${month}-01T00:00`);
    const last = offsetAt(`${month}-${daysIn(yearOf(month), Number(month.slice(5)))}T23:59`);
    offsets.set(month, first === last ? first : undefined);
  }
  const minute =
    date.length === 7 ? `${date}-01T00:00` : date.length === 10 ? `${date}T00:00` : date;
  return `${minute}:00${offsets.get(month) ?? offsetAt(minute)}`;
}

function offsetAt(minute: string): string {
  const moment = DateTime.fromISO(minute, { zone: ZONE });
  if (!moment.isValid) throw new RangeError(`not a date: ${minute}`);
  return moment.toFormat("ZZ");
}

/** The minute that clocks in Paris show at a moment (milliseconds since 1970): minutes compare as text. */
export function parisMinute(moment: number): string {
  return DateTime.fromMillis(moment, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm");
}
