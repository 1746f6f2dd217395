import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCorpus } from "../bench/corpus.ts";
import { articleFolders } from "../bench/illustrate.ts";
import { auditSite } from "../publish/audit/audit.ts";
import { overBudget } from "../publish/audit/budget.ts";
import type { Weight } from "../publish/audit/weight.ts";
import { prepareSite, type Site } from "../site/site.tsx";
import { fileOf, parsePage } from "./support/built-site.ts";
import { makeFolder } from "./support/folders.ts";

// The archives of a magazine of 60 numéros and 500 articles, each with a cover: its lists are written and weighed, and
// nothing else of it.

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2H0z"/></svg>\n';

const OTHER_ARCHIVES = ["/numeros/", "/auteurs/", "/mots-cles/"];

const home = makeFolder("archives");
const folder = join(home, "site");
let site: Site;
let pages: Map<string, Document>;
let weights: Map<string, Weight>;

beforeAll(async () => {
  const root = join(home, "contenu");
  writeCorpus(root, { articles: 500, numeros: 60, seed: 3, brief: true });
  for (const article of articleFolders(root)) addCover(article, "index.md");
  for (const numero of new Set(articleFolders(root).map(dirname))) addCover(numero, "numero.md");
  const options = { root, label: "contenu", now: Date.now(), preview: false };
  const prepared = await prepareSite({ ...options, cache: join(home, "cache") });
  expect(prepared.faults).toEqual([]);
  site = prepared.site as Site;
  const archives = [...site.edition.rubriques.map(({ url }) => url), ...OTHER_ARCHIVES];
  const isArchive = (url: string) =>
    site.subject.budgetOf(url)?.kind === "liste" && archives.some((each) => url.startsWith(each));
  const made = site.pages
    .filter(({ url }) => isArchive(url))
    .map(({ url, render }) => [url, render()] as const);
  for (const [url, html] of made) write(fileOf(url), html);
  site.writeFiles(folder);
  pages = new Map(made.map(([url, html]) => [url, parsePage(html)]));
  await Promise.all([...pages.values()].flatMap(pictureAddresses).map(putPicture));
  // Quicker than a host, and a little heavier.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const compressor = { brotli: async (bytes: Buffer) => brotliCompressSync(bytes, { params }) };
  ({ weights } = await auditSite({ ...site.subject, folder, compressor }));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function addCover(place: string, name: string): void {
  writeFileSync(join(place, "dessin.svg"), DRAWING);
  const text = readFileSync(join(place, name), "utf8");
  const cover = "couverture: {image: dessin.svg, alt: Un aplat d’encre}";
  writeFileSync(join(place, name), text.replace("---\n", `---\n${cover}\n`));
}

function write(path: string, html: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), html);
}

function pictureAddresses(page: Document): string[] {
  return [...page.querySelectorAll("img")].map((image) => image.getAttribute("src") ?? "");
}

async function putPicture(url: string): Promise<void> {
  const file = await site.media.fileAt(url);
  const target = join(folder, fileOf(url));
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file as string, target);
}

function pageAt(url: string): Document {
  return pages.get(url) as Document;
}

function texts(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");
}

function links(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((link) => link.getAttribute("href") ?? "");
}

it("every archive keeps within its budget, with an A of EcoIndex", () => {
  expect(pages.size).toBeGreaterThan(200);
  const faults = [...pages.keys()].flatMap((url) => {
    const weight = weights.get(url) as Weight;
    const { budget, kind } = site.subject.budgetOf(url) as { budget: never; kind: string };
    const over = [...overBudget(weight, budget, kind)].map(({ found }) => `${url} ${found}`);
    return weight.grade === "A" ? over : [...over, `${url} ${weight.score}`];
  });
  expect(faults).toEqual([]);
});

