import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { articleSchema, authorsSchema, numeroSchema, rubriquesSchema } from "../magazine/schema.ts";
import { listFiles } from "../publish/folder-files.ts";
import { writeCorpus } from "./corpus.ts";

const home = mkdtempSync(join(tmpdir(), "corpus-"));
afterAll(() => rmSync(home, { recursive: true }));

const first = join(home, "first");
const report = writeCorpus(first, { articles: 45, seed: 7 });
const files = readTree(first);
const numeros = [...files].filter(([path]) => path.endsWith("numero.md"));
const articles = [...files].filter(([path]) => path.endsWith("index.md"));

test("one seed gives the same bytes, another seed another text", () => {
  writeCorpus(join(home, "same"), { articles: 45, seed: 7 });
  expect(readTree(join(home, "same"))).toEqual(files);
  writeCorpus(join(home, "other"), { articles: 45, seed: 8 });
  expect([...readTree(join(home, "other")).keys()]).not.toEqual([...files.keys()]);
});

test("numéros hold twenty articles and go back month by month from October 2026", () => {
  expect(report).toMatchObject({ numeros: 3, articles: 45 });
  const data = numeros.map(([, text]) => numeroSchema.parse(frontMatter(text)));
  expect(data.map(({ numero, date }) => [numero, date])).toEqual([
    [1, "2026-08"],
    [2, "2026-09"],
    [3, "2026-10"],
  ]);
  expect(articles.filter(([path]) => path.startsWith("numeros/003-"))).toHaveLength(20);
  expect(articles.filter(([path]) => path.startsWith("numeros/001-"))).toHaveLength(5);
});

test("as many numéros as asked share the articles, whose texts may be a paragraph each", () => {
  const folder = join(home, "shared");
  const shared = writeCorpus(folder, { articles: 25, numeros: 10, seed: 7, brief: true });
  expect(shared).toMatchObject({ numeros: 10, articles: 25 });
  const texts = [...readTree(folder)].filter(([path]) => path.endsWith("index.md"));
  const folders = texts.map(([path]) => path.split("/")[1] ?? "");
  const held = [...new Set(folders)].map((name) => folders.filter((other) => other === name));
  expect(held.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2, 3, 3, 3, 3, 3]);
  for (const [path, text] of texts) {
    expect(text.split("---\n")[2]?.trim().split("\n"), path).toHaveLength(1);
  }
});

test("everything passes the magazine's own schemas, and every key exists", () => {
  const rubriques = rubriquesSchema.parse(parse(files.get("rubriques.yaml") ?? ""));
  const authors = authorsSchema.parse(parse(files.get("auteurs.yaml") ?? ""));
  const known = new Set([...rubriques, ...authors].map(({ cle }) => cle));
  expect([rubriques.length, authors.length]).toEqual([4, 8]);
  for (const [path, text] of articles) {
    const data = articleSchema.parse(frontMatter(text));
    expect(known, path).toContain(data.rubrique);
    for (const { auteur } of data.auteurs) expect(known, path).toContain(auteur);
    expect(data["mots-cles"].length, path).toBeGreaterThanOrEqual(2);
  }
});

test("articles are of about 1,500 words, with five or six headings", () => {
  expect(report.words / report.articles).toBeGreaterThan(1400);
  expect(report.words / report.articles).toBeLessThan(1600);
  for (const [path, text] of articles) {
    expect(text.match(/^##+ \S/gm)?.length, path).toBeOneOf([5, 6]);
  }
});

test("eight notes are called and answered, in the same order", () => {
  const expected = Array.from({ length: 8 }, (_, index) => `[^${index + 1}]`);
  for (const [path, text] of articles) {
    expect(text.match(/\[\^\d+\](?!:)/g), path).toEqual(expected);
    expect(text.match(/^\[\^\d+\](?=: \S)/gm), path).toEqual(expected);
  }
});

test("links inside the site lead to articles of the corpus", () => {
  const addresses = new Set(
    articles.map(([path]) => `/${path.replace(/\/0*(\d+-)/, "/$1").replace("index.md", "")}`),
  );
  const links = articles.flatMap(([, text]) => text.match(/(?<=\]\()\/[^)]+/g) ?? []);
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) expect(addresses).toContain(link);
});

test("the whole holds every construct and several thousand different words", () => {
  const all = articles.map(([, text]) => text).join("\n");
  for (const construct of [
    /^- /m,
    /^> « /m,
    /^::: exergue$/m,
    /^::: encadre \S/m,
    /\*\*\S/,
    / %/,
  ]) {
    expect(all).toMatch(construct);
  }
  expect(all).toMatch(/\p{L}·(?:es|ices|euses|ères|nes)\b/u);
  expect(all).not.toMatch(/ (?:de|que|le|la) (?:[aéèêo]|une? )/);
  expect(new Set(all.toLowerCase().match(/\p{L}+/gu)).size).toBeGreaterThan(5000);
});

function frontMatter(text: string): unknown {
  return parse(text.split("---\n")[1] ?? "");
}

function readTree(folder: string): Map<string, string> {
  return new Map(listFiles(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
