import { describe, expect, it } from "vitest";
import { magazine } from "./edition.fixture.ts";
import { robotsFile } from "./robots.ts";
import { SITEMAP_SIZE, sitemapFiles } from "./sitemap.ts";
import { childrenOf, readXml, textOf } from "./xml.fixture.ts";

const SITE = magazine.adresse;
const NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}";

describe("sitemapFiles", () => {
  it("is one file up to 50,000 pages", () => {
    const files = [
      ...sitemapFiles(SITE, [
        { url: "/", changed: "2021-06-01T08:00" },
        { url: "/café/?a=1&b", changed: undefined },
      ]),
    ];
    expect(files.map(({ path }) => path)).toEqual(["sitemap.xml"]);
    const root = readXml(files[0]?.bytes as Uint8Array);
    expect(root.name).toBe(`${NAMESPACE}urlset`);
    const [home, cafe] = childrenOf(root, "url");
    expect(home?.children.map(({ text }) => text)).toEqual([
      `${SITE}/`,
      "2021-06-01T08:00:00+02:00",
    ]);
    expect(cafe?.children.map(({ text }) => text)).toEqual([`${SITE}/caf%C3%A9/?a=1&b`]);
  });

  it("is split past them, under an index", () => {
    const pages = Array.from({ length: SITEMAP_SIZE + 1 }, (_, index) => ({
      url: `/${index}/`,
      changed: index === 3 ? "2021-06-03" : index === 2 ? "2021-06-04" : undefined,
    }));
    const files = [...sitemapFiles(SITE, pages)];
    expect(files.map(({ path }) => path)).toEqual([
      "sitemap-1.xml",
      "sitemap-2.xml",
      "sitemap.xml",
    ]);
    const [first, second, index] = files.map(({ bytes }) => readXml(bytes));
    if (!first || !second || !index) throw new Error("three files were expected");
    expect(childrenOf(first, "url")).toHaveLength(SITEMAP_SIZE);
    expect(childrenOf(second, "url").map((url) => textOf(url, "loc"))).toEqual([`${SITE}/50000/`]);
    expect(index.name).toBe(`${NAMESPACE}sitemapindex`);
    expect(
      childrenOf(index, "sitemap").map(({ children }) => children.map(({ text }) => text)),
    ).toEqual([[`${SITE}/sitemap-1.xml`, "2021-06-04T00:00:00+02:00"], [`${SITE}/sitemap-2.xml`]]);
  });
});

it("robots.txt lets everything be read and tells where the sitemap is", () => {
  const { path, bytes } = robotsFile({ ...magazine, "robots-ia": "accepter" });
  const rules = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(path).toBe("robots.txt");
  expect(rules).toEqual(["User-agent: *", "Disallow:", `Sitemap: ${SITE}/sitemap.xml`]);
});

it("robots.txt refuses the robots of artificial intelligences, and those alone, where the magazine does", () => {
  const text = new TextDecoder().decode(robotsFile({ ...magazine, "robots-ia": "refuser" }).bytes);
  const groups = text
    .replace(/^#.*\n/gm, "")
    .split("\n\n")
    .map((group) => group.trim().split("\n"));
  expect(groups[0]).toEqual(["User-agent: *", "Disallow:"]);
  expect(groups[1]).toEqual(expect.arrayContaining(["User-agent: GPTBot", "User-agent: CCBot"]));
  expect(groups[1]?.at(-1)).toBe("Disallow: /");
  expect(groups[1]?.filter((line) => /\b(?:Googlebot|bingbot|Applebot)$/.test(line))).toEqual([]);
  expect(groups[2]).toEqual([`Sitemap: ${SITE}/sitemap.xml`]);
});
