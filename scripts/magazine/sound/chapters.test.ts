import { expect, it } from "vitest";
import { commentChapters } from "./chapters.ts";

const at = (start: number, title: string) => ({ start, title });

/** Comments of chapters, numbered from 1. */
function comments(chapters: [time: string, title: string][]): Record<string, string> {
  const number = (index: number) => `CHAPTER${String(index + 1).padStart(3, "0")}`;
  return Object.fromEntries(
    chapters.flatMap(([time, title], index) => [
      [number(index), time],
      [`${number(index)}NAME`, title],
    ]),
  );
}

it("chapters come in order, once each, with a title, before the end", () => {
  const chapters = comments([
    ["00:00:40.00049", "Fin\0\r\n et\u00a0suite "],
    ["00:00:00", "De\u0301but"],
    ["00:00:40.0002", "Autre"],
    ["00:00:20", " \t"],
    ["-00:00:01", "Avant"],
    ["00:01:00", "Après"],
    ["bientôt", "Jamais"],
  ]);
  expect(commentChapters(chapters, 60)).toEqual([at(0, "Début"), at(40, "Fin et\u00a0suite")]);
});

it("are as many as one would read, with titles as long", () => {
  const time = (index: number) => `00:${Math.floor(index / 60)}:${index % 60}`;
  const chapters = comments(
    Array.from({ length: 900 }, (_, index) => [time(index), "é😀".repeat(500)]),
  );
  const found = commentChapters(chapters, 10_000);
  expect(found).toHaveLength(500);
  expect(found[0]?.title).toBe("é😀".repeat(150));
});

it("are read among other comments", () => {
  const found = commentChapters(
    {
      vendor: "ffmpeg",
      ARTIST: "CHAPTER001=00:00:09",
      CHAPTER002NAME: "Deux = 2",
      CHAPTER002: "01:02:03.5",
      CHAPTER001: "00:00:00.000",
      CHAPTER001NAME: "Un",
      CHAPTER001URL: "https://exemple.org",
      CHAPTER003: ["00:00:05", "00:00:06"],
      CHAPTER003NAME: "Trois",
      CHAPTER004: "00:00:01",
    },
    9999,
  );
  expect(found).toEqual([at(0, "Un"), at(3723.5, "Deux = 2")]);
});