describe("the shelf of the numéros", () => {
  it("has all the covers, said in words, each with the tint of its numéro", () => {
    const covers = [...pageAt("/numeros/").querySelectorAll(".shelf li")];
    expect(covers).toHaveLength(60);
    expect(covers[0]?.querySelector("p")?.textContent).toBe("Numéro\u00a060, octobre\u00a02026");
    for (const [rank, cover] of covers.entries()) {
      expect(cover.getAttribute("data-teinte")).toBe(site.edition.numeros[rank]?.tint);
      expect(cover.querySelector("a")?.getAttribute("href")).toBe(site.edition.numeros[rank]?.url);
    }
  });

  it("shows the pictures of the last three, as one comes near, and puts the last one forward", () => {
    const covers = [...pageAt("/numeros/").querySelectorAll(".shelf li")];
    const pictured = covers.filter((cover) => cover.querySelector('img[loading="lazy"][alt=""]'));
    expect(pictured).toEqual(covers.slice(0, 3));
    expect(covers.filter((cover) => cover.className.includes("front-cover"))).toEqual([covers[0]]);
  });

  it("has the years at its top, which lead to theirs", () => {
    const page = pageAt("/numeros/");
    const years = links(page, ".years a").map((anchor) => page.querySelector(`${anchor} > h2`));
    expect(years.map((title) => title?.textContent)).toEqual(texts(page, ".shelf-year > h2"));
    expect(years).toHaveLength(6);
  });
});

describe("the archive of a rubrique", () => {
  const yearsOf = (url: string) => links(pageAt(url), ".years a");

  it("has each article on the page of its year, once", () => {
    for (const { url, articles } of site.edition.rubriques) {
      const listed = yearsOf(url).flatMap((year) => links(pageAt(year), ".pieces a"));
      expect(listed.toSorted()).toEqual(articles.map((article) => article.url).toSorted());
    }
  });

  it("begins with the newest, larger and with its picture, and ends with the way to older ones", () => {
    const page = pageAt("/relire/");
    expect(links(page, ".first-piece.with-picture a")).toEqual(
      links(page, ".pieces a").slice(0, 1),
    );
    expect(page.querySelectorAll("main img")).toHaveLength(1);
    expect(links(page, ".older a")).toEqual(["/relire/2025/"]);
    expect(links(pageAt("/relire/2025/"), ".older a")).toEqual(["/relire/2024/"]);
    expect(links(pageAt(yearsOf("/relire/").at(-1) ?? ""), ".older a")).toEqual([]);
  });

  it("says in words the numbers that its margin shows", () => {
    for (const title of pageAt("/relire/").querySelectorAll(".issue > h2")) {
      expect(title.textContent).toContain(`Numéro\u00a0${title.getAttribute("data-numero")},`);
    }
  });
});

it("an author of sixty pieces or more has pages by year, none of which is long", () => {
  const busy = site.edition.authors.filter(({ articles }) => articles.length >= 60);
  expect(busy.length).toBeGreaterThan(2);
  for (const { url, articles } of busy) {
    const years = links(pageAt(url), ".years a");
    const listed = years.map((year) => links(pageAt(year), ".pieces a"));
    expect(listed.flat()).toHaveLength(articles.length);
    expect(Math.max(...listed.map(({ length }) => length))).toBeLessThan(40);
  }
});

it("the map of keywords has each of them once, with its articles and those it is met with", () => {
  const page = pageAt("/mots-cles/");
  const { keywords } = site.edition;
  expect(links(page, ".island a").toSorted()).toEqual(keywords.map(({ url }) => url).toSorted());
  const forest = [...page.querySelectorAll(".island")].find((island) =>
    island.querySelector("h2")?.textContent?.startsWith("forêt"),
  );
  expect(texts(forest as never, "a")).toEqual(["forêt", "arbres", "eau", "énergie", "écologie"]);
  expect(texts(forest as never, "h2 small")).toEqual([
    "53\u00a0articles, avec\u00a0: arbres, énergie, écologie",
  ]);
});
