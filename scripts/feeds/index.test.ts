import { describe, expect, it } from "vitest";
import { datedArticles, fakeEdition, fakeMatter } from "./edition.fixture.ts";
import { entryCache } from "./entry-cache.ts";
import { feedFiles } from "./index.ts";
import { childrenOf, linkOf, readXml, textOf } from "./xml.fixture.ts";

describe("feedFiles", () => {
  it("makes the feeds of the magazine, of each rubrique and of each author, and their list", () => {
    const edition = fakeEdition([
      { rubrique: "relire", signatures: [{ cle: "fanny" }, { cle: "zoe" }] },
      { rubrique: "revisiter", signatures: [{ cle: "fanny" }] },
      { rubrique: "recreations", signatures: [{ cle: "alix" }], draft: true },
    ]);
    const files = [
      ...feedFiles(
        edition,
        fakeMatter(() => "<p>Texte.</p>"),
      ),
    ];
    const bases = ["flux", "relire", "revisiter", "auteurs/fanny", "auteurs/zoe"];
    expect(files.map(({ path }) => path)).toEqual([
      ...bases.flatMap((base) => [`${base}/atom.xml`, `${base}/feed.json`]),
      "flux/opml.xml",
    ]);
    const fanny = readXml(files.find(({ path }) => path === "auteurs/fanny/atom.xml")?.bytes ?? "");
    expect(textOf(fanny, "title")).toBe("Nom de fanny – (Re)bonds");
    expect(linkOf(fanny, "alternate")).toBe("https://rebonds.example/auteurs/fanny/");
    expect(childrenOf(fanny, "entry")).toHaveLength(2);
  });

  it("makes nothing but an empty list of a magazine that has published nothing", () => {
    expect(
      [
        ...feedFiles(
          fakeEdition([]),
          fakeMatter(() => ""),
        ),
      ].map(({ path }) => path),
    ).toEqual(["flux/opml.xml"]);
  });

  it("gives the same bytes twice", () => {
    const make = () =>
      [
        ...feedFiles(
          fakeEdition(datedArticles(80)),
          fakeMatter(() => "<p>é</p>"),
        ),
      ].map(({ path, bytes }) => `${path}\n${Buffer.from(bytes).toString("latin1")}`);
    expect(make()).toEqual(make());
  });

  it("makes one file at a time", () => {
    let asked = 0;
    const files = feedFiles(
      fakeEdition(datedArticles(120)),
      fakeMatter(() => {
        asked += 1;
        return "";
      }),
    );
    expect(files.next().value).toMatchObject({ path: "flux/atom-1.xml" });
    expect(asked).toBe(10);
  });
});

describe("entryCache", () => {
  const { articles } = fakeEdition([{}, {}, {}]);

  it("makes an entry once while its budget lasts, and gives the same one after", () => {
    const made: string[] = [];
    const entryOf = entryCache((article) => {
      made.push(article.url);
      return Buffer.from(article.url);
    }, 80);
    const twice = [...articles, ...articles].map((article) => entryOf(article).toString());
    expect(twice).toEqual([...articles, ...articles].map(({ url }) => url));
    expect(made).toHaveLength(4);
  });
});
