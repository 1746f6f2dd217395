import { describe, expect, it } from "vitest";
import { lengthOf, matchesMedia, shownWidth } from "./sizes.ts";
import { parseSrcset } from "./srcset.ts";
import { TELEPHONE, takenPicture } from "./telephone.ts";

describe("a list of candidates is read", () => {
  it.each([
    ["/a.jpg", [["/a.jpg", undefined, 1]]],
    [
      "/a.jpg 400w, /b.jpg 800w",
      [
        ["/a.jpg", 400, 1],
        ["/b.jpg", 800, 1],
      ],
    ],
    [
      "a.jpg 1x,b.jpg 2x",
      [
        ["a.jpg", undefined, 1],
        ["b.jpg", undefined, 2],
      ],
    ],
    [
      "a,b.jpg 1.5x ,\n c.jpg",
      [
        ["a,b.jpg", undefined, 1.5],
        ["c.jpg", undefined, 1],
      ],
    ],
    ["", []],
  ])("%s", (srcset, expected) => {
    expect(
      parseSrcset(srcset)?.map(({ address, width, density }) => [address, width, density]),
    ).toEqual(expected);
  });

  it("with the place of each", () => {
    const srcset = "/a.jpg 400w,  /b.jpg 800w";
    expect(
      parseSrcset(srcset)?.map(({ at, address }) => srcset.slice(at, at + address.length)),
    ).toEqual(["/a.jpg", "/b.jpg"]);
  });

  it("unless it cannot be", () => {
    expect(parseSrcset("a.jpg large, b.jpg")).toBeUndefined();
  });
});

describe("lengths of CSS", () => {
  it.each([
    ["100vw", 390],
    ["calc(100vw - 2.125rem)", 356],
    ["min(45.75rem, 30.5rem + 8.85vw)", 522.515],
    ["calc((100vw - 2rem) / 2)", 179],
    ["clamp(10px, 50vw, 300px)", 195],
    ["max(1em, 20px)", 20],
    ["33%", undefined],
    ["calc(1px", undefined],
    ["1px 2px", undefined],
    ["", undefined],
  ])("%s is %s px", (text, expected) => {
    const length = lengthOf(text, TELEPHONE);
    if (expected === undefined) expect(length).toBeUndefined();
    else expect(length).toBeCloseTo(expected, 3);
  });
});

it("sizes take the first condition that holds, else the length alone, else the window", () => {
  expect(shownWidth("(min-width: 40em) 50vw, calc(100vw - 20px)", TELEPHONE)).toBe(370);
  expect(shownWidth("(max-width: 400px) 100px, 200px", TELEPHONE)).toBe(100);
  expect(shownWidth("(min-width: 10em) and (max-width: 20em) 1px, 2px", TELEPHONE)).toBe(2);
  expect(shownWidth("", TELEPHONE)).toBe(390);
});

it("media queries hold by their widths, and never for paper", () => {
  expect(matchesMedia("(min-width: 40em)", TELEPHONE)).toBe(false);
  expect(matchesMedia("print, (max-width: 30em)", TELEPHONE)).toBe(true);
  expect(matchesMedia("print", TELEPHONE)).toBe(false);
  expect(matchesMedia("(prefers-color-scheme: dark)", TELEPHONE)).toBe(true);
});

describe("a telephone takes", () => {
  const widths = (...all: number[]) => all.map((width) => `/${width}.jpg ${width}w`).join(", ");
  it.each([
    ["the only file", [], { src: "/a.jpg" }, "/a.jpg"],
    // 780 pixels are wanted.
    ["the first that is enough", [], { srcset: widths(400, 800, 1600) }, "/800.jpg"],
    ["the one below, where it is nearer", [], { srcset: widths(760, 1600) }, "/760.jpg"],
    ["the largest, where none is enough", [], { srcset: widths(200, 400) }, "/400.jpg"],
    ["the small one of a gallery", [], { srcset: widths(400, 800), sizes: "50vw" }, "/400.jpg"],
    ["twice the pixels", [], { src: "/a.jpg", srcset: "/a.jpg 1x, /b.jpg 2x" }, "/b.jpg"],
    [
      "the format it reads",
      [{ type: "image/avif", srcset: "/a.avif" }],
      { src: "/a.jpg" },
      "/a.avif",
    ],
    [
      "no format it does not",
      [{ type: "image/jxl", srcset: "/a.jxl" }],
      { src: "/a.jpg" },
      "/a.jpg",
    ],
    [
      "no source for other windows",
      [{ media: "(min-width: 50em)", srcset: "/w.jpg" }],
      { src: "/a.jpg" },
      "/a.jpg",
    ],
  ])("%s", (_name, sources, image, expected) => {
    expect(takenPicture(sources, image)).toBe(expected);
  });
});
