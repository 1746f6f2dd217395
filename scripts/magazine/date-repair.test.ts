import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainDate, repairDate } from "./date-repair.ts";
import { formatDay, formatMonth, isDay, isMinute, isMonth } from "./dates.ts";

describe("repairDate, for a day", () => {
  it.each([
    ["31/12/2024", "2024-12-31"],
    ["31-12-2024", "2024-12-31"],
    ["31.12.2024", "2024-12-31"],
    ["1/6/2021", "2021-06-01"],
    ["2024-31-12", "2024-12-31"],
    ["2024/12/31", "2024-12-31"],
    ["12/31/2024", "2024-12-31"],
    ["2021-6-1", "2021-06-01"],
    ["20210601", "2021-06-01"],
    ["1er juin 2021", "2021-06-01"],
    ["1 Juin 2021", "2021-06-01"],
    ["14 février 2021", "2021-02-14"],
    ["14 fevrier 2021", "2021-02-14"],
    ["15 aou\u0302t 2021", "2021-08-15"],
    ["juin 2021", "2021-06-01"],
    ["2021-06-01T08:00", "2021-06-01"],
    ["2021-06-01 00:00:00", "2021-06-01"],
    [" 2021-06-01 ", "2021-06-01"],
  ])("reads %j as %s", (text, day) => {
    expect(repairDate(text, "day")).toBe(day);
  });

  it.each(["2024-02-30", "30/02/2024", "2024-13-13", "hier", "", "21", "1/6/21", "32 juin 2021"])(
    "does not invent a day for %j",
    (text) => {
      expect(repairDate(text, "day")).toBeUndefined();
    },
  );
});

describe("repairDate, for a month", () => {
  it.each([
    ["06/2021", "2021-06"],
    ["juin 2021", "2021-06"],
    ["2021-06-01", "2021-06"],
    ["2021/6", "2021-06"],
    ["2021.06", "2021-06"],
    ["1er juin 2021", "2021-06"],
  ])("reads %j as %s", (text, month) => {
    expect(repairDate(text, "month")).toBe(month);
  });

  it.each(["2021", "2021-13", "juin", "été 2021"])("does not invent a month for %j", (text) => {
    expect(repairDate(text, "month")).toBeUndefined();
  });
});

describe("repairDate, for a minute", () => {
  it.each([
    ["2021-06-01", "2021-06-01T08:00"],
    ["2021-06-01 18:30", "2021-06-01T18:30"],
    ["2021-06-01T18:30:00Z", "2021-06-01T18:30"],
    ["1er juin 2021 à 18 h 30", "2021-06-01T18:30"],
    ["1er juin 2021 à 8 h", "2021-06-01T08:00"],
    ["01/06/2021 8h05", "2021-06-01T08:05"],
  ])("reads %j as %s", (text, minute) => {
    expect(repairDate(text, "minute")).toBe(minute);
  });

  it("does not give an hour that Paris never showed", () => {
    expect(repairDate("28/03/2021 2h30", "minute")).toBeUndefined();
  });
});

it("whatever it reads, a repaired date is one that the front matter takes", () => {
  const likely = fc.stringMatching(/^[\d\-/. Th:àuinerj]{0,20}$/);
  const forms = { day: isDay, month: isMonth, minute: isMinute };
  fc.assert(
    fc.property(fc.oneof(fc.string(), likely), (text) => {
      for (const form of ["day", "month", "minute"] as const) {
        const date = repairDate(text, form);
        if (date !== undefined) expect(forms[form](date)).toBe(true);
      }
    }),
  );
});

it("a day or a month written as the site shows it is read back", () => {
  const numbers = fc.record({
    year: fc.integer({ min: 1000, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(numbers, ({ year, month, day }) => {
      const two = (number: number) => String(number).padStart(2, "0");
      const date = `${year}-${two(month)}-${two(day)}`;
      expect(repairDate(formatDay(date), "day")).toBe(date);
      expect(repairDate(formatMonth(date.slice(0, 7)), "month")).toBe(date.slice(0, 7));
    }),
  );
});

describe("explainDate", () => {
  it.each([
    ["2024-02-30", "février 2024 n’a que 29 jours"],
    ["2023-02-29", "février 2023 n’a que 28 jours"],
    ["2024-31-12", "il n’y a pas de mois 31"],
    ["2024-00-12", "il n’y a pas de mois 00"],
    ["2024-06-00", "il n’y a pas de jour 00"],
    ["2021-13", "il n’y a pas de mois 13"],
    ["2024-02-30T08:00", "février 2024 n’a que 29 jours"],
  ])("says of %s that %s", (text, reason) => {
    expect(explainDate(text)).toBe(reason);
  });

  it.each(["2024-02-29", "2021-06", "31/12/2024", "hier"])("has nothing to say of %s", (text) => {
    expect(explainDate(text)).toBeUndefined();
  });
});
