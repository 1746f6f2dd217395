import { expect, it } from "vitest";
import { readRange } from "./serve-file.ts";

it.each([
  ["bytes=0-99", { start: 0, end: 99 }],
  ["bytes=100-", { start: 100, end: 999 }],
  ["bytes=900-5000", { start: 900, end: 999 }],
  ["bytes=0-", { start: 0, end: 999 }],
])("%s asks for a part of a thousand bytes", (range, part) => {
  expect(readRange(range, 1000)).toEqual(part);
});

it.each([undefined, "", "bytes=1000-", "bytes=-100", "bytes=5-2", "bytes=0-1,5-9", "lines=1-2"])(
  "%s gets the whole",
  (range) => {
    expect(readRange(range, 1000)).toBeUndefined();
  },
);
