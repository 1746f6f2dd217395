import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  daysIn,
  formatDay,
  formatMinute,
  formatMonth,
  isDay,
  isMinute,
  isMonth,
  parisMinute,
  toInstant,
  yearOf,
} from "./dates.ts";

/** The days of two centuries, counted one by one rather than by the code under test. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const calendar = new Set<string>();
for (let year = 1900; year <= 2100; year++) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  for (const [index, length] of LENGTHS.entries()) {
    const last = index === 1 && leap ? 29 : length;
    for (let day = 1; day <= last; day++) calendar.add(`${year}-${two(index + 1)}-${two(day)}`);
  }
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

describe("isDay", () => {
  it("takes every day from 1900 to 2100, and none of the others that are written alike", () => {
    const wrong: string[] = [];
    for (let year = 1900; year <= 2100; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`;
          if (isDay(text) !== calendar.has(text)) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("refuses any other text", () => {
    const like = fc.stringMatching(/^[\d\-/. T]{6,12}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), like), (text) => {
        expect(isDay(text)).toBe(/^[1-9]\d{3}-/.test(text) && isRealDay(text));
      }),
    );
  });

  it.each([
    "2024-31-12",
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "31/12/2024",
    "2024-1-1",
    "24-01-01",
    "0024-01-01",
    "2024-01-01T00:00",
    " 2024-01-01",
    "2024-01-01\n",
    "٢٠٢٤-٠١-٠١",
  ])("refuses %j", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

/** A second opinion: the standard library writes a real day back as it was. */
function isRealDay(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text;
}

describe("isMonth", () => {
  it.each(["2021-06", "1999-12", "2100-01"])("takes %s", (text) => {
    expect(isMonth(text)).toBe(true);
  });

  it.each([
    "2021-00",
    "2021-13",
    "2021-6",
    "06-2021",
    "2021",
    "0021-06",
    "2021-06-01",
    "juin 2021",
  ])("refuses %s", (text) => {
    expect(isMonth(text)).toBe(false);
  });
});

describe("isMinute", () => {
  it.each(["2021-06-01T00:00", "2021-06-01T23:59", "2024-02-29T08:05"])("takes %s", (text) => {
    expect(isMinute(text)).toBe(true);
  });

  it.each([
    "2021-06-01",
    "2021-06-01T24:00",
    "2021-06-01T08:60",
    "2021-06-01T8:00",
    "2021-06-01T08:00:00",
    "2021-06-01T08:00Z",
    "2021-06-01T08:00+02:00",
    "2021-06-01 08:00",
    "2021-02-29T08:00",
  ])("refuses %s", (text) => {
    expect(isMinute(text)).toBe(false);
  });

  it("refuses the hour that clocks in Paris skip in spring, and takes the one they show twice", () => {
    expect(isMinute("2021-03-28T01:59")).toBe(true);
    expect(isMinute("2021-03-28T02:00")).toBe(false);
    expect(isMinute("2021-03-28T02:59")).toBe(false);
    expect(isMinute("2021-03-28T03:00")).toBe(true);
    expect(isMinute("2021-10-31T02:30")).toBe(true);
  });
});

describe("toInstant", () => {
  it.each([
    ["2021-06-01", "2021-06-01T00:00:00+02:00"],
    ["2021-12-01", "2021-12-01T00:00:00+01:00"],
    ["2021-06", "2021-06-01T00:00:00+02:00"],
    ["2021-06-01T08:05", "2021-06-01T08:05:00+02:00"],
    ["2021-03-28T03:00", "2021-03-28T03:00:00+02:00"],
  ])("gives %s as %s, with the offset of Paris on that day", (date, instant) => {
    expect(toInstant(date)).toBe(instant);
  });

  it("keeps every day of these years, and the 1st of every month since clocks in Paris are those of a zone", () => {
    const days = [...calendar].filter((day) => day > "1911-03-11" && /^20[12]|-01$/.test(day));
    expect(days.length).toBeGreaterThan(9000);
    const lost = days.filter((day) => !toInstant(day).startsWith(`${day}T00:00:00`));
    expect(lost).toEqual([]);
  });

  it("throws on what is no date, rather than giving another", () => {
    expect(() => toInstant("2024-31-12")).toThrow(RangeError);
  });
});

describe("in French", () => {
  it.each([
    ["2021-06-01", "1er juin 2021"],
    ["2021-06-02", "2 juin 2021"],
    ["2021-02-28", "28 février 2021"],
    ["2021-08-31", "31 août 2021"],
    ["2021-12-11", "11 décembre 2021"],
  ])("the day %s is « %s »", (day, text) => {
    expect(formatDay(day)).toBe(text);
  });

  it("months and minutes have their form, and hours their no-break spaces", () => {
    expect(formatMonth("2021-06")).toBe("juin 2021");
    expect(formatMinute("2021-06-01T08:05")).toBe("1er juin 2021 à 8\u00a0h\u00a005");
    expect(formatMinute("2021-06-02T18:00")).toBe("2 juin 2021 à 18\u00a0h");
    expect(formatMinute("2021-06-02T00:00")).toBe("2 juin 2021 à 0\u00a0h");
  });
});

it("years are those of the date as it is written", () => {
  expect(["2021-01-01", "2021-01", "2021-01-01T00:00"].map(yearOf)).toEqual([2021, 2021, 2021]);
});

it("months that do not exist have no day", () => {
  expect([daysIn(2021, 0), daysIn(2021, 13), daysIn(2024, 2), daysIn(1900, 2)]).toEqual([
    0, 0, 29, 28,
  ]);
});

describe.each(["Pacific/Kiritimati", "America/Los_Angeles", "UTC"])(
  "on a machine in %s",
  (zone) => {
    const before = process.env.TZ;
    afterEach(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
      vi.resetModules();
    });

    it("an article dated the 1st at midnight is of the 1st, never of the 31st", async () => {
      process.env.TZ = zone;
      vi.resetModules();
      const dates = await import("./dates.ts");
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(dates.formatDay("2021-06-01")).toBe("1er juin 2021");
      expect(dates.formatMinute("2021-06-01T00:00")).toBe("1er juin 2021 à 0\u00a0h");
      expect(dates.yearOf("2022-01-01")).toBe(2022);
      expect(dates.toInstant("2021-06-01")).toBe("2021-06-01T00:00:00+02:00");
      expect(dates.toInstant("2022-01-01T00:00")).toBe("2022-01-01T00:00:00+01:00");
      expect(dates.parisMinute(Date.UTC(2021, 4, 31, 22, 0))).toBe("2021-06-01T00:00");
      expect(dates.isMinute("2021-03-28T02:30")).toBe(false);
      expect(dates.isMinute("2021-03-14T02:30")).toBe(true);
    });
  },
);

describe("parisMinute", () => {
  it("is the minute that begins, whatever the seconds", () => {
    expect(parisMinute(Date.UTC(2021, 5, 1, 5, 59, 59, 999))).toBe("2021-06-01T07:59");
    expect(parisMinute(Date.UTC(2021, 5, 1, 6, 0, 0, 0))).toBe("2021-06-01T08:00");
  });

  it("follows the change of hour, so that minutes compare as text on a day that has it", () => {
    expect(parisMinute(Date.UTC(2021, 2, 28, 0, 59))).toBe("2021-03-28T01:59");
    expect(parisMinute(Date.UTC(2021, 2, 28, 1, 0))).toBe("2021-03-28T03:00");
  });
});
