import { expect, it } from "vitest";
import { type PictureFiles, srcset, usualFile } from "./picture-files.ts";

const files = (...widths: number[]) => widths.map((width) => ({ url: `/a-${width}.jpg`, width }));
const picture = (...widths: number[]): PictureFiles => ({
  plain: files(...widths),
  modern: undefined,
  ...{ width: 1, height: 1, classes: [], full: "", dithered: false },
});

it("there is a choice from two files on", () => {
  expect(srcset(files(480, 800))).toBe("/a-480.jpg 480w, /a-800.jpg 800w");
  expect(srcset(files(480))).toBeUndefined();
});

it("who does not choose gets a file wide enough for a column, or the widest there is", () => {
  expect(usualFile(picture(480, 800, 1200)).width).toBe(800);
  expect(usualFile(picture(480, 700)).width).toBe(700);
  expect(usualFile(picture(30)).width).toBe(30);
});
