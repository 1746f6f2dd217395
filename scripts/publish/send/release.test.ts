import { expect, it } from "vitest";
import type { Content, Manifest } from "./manifest.ts";
import { makePlan } from "./plan.ts";
import { hasRelease, intoRelease, outOfRelease } from "./release.ts";

const file = (text: string): Content => ({
  hash: text.padStart(32, "0"),
  size: text.length,
  encodings: [],
});
const site = (files: Record<string, string>): Manifest =>
  new Map(Object.entries(files).map(([path, text]) => [path, file(text)]));

const PAGES = site({
  ".htaccess": "1",
  ".well-known/security.txt": "2",
  "index.html": "3",
  "ancien/.htaccess": "4",
  "recherche/pagefind.js": "5",
  "a/dessin-0123abcd.svg": "6",
});

it("puts in a release what readers ask for by a name that stays, and nothing else", () => {
  expect([...intoRelease(PAGES, 7).keys()]).toEqual([
    ".htaccess",
    ".well-known/security.txt",
    "_r/7/index.html",
    "_r/7/ancien/.htaccess",
    "_r/7/recherche/pagefind.js",
    "a/dessin-0123abcd.svg",
  ]);
});

it("finds again the addresses of what it put there, and of what it did not", () => {
  expect(outOfRelease(intoRelease(PAGES, 7))).toEqual(PAGES);
  expect(outOfRelease(PAGES)).toEqual(PAGES);
  expect([PAGES, intoRelease(PAGES, 7)].map(hasRelease)).toEqual([false, true]);
});

it("from a release to the next, all comes before the rules that lead there, and no page is removed by itself", () => {
  const next = new Map([...intoRelease(PAGES, 8), [".htaccess", file("8")] as const]);
  expect(makePlan(next, [intoRelease(PAGES, 7)])).toEqual({
    assets: ["_r/8/ancien/.htaccess", "_r/8/index.html", "_r/8/recherche/pagefind.js"],
    pages: [".htaccess"],
    ...{ removed: [], outlived: [], kept: 2 },
  });
});

it("from the root to a release, pages of the root are removed", () => {
  const next = new Map([...intoRelease(PAGES, 8), [".htaccess", file("8")] as const]);
  expect(makePlan(next, [PAGES])).toMatchObject({
    pages: [".htaccess"],
    removed: ["ancien/.htaccess", "index.html", "recherche/pagefind.js"],
  });
});

it("from a release to the root, the rules change last, after the home page", () => {
  const before = new Map([...intoRelease(PAGES, 8), [".htaccess", file("8")] as const]);
  expect(makePlan(PAGES, [before])).toMatchObject({
    pages: ["recherche/pagefind.js", "ancien/.htaccess", "index.html", ".htaccess"],
    removed: [],
  });
});
