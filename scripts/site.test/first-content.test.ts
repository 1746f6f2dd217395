import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite, fileOf, PROJECT, parsePage } from "./support/built-site.ts";
import { invalidHtml } from "./support/valid-html.ts";

let site: BuiltSite;
let pages: { path: string; html: string; document: Document }[];

beforeAll(async () => {
  site = await buildSite(join(PROJECT, "content"));
  pages = site.files
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ path, html: site.read(path), document: parsePage(site.read(path)) }));
});
afterAll(() => site.remove());

/** Runs a check on each page, and tells the pages it fails on. */
function onEachPage(check: (document: Document, path: string) => boolean): string[] {
  return pages.filter(({ document, path }) => !check(document, path)).map(({ path }) => path);
}

test("every kind of page is there", () => {
  for (const url of [
    "/",
    "/404.html",
    "/numeros/",
    "/auteurs/",
    "/mots-cles/",
    "/flux/",
    "/relire/",
    "/relire/2026/",
    "/revisiter/",
    "/recreations/",
    "/reacteurices/",
    "/guide/",
    "/mentions-legales/",
    "/numeros/62-ce-qui-tient-a-un-fil/",
    "/numeros/62-ce-qui-tient-a-un-fil/ouvaton-un-toit-a-plusieurs/",
    "/auteurs/redaction/",
    "/mots-cles/numerique/",
  ]) {
    expect(site.files).toContain(fileOf(url));
  }
});

test("every page is valid HTML", () => {
  const faults: string[] = [];
  for (const { path, html } of pages) faults.push(...invalidHtml(path, html));
  expect(faults).toEqual([]);
});

test("every page has one title, one h1, its language, a description and its own address", () => {
  expect(onEachPage((document) => document.querySelectorAll("h1").length === 1)).toEqual([]);
  expect(onEachPage(({ documentElement }) => documentElement.lang === "fr")).toEqual([]);
  expect(
    onEachPage((document) => (document.querySelector("title")?.textContent ?? "") !== ""),
  ).toEqual([]);
  expect(
    onEachPage(
      (document) => !!document.querySelector("meta[name=description]")?.getAttribute("content"),
    ),
  ).toEqual([]);
  const canonicals = pages.map(({ document }) =>
    document.querySelector("link[rel=canonical]")?.getAttribute("href"),
  );
  expect(new Set(canonicals).size).toBe(pages.length);
  const titles = pages.map(({ document }) => document.querySelector("title")?.textContent);
  expect(new Set(titles).size).toBe(pages.length);
});

test("headings never skip a level, and no identifier is used twice", () => {
  const inOrder = (document: Document) => {
    const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ tagName }) =>
      Number(tagName[1]),
    );
    return levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1);
  };
  expect(onEachPage(inOrder)).toEqual([]);
  const once = (document: Document) => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return new Set(ids).size === ids.length;
  };
  expect(onEachPage(once)).toEqual([]);
});

test("every link of the site leads to a file, and every anchor to its place", () => {
  const dead: string[] = [];
  const documents = new Map(pages.map(({ path, document }) => [path, document]));
  for (const { path, document } of pages) {
    for (const element of document.querySelectorAll("[href],[src]")) {
      const target = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
      const local = target.startsWith("https://rebonds.net/")
        ? target.slice("https://rebonds.net".length)
        : target;
      if (!local.startsWith("/") && !local.startsWith("#")) continue;
      const file = local.startsWith("#") ? path : fileOf(local);
      const anchor = /#(.+)$/.exec(local)?.[1];
      const there = site.files.includes(file);
      if (!there || (anchor && !documents.get(file)?.getElementById(decodeURIComponent(anchor)))) {
        dead.push(`${path}: ${target}`);
      }
    }
  }
  expect(dead).toEqual([]);
});

test("nothing is loaded from elsewhere, and no page holds a script or a style of its own", () => {
  const outside = (document: Document) =>
    [
      ...document.querySelectorAll(
        "img,script,iframe,source,video,audio,embed,object,link[rel=stylesheet],link[rel=icon],link[rel=manifest]",
      ),
    ].every((element) => {
      const address =
        element.getAttribute("src") ??
        element.getAttribute("href") ??
        element.getAttribute("data") ??
        "/";
      return address.startsWith("/") && !address.startsWith("//");
    });
  expect(onEachPage(outside)).toEqual([]);
  const still = (document: Document) =>
    [...document.querySelectorAll("script")].every(
      (script) =>
        script.getAttribute("type") === "application/ld+json" || script.textContent === "",
    ) && document.querySelectorAll("style,[style],[onclick],[onload],[onerror]").length === 0;
  expect(onEachPage(still)).toEqual([]);
});

test("every picture says what it shows and how large it is", () => {
  const said = (document: Document) =>
    [...document.querySelectorAll("img")].every(
      (image) =>
        image.hasAttribute("alt") &&
        Number(image.getAttribute("width")) > 0 &&
        Number(image.getAttribute("height")) > 0,
    );
  expect(onEachPage(said)).toEqual([]);
});

test("machines can read what is for them", () => {
  for (const { path, document } of pages) {
    for (const script of document.querySelectorAll("script[type='application/ld+json']")) {
      expect(JSON.parse(script.textContent ?? ""), path).toHaveProperty(
        "@context",
        "https://schema.org",
      );
    }
  }
  const xml = site.files.filter((path) => path.endsWith(".xml"));
  expect(xml.length).toBeGreaterThan(8);
  for (const path of xml)
    expect(
      () => new SaxesParser({ xmlns: true }).write(site.read(path)).close(),
      path,
    ).not.toThrow();
  for (const path of site.files.filter((name) => /\.(json|webmanifest)$/.test(name))) {
    expect(() => JSON.parse(site.read(path)), path).not.toThrow();
  }
});

test("the sitemap lists every page but those kept from search engines", () => {
  const listed = [
    ...site.read("sitemap.xml").matchAll(/<loc>https:\/\/rebonds\.net([^<]+)<\/loc>/g),
  ].map(([, url]) => fileOf(url as string));
  const open = pages
    .filter(({ document }) => document.querySelector("meta[name=robots]") === null)
    .map(({ path }) => path);
  expect(listed.sort()).toEqual(open.sort());
});

test("a (Re)lire piece leads to the (Re)visiter piece that deepens it, and pages turn both ways", () => {
  const at = (slug: string) =>
    parsePage(site.read(`numeros/62-ce-qui-tient-a-un-fil/${slug}/index.html`));
  const relire = at("ouvaton-un-toit-a-plusieurs");
  const deeper = [...relire.querySelectorAll("h2")].find((title) =>
    title.textContent?.includes("(Re)visiter"),
  );
  expect(deeper?.parentElement?.innerHTML).toContain("/alternumerisme-le-fil-et-les-ciseaux/");
  expect(relire.querySelector("link[rel=next]")?.getAttribute("href")).toContain(
    "/demenager-la-conversation/",
  );
  expect(relire.querySelector("link[rel=prev]")).toBeNull();
  expect(
    at("demenager-la-conversation").querySelector("link[rel=prev]")?.getAttribute("href"),
  ).toContain("/ouvaton-un-toit-a-plusieurs/");
});

test("the licence is said on every page", () => {
  const said = (document: Document) =>
    document
      .querySelector("footer a[rel~=license]")
      ?.getAttribute("href")
      ?.includes("by-sa/4.0") === true;
  expect(onEachPage(said)).toEqual([]);
});
