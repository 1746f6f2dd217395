import { expect, it } from "vitest";
import type { Content, Manifest } from "./manifest.ts";
import { makePlan } from "./plan.ts";

const file = (text: string, ...encodings: ("br" | "gz")[]): Content => ({
  hash: text.padStart(32, "0"),
  size: text.length,
  encodings,
});
const site = (files: Record<string, Content>): Manifest => new Map(Object.entries(files));

const ONE = site({
  "index.html": file("1"),
  "a/index.html": file("2"),
  "assets/style-0123abcd.css": file("3"),
});

it("sends everything to a host that has nothing, what pages call apart", () => {
  expect(makePlan(ONE, [])).toEqual({
    assets: ["assets/style-0123abcd.css"],
    pages: ["a/index.html", "index.html"],
    ...{ removed: [], outlived: [], kept: 0 },
  });
});

it("sends nothing where all is as it should be", () => {
  expect(makePlan(ONE, [ONE])).toEqual({
    ...{ assets: [], pages: [], removed: [], outlived: [], kept: 3 },
  });
});

it("sends a page that gained or lost a compressed copy", () => {
  const before = site({ "a.html": file("1", "br") });
  const after = site({ "a.html": file("1", "br", "gz") });
  expect(makePlan(after, [before]).pages).toEqual(["a.html"]);
});

it("removes pages that are gone, and lets what they called outlive them", () => {
  const after = site({ "index.html": file("1") });
  expect(makePlan(after, [ONE])).toMatchObject({
    removed: ["a/index.html"],
    outlived: ["assets/style-0123abcd.css"],
  });
});

it("takes nothing for certain between two states when a publication was cut", () => {
  const other = site({ "index.html": file("9"), "a/index.html": file("2"), "b.html": file("4") });
  expect(makePlan(ONE, [ONE, other])).toMatchObject({
    pages: ["index.html"],
    assets: ["assets/style-0123abcd.css"],
    removed: ["b.html"],
    kept: 1,
  });
});

it("puts the rules of the server first, then pages, then feeds, and the home page last of all", () => {
  const all = [
    "sitemap.xml",
    "index.html",
    "flux/atom.xml",
    "z/index.html",
    ".htaccess",
    "404.html",
  ];
  const more = ["ancien/.htaccess", "relire/feed.json"];
  const plan = makePlan(
    site(Object.fromEntries([...all, ...more].map((path) => [path, file("1")]))),
    [],
  );
  expect(plan.pages).toEqual([
    ...[".htaccess", "404.html", "z/index.html", "ancien/.htaccess", "flux/atom.xml"],
    ...["relire/feed.json", "index.html", "sitemap.xml"],
  ]);
});
