import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { buildSearch } from "./build.ts";
import type { SearchDocument, SearchFile } from "./document.ts";
import { blocksOf, type Fragment, SIGNATURE, shownFragment } from "./fragment.ts";
import { keysOfText } from "./keys-of-text.ts";

// With Pagefind itself: what it writes is what is read here.

const cache = mkdtempSync(join(tmpdir(), "rebonds-index-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

function sample(
  rank: number,
  year: number,
  text = "Les coopérateur·ices ont 4\u202f188 livres.",
): SearchDocument {
  return {
    url: `/numeros/${year}/article-${rank}/`,
    title: `L’article ${rank}`,
    lang: undefined,
    details: "(Re)lire · Léa Oriol · 1er mai",
    date: `${year}-05-01`,
    rubrique: "relire",
    authors: ["lea-oriol"],
    numero: year - 2000,
    year,
    passages: [
      { text: "Le chapo" },
      { anchor: "un", level: 2, text: "Un intertitre" },
      { anchor: "un", text },
      { anchor: "note-1", text: "Une note" },
    ],
  };
}

const build = (documents: SearchDocument[]) =>
  buildSearch(documents, {
    cache,
    guard: Buffer.from("/* guard */"),
    names: { rubriques: { relire: "(Re)lire" }, authors: { "lea-oriol": "Léa Oriol" } },
  });

const named = (files: SearchFile[], pattern: RegExp) =>
  files.filter(({ path }) => pattern.test(path));
/** What Pagefind reads of a file. */
function unpack({ bytes }: SearchFile): Buffer {
  const plain = gunzipSync(bytes);
  expect(plain.toString("latin1", 0, SIGNATURE.length)).toBe(SIGNATURE);
  return plain.subarray(SIGNATURE.length);
}
const readFragment = (file: SearchFile): Fragment => JSON.parse(unpack(file).toString("utf8"));
const json = ({ bytes }: SearchFile) => JSON.parse(Buffer.from(bytes).toString("utf8"));
const byPath = (files: SearchFile[]) =>
  new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]));

describe("a small magazine", () => {
  const documents = Array.from({ length: 5 }, (_, rank) => sample(rank, 2026));

  it("has one bundle, whose fragments show each text as printed, with its headings and notes", async () => {
    const files = await build(documents);
    expect(named(files, /^archives\//)).toEqual([]);
    const fragments = named(files, /\.pf_fragment$/).map(readFragment);
    expect(fragments).toHaveLength(5);
    const first = fragments.find(({ url }) => url.endsWith("-0/"));
    expect(first?.content.split("\n")).toEqual(blocksOf(sample(0, 2026)));
    expect(first?.anchors).toEqual([
      { element: "h2", id: "un", text: "Un intertitre", location: 4 },
      { element: "h2", id: "note-1", text: "", location: 12 },
    ]);
    expect(first?.content.split(/\s+/)[12]).toBe("Une");
  });

  it("is told page by page in the notices, under the names that Pagefind answers with", async () => {
    const files = await build(documents);
    const [notices] = named(files, /^notices\.json$/).map(json);
    const names = named(files, /\.pf_fragment$/).map(({ path }) => path.replace(/.*\/|\..*/g, ""));
    expect(Object.keys(notices.pages).sort()).toEqual(names.sort());
    expect(Object.values(notices.pages)[0]).toEqual([20_574, "relire", ["lea-oriol"], 26]);
  });

  it("gives the same bytes for the same texts; another text, other names for its files alone", async () => {
    const [once, twice] = [byPath(await build(documents)), byPath(await build(documents))];
    expect([...twice]).toEqual([...once]);
    // The same words to the index, other signs to the reader.
    const text = "Les coopérateur‧ices ont 4\u202f188 livres.";
    expect(keysOfText(text)).toEqual(keysOfText(sample(2, 2026).passages[2]?.text ?? ""));
    const changed = byPath(await build(documents.with(2, sample(2, 2026, text))));
    const fragments = (files: Map<string, string>) =>
      [...files.keys()].filter((path) => path.endsWith(".pf_fragment"));
    const others = fragments(changed).filter((path) => !once.has(path));
    expect(others).toHaveLength(1);
    expect([...changed.keys()].filter((path) => path.endsWith(".pf_index"))).toEqual(
      [...once.keys()].filter((path) => path.endsWith(".pf_index")),
    );
  });

  it("may be empty, or have an empty text", async () => {
    const files = await build([]);
    expect(named(files, /^notices\.json$/).map(json)[0]).toMatchObject({ bundles: [], pages: {} });
    const bare = { ...sample(0, 2026), passages: [] };
    expect(named(await build([bare]), /\.pf_fragment$/)).toHaveLength(1);
  });

  it("puts a guard before the worker, and silence before the script", async () => {
    const files = await build(documents);
    const text = (pattern: RegExp) =>
      Buffer.from(named(files, pattern)[0]?.bytes ?? []).toString("utf8");
    expect(text(/pagefind-worker\.js$/)).toMatch(/^\/\* guard \*\/.*postMessage/s);
    expect(text(/pagefind\.js$/)).toMatch(/^const console=.*export/s);
  });
});

describe("a magazine of years", () => {
  const closed = Array.from({ length: 300 }, (_, rank) => sample(rank, 2025));
  const current = Array.from({ length: 3 }, (_, rank) => sample(rank, 2026));
  const bundles = () => readdirSync(cache).filter((name) => !name.startsWith("pagefind"));

  it("keeps the bundle of its closed years from build to build, until one of their texts changes", async () => {
    const first = await build([...closed, ...current]);
    expect(bundles()).toHaveLength(1);
    const [key = ""] = bundles();
    // A mark in what is kept tells that it is what is used.
    const [path = ""] = named(first, /^archives\/index\//).map((file) => file.path.slice(9));
    writeFileSync(join(cache, key, path), "kept");
    const second = await build([...closed, ...current.with(0, sample(0, 2026, "Autre chose."))]);
    expect(bundles()).toEqual([key]);
    const marked = second.find((file) => file.path === `archives/${path}`);
    expect(Buffer.from(marked?.bytes ?? []).toString()).toBe("kept");
    const third = await build([...closed.with(0, sample(0, 2025, "Autre chose.")), ...current]);
    expect(bundles()).toHaveLength(2);
    expect(named(third, /^archives\/.*fragment/)).toHaveLength(300);
    const [notices] = named(third, /^notices\.json$/).map(json);
    expect(Object.keys(notices.pages)).toHaveLength(303);
    expect(notices.bundles).toEqual(["articles/", "archives/"]);
  });

  it("does without what a killed build left", async () => {
    for (const key of bundles()) writeFileSync(join(cache, key, "pages.json"), '{"ids": [[');
    const files = await build([...closed, ...current]);
    expect(named(files, /^archives\/.*fragment/)).toHaveLength(300);
    expect(Buffer.from(named(files, /^archives\/index\//)[0]?.bytes ?? []).toString()).not.toBe(
      "kept",
    );
  });
});

describe("a fragment", () => {
  it("is refused when it would not have the words that are indexed", () => {
    expect(() => shownFragment(sample(0, 2026), 13)).toThrow("13 words are indexed, 14 are shown");
    expect(shownFragment(sample(0, 2026), 14).word_count).toBe(14);
  });
});
