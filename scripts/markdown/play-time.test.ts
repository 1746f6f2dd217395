import { expect, it } from "vitest";
import { readPlayTime, sayBytes, sayPlayTime, writePlayTime } from "./play-time.ts";

it.each([
  ["0:00", 0],
  ["3:12", 192],
  ["03:12", 192],
  ["90:00", 5400],
  ["1:02:03", 3723],
])("%s is a time of play, and is written back", (text, seconds) => {
  expect(readPlayTime(text)).toBe(seconds);
  expect(readPlayTime(writePlayTime(seconds))).toBe(seconds);
});

it.each(["", "3", "3:1", "3:60", "1:2:03", "1:60:03", "3h12", "-1:00", "3:12.5"])(
  "« %s » is none",
  (text) => {
    expect(readPlayTime(text)).toBeUndefined();
  },
);

it.each([
  [0.2, "1 s"],
  [8.4, "8 s"],
  [59.6, "1 min"],
  [754, "12 min 34 s"],
  [3600, "1 h"],
  [3720, "1 h 2 min"],
])("%d seconds are said %s", (seconds, words) => {
  expect(sayPlayTime(seconds).replaceAll("\u00a0", " ")).toBe(words);
});

it.each([
  [12, "1 Ko"],
  [840_000, "840 Ko"],
  [999_400, "999 Ko"],
  [1_000_000, "1 Mo"],
  [11_400_000, "11,4 Mo"],
])("%d bytes are said %s", (bytes, words) => {
  expect(sayBytes(bytes).replaceAll("\u00a0", " ")).toBe(words);
});
