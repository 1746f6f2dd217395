import { daysIn, isDay, isMinute, isMonth, MONTHS } from "./dates.ts";

/**
 * The date that an editor most likely meant, in the form the front matter asks for, or `undefined`
 * where guessing would be inventing (30 February).
 */
export function repairDate(text: string, form: "day" | "month" | "minute"): string | undefined {
  const { date, time } = splitTime(text.normalize("NFC").trim());
  const parts = readNumbers(date) ?? readWords(date);
  if (!parts) return undefined;
  const { year, month, day } = parts;
  const asMonth = `${pad(year, 4)}-${pad(month)}`;
  if (form === "month") return isMonth(asMonth) ? asMonth : undefined;
  const asDay = `${asMonth}-${pad(day ?? 1)}`;
  if (form === "day") return isDay(asDay) ? asDay : undefined;
  const minute = `${asDay}T${time ?? "08:00"}`;
  return isMinute(minute) ? minute : undefined;
}

/** Why a date of the right shape does not exist: « février 2024 n’a que 29 jours ». */
export function explainDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2])];
  const days = daysIn(year, month);
  if (days === 0) return `il n’y a pas de mois ${match[2]}`;
  if (match[3] === undefined) return undefined;
  const day = Number(match[3]);
  if (day === 0) return "il n’y a pas de jour 00";
  return day > days ? `${MONTHS[month - 1]} ${year} n’a que ${days} jours` : undefined;
}

function splitTime(text: string): { date: string; time: string | undefined } {
  const match = /^(.*?)(?:[T\s]+(?:à\s+)?(\d{1,2})\s*[h:]\s*(\d{2})?(?::\d{2}.*)?)$/i.exec(text);
  if (!match) return { date: text, time: undefined };
  return {
    date: (match[1] as string).trim(),
    time: `${pad(Number(match[2]))}:${match[3] ?? "00"}`,
  };
}

interface Parts {
  year: number;
  month: number;
  day: number | undefined;
}

/** Year first or last, any separator (or none, year first); day and month swapped back where only that makes a date. */
function readNumbers(text: string): Parts | undefined {
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(text)?.slice(1).map(Number);
  if (joined) {
    const [year, month, day] = joined as [number, number, number];
    return { year, month, day };
  }
  const numbers = /^(\d{1,4})[-/.\s](\d{1,4})(?:[-/.\s](\d{1,4}))?$/.exec(text);
  if (!numbers) return undefined;
  const [a, b, c] = numbers.slice(1) as [string, string, string | undefined];
  if (c === undefined) {
    if (a.length === 4) return { year: Number(a), month: Number(b), day: undefined };
    return b.length === 4 ? { year: Number(b), month: Number(a), day: undefined } : undefined;
  }
  const yearFirst = a.length === 4;
  if (!yearFirst && c.length !== 4) return undefined;
  const year = Number(yearFirst ? a : c);
  const [month, day] = yearFirst ? [Number(b), Number(c)] : [Number(b), Number(a)];
  return month > 12 && day <= 12 ? { year, month: day, day: month } : { year, month, day };
}

/** « 1er juin 2021 », « juin 2021 », with or without accents. */
function readWords(text: string): Parts | undefined {
  const match = /^(?:(\d{1,2})(?:er)?\s+)?(\p{L}+)\s+(\d{4})$/u.exec(text);
  if (!match) return undefined;
  const word = bare(match[2] as string);
  const index = MONTHS.findIndex((month) => bare(month) === word);
  if (index < 0) return undefined;
  return {
    year: Number(match[3]),
    month: index + 1,
    day: match[1] === undefined ? undefined : Number(match[1]),
  };
}

function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, "0");
}
