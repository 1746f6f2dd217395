import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomEntry, atomFiles } from "./atom.ts";
import {
  datedArticles,
  type FakeArticle,
  fakeArticle,
  fakeEdition,
  fakeMatter,
  magazine,
} from "./edition.fixture.ts";
import { feedSources } from "./source.ts";
import { childrenOf, linkOf, readXml, textOf, type XmlElement } from "./xml.fixture.ts";

const SITE = magazine.adresse;
const HOSTILE = '« Tou·tes » & "<b>" ]]> 😀 12\u202f000\u00a0?';

/** The documents of the magazine's feed, by path. */
function documents(fakes: readonly FakeArticle[], html = "<p>Texte.</p>"): Map<string, string> {
  const source = feedSources(fakeEdition(fakes))[0];
  if (!source) return new Map();
  const entryOf = (article: Parameters<typeof atomEntry>[0]) =>
    atomEntry(article, { magazine, ...fakeMatter(() => html) });
  const files = [...atomFiles(source, magazine, entryOf)];
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

function subscription(fakes: readonly FakeArticle[], html?: string): XmlElement {
  return readXml(documents(fakes, html).get("flux/atom.xml") as string);
}

function onlyEntry(fake: FakeArticle, html?: string): XmlElement {
  return childrenOf(subscription([fake], html), "entry")[0] as XmlElement;
}

const ids = (feed: XmlElement) => childrenOf(feed, "entry").map((entry) => textOf(entry, "id"));

describe("a feed", () => {
  it("has all RFC 4287 requires, in its namespace", () => {
    const feed = subscription([{ date: "2021-06-02" }, { date: "2021-06-01" }]);
    expect(feed.name).toBe("{http://www.w3.org/2005/Atom}feed");
    expect(feed.attributes["xml:lang"]).toBe("fr");
    expect(textOf(feed, "id")).toBe(`${SITE}/flux/atom.xml`);
    expect(textOf(feed, "title")).toBe("(Re)bonds");
    expect(textOf(feed, "updated")).toBe("2021-06-02T00:00:00+02:00");
    expect(linkOf(feed, "self")).toBe(`${SITE}/flux/atom.xml`);
    expect(linkOf(feed, "alternate")).toBe(`${SITE}/`);
    expect(childrenOf(feed, "author").map((author) => textOf(author, "name"))).toEqual([
      "(Re)bonds",
    ]);
  });

  it("leaves drafts out", () => {
    const feed = subscription([{ slug: "brouillon", draft: true }, { slug: "paru" }]);
    expect(ids(feed)).toEqual([`${SITE}/numeros/48-alternumerisme/paru/`]);
  });

  it("puts first what came out last, even dated earlier", () => {
    const feed = subscription([
      { slug: "juin", date: "2021-06-01" },
      { slug: "retenu", date: "2021-05-01", publication: "2021-07-14T08:30" },
    ]);
    expect(ids(feed)[0]).toBe(`${SITE}/numeros/48-alternumerisme/retenu/`);
    expect(textOf(feed, "updated")).toBe("2021-07-14T08:30:00+02:00");
  });
});

describe("an entry", () => {
  it("has all RFC 4287 requires, and its licence", () => {
    const entry = onlyEntry({ slug: "ouvaton", date: "2021-12-01", chapo: HOSTILE });
    const address = `${SITE}/numeros/48-alternumerisme/ouvaton/`;
    expect(textOf(entry, "id")).toBe(address);
    expect(linkOf(entry, "alternate")).toBe(address);
    expect(textOf(entry, "published")).toBe("2021-12-01T00:00:00+01:00");
    expect(textOf(entry, "updated")).toBe("2021-12-01T00:00:00+01:00");
    expect(textOf(entry, "summary")).toBe(HOSTILE);
    expect(textOf(entry, "rights")).toBe("CC BY-SA 4.0");
    expect(linkOf(entry, "license")).toBe(magazine.licence.adresse);
  });

  it("names everyone who signs", () => {
    const entry = onlyEntry({ signatures: [{ cle: "fanny" }, { cle: "zoe", role: "photos" }] });
    const authors = childrenOf(entry, "author");
    expect(authors.map((author) => textOf(author, "name"))).toEqual(["Nom de fanny", "Nom de zoe"]);
    expect(authors.map((author) => textOf(author, "uri"))).toEqual([
      `${SITE}/auteurs/fanny/`,
      `${SITE}/auteurs/zoe/`,
    ]);
  });

  it("tells rubrique and keywords", () => {
    const entry = onlyEntry({ rubrique: "relire", keywords: ["true", HOSTILE] });
    expect(childrenOf(entry, "category").map(({ attributes }) => attributes)).toEqual([
      { term: "relire", scheme: `${SITE}/`, label: "(relire)" },
      { term: "true", scheme: `${SITE}/mots-cles/` },
      { term: HOSTILE, scheme: `${SITE}/mots-cles/` },
    ]);
  });

  it("survives any sign in its title, and drops those XML forbids", () => {
    expect(textOf(onlyEntry({ titre: `${HOSTILE}\u0008` }), "title")).toBe(HOSTILE);
  });

  it("holds the whole text, whose addresses can be followed from anywhere", () => {
    const html = '<p>a&nbsp;&amp; ]]> <a href="#note-1">1</a> <a href="/relire/">b</a></p>';
    const entry = onlyEntry({ slug: "a" }, html);
    const content = childrenOf(entry, "content")[0] as XmlElement;
    expect(content.attributes.type).toBe("html");
    expect(content.text).toBe(
      `<p>a&nbsp;&amp; ]]> <a href="${SITE}/numeros/48-alternumerisme/a/#note-1">1</a> ` +
        `<a href="${SITE}/relire/">b</a></p>`,
    );
  });

  it("keeps its id when the article moves, an address of an older site being no id", () => {
    const moved = fakeArticle({
      slug: "nouvelle",
      oldAddresses: ["/48a/703-b.html", "/numeros/48-a/premiere/", "/numeros/48-a/deuxieme/"],
    });
    const bytes = atomEntry(moved, { magazine, ...fakeMatter(() => "") });
    const entry = readXml(bytes);
    expect(textOf(entry, "id")).toBe(`${SITE}/numeros/48-a/premiere/`);
    expect(linkOf(entry, "alternate")).toBe(`${SITE}/numeros/48-alternumerisme/nouvelle/`);
  });
});

describe("archives", () => {
  const NEXT = /<link rel="next-archive"[^>]*>\n/;
  const archivesOf = (files: Map<string, string>) =>
    [...files].filter(([path]) => path !== "flux/atom.xml");

  it("are marked, and linked both ways and to the feed", () => {
    const files = documents(datedArticles(45));
    expect([...files.keys()]).toEqual(["flux/atom-1.xml", "flux/atom-2.xml", "flux/atom.xml"]);
    const [first, second, last] = [...files.values()].map(readXml) as [
      XmlElement,
      XmlElement,
      XmlElement,
    ];
    for (const archive of [first, second]) {
      const marks = archive.children.filter(
        ({ name }) => name === "{http://purl.org/syndication/history/1.0}archive",
      );
      expect(marks).toHaveLength(1);
      expect(linkOf(archive, "current")).toBe(`${SITE}/flux/atom.xml`);
      expect(textOf(archive, "id")).toBe(textOf(last, "id"));
    }
    const links = [first, second, last].map((feed) =>
      ["self", "prev-archive", "next-archive"].map((rel) => linkOf(feed, rel)),
    );
    expect(links).toEqual([
      [`${SITE}/flux/atom-1.xml`, undefined, `${SITE}/flux/atom-2.xml`],
      [`${SITE}/flux/atom-2.xml`, `${SITE}/flux/atom-1.xml`, undefined],
      [`${SITE}/flux/atom.xml`, `${SITE}/flux/atom-2.xml`, undefined],
    ]);
    expect(childrenOf(last, "archive")).toEqual([]);
    expect(textOf(first, "updated") < textOf(second, "updated")).toBe(true);
  });

  it("stay what they are, byte for byte, when articles are added", () => {
    fc.assert(
      fc.property(fc.nat(260), fc.integer({ min: 1, max: 130 }), (count, added) => {
        const before = archivesOf(documents(datedArticles(count)));
        const after = documents(datedArticles(count + added));
        for (const [index, [path, text]] of before.entries()) {
          const now = after.get(path) as string;
          // The last one may be followed by a new one, and says so from then on: nothing else changes.
          const isLast = index === before.length - 1;
          expect(isLast ? now.replace(NEXT, "") : now).toBe(text);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("lead from the subscription document to every article, once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const fakes = datedArticles(count);
        const files = documents(fakes);
        const reached: string[] = [];
        let address: string | undefined = `${SITE}/flux/atom.xml`;
        while (address !== undefined) {
          const feed = readXml(files.get(address.slice(SITE.length + 1)) as string);
          reached.push(...ids(feed));
          address = linkOf(feed, "prev-archive");
        }
        const wanted = fakes.map(({ slug }) => `${SITE}/numeros/48-alternumerisme/${slug}/`);
        expect(reached).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});

it("an entry tells the sounds of its article, with their weight", () => {
  const article = fakeArticle({ slug: "a" });
  const sound = { url: "/a/son.mp3", type: "audio/mpeg", bytes: 1234, seconds: 61 };
  const bytes = atomEntry(article, { magazine, ...fakeMatter(() => ""), soundsOf: () => [sound] });
  expect(Buffer.from(bytes).toString()).toContain(
    `<link rel="enclosure" href="${magazine.adresse}/a/son.mp3" type="audio/mpeg" length="1234"/>`,
  );
});
