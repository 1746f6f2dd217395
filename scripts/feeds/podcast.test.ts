import { describe, expect, it } from "vitest";
import { podcastSchema } from "../magazine/podcast-schema.ts";
import {
  type FakeArticle,
  fakeArticle,
  fakeEdition,
  magazine as usual,
} from "./edition.fixture.ts";
import { type Episode, PODCAST_URL, podcastFiles } from "./podcast.ts";
import { podcastGuid } from "./podcast-guid.ts";
import { childrenOf, linkOf, readXml, textOf, type XmlElement } from "./xml.fixture.ts";

const SITE = usual.adresse;
const HOSTILE = '« Tou·tes » & "<b>" ]]> 😀 12\u202f000\u00a0?';
const COVER = "/podcast-0a1b2c3d.jpg";

type Settings = Parameters<typeof podcastSchema.parse>[0];

const magazineWith = (podcast?: Settings) => ({ ...usual, podcast: podcastSchema.parse(podcast) });

function episode(fake: FakeArticle, more: Partial<Episode> = {}): Episode {
  return {
    article: fakeArticle(fake),
    id: "son-entretien",
    title: "Entretien",
    description: undefined,
    credit: undefined,
    licence: undefined,
    url: "/numeros/48-alternumerisme/ouvaton/entretien-0a1b2c3d.mp3",
    type: "audio/mpeg",
    bytes: 5_650_889,
    seconds: 1801.4,
    transcript: undefined,
    chapters: [],
    ...more,
  };
}

/** The files of a podcast, by path. */
function files(episodes: Episode[], magazine = magazineWith()): Map<string, string> {
  const made = [...podcastFiles(magazine, episodes, COVER)];
  return new Map(made.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

function channel(episodes: Episode[], magazine = magazineWith()): XmlElement {
  const feed = readXml(files(episodes, magazine).get(PODCAST_URL.slice(1)) as string);
  return childrenOf(feed, "channel")[0] as XmlElement;
}

function onlyItem(fake: FakeArticle, more?: Partial<Episode>): XmlElement {
  return childrenOf(channel([episode(fake, more)]), "item")[0] as XmlElement;
}

const ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}";
const PODCAST = "{https://podcastindex.org/namespace/1.0}";

/** The only child of that whole name: `title` is one in RSS and another in that of Apple. */
function only(parent: XmlElement, name: string): XmlElement {
  const found = parent.children.filter((child) => child.name === name);
  if (found.length !== 1) throw new Error(`${found.length} ${name}`);
  return found[0] as XmlElement;
}

const guids = (feed: XmlElement) => childrenOf(feed, "item").map((item) => textOf(item, "guid"));

describe("the feed of the podcast", () => {
  it("is none without an episode that is out", () => {
    expect(files([])).toEqual(new Map());
    expect(files([episode({ draft: true })])).toEqual(new Map());
  });

  it("has all that Apple and the Podcast Standards Project require or recommend", () => {
    const feed = channel([episode({})], magazineWith({ courriel: "son@rebonds.example" }));
    const REQUIRED = [
      "{http://www.w3.org/2005/Atom}link",
      "{}title",
      "{}description",
      "{}link",
      "{}language",
      `${ITUNES}category`,
      `${ITUNES}explicit`,
      `${ITUNES}image`,
      `${ITUNES}author`,
      `${ITUNES}owner`,
      `${PODCAST}locked`,
      `${PODCAST}guid`,
    ];
    for (const name of REQUIRED) expect(only(feed, name).name).toBe(name);
    const ITEM = [
      "{}title",
      "{}enclosure",
      "{}guid",
      "{}link",
      "{}pubDate",
      "{}description",
      `${ITUNES}duration`,
      `${ITUNES}image`,
      `${ITUNES}explicit`,
    ];
    const item = only(feed, "{}item");
    for (const name of ITEM) expect(only(item, name).name).toBe(name);
  });

  it("says what the magazine is, where its settings say nothing else", () => {
    const feed = channel([episode({ date: "2021-12-01" })]);
    expect(linkOf(feed, "self")).toBe(`${SITE}/flux/podcast.xml`);
    expect(only(feed, "{}title").text).toBe("(Re)bonds");
    expect(only(feed, "{}link").text).toBe(`${SITE}/`);
    expect(textOf(feed, "description")).toBe(usual.description);
    expect(textOf(feed, "language")).toBe("fr");
    expect(textOf(feed, "lastBuildDate")).toBe("Tue, 30 Nov 2021 23:00:00 GMT");
    expect(only(feed, `${ITUNES}image`).attributes).toEqual({ href: SITE + COVER });
    expect(textOf(only(feed, "{}image"), "url")).toBe(SITE + COVER);
    expect(textOf(feed, "explicit")).toBe("false");
    expect(textOf(feed, "author")).toBe("(Re)bonds");
    expect(childrenOf(feed, "owner")).toEqual([]);
    expect(textOf(feed, "medium")).toBe("podcast");
    expect(textOf(feed, "license")).toBe("cc-by-sa-4.0");
    expect(only(feed, `${PODCAST}license`).attributes.url).toBe(usual.licence.adresse);
    expect(textOf(feed, "guid")).toBe(podcastGuid("rebonds.example/flux/podcast.xml"));
    const category = childrenOf(feed, "category")[0] as XmlElement;
    expect(category).toMatchObject({ attributes: { text: "Society & Culture" }, children: [] });
  });

  it("says what its settings say", () => {
    const feed = channel(
      [episode({})],
      magazineWith({
        titre: HOSTILE,
        description: "Des voix.",
        categorie: "News",
        "sous-categorie": "Politics",
        explicite: true,
        courriel: "son@rebonds.example",
      }),
    );
    expect(only(feed, "{}title").text).toBe(HOSTILE);
    expect(textOf(feed, "description")).toBe("Des voix.");
    expect(textOf(feed, "explicit")).toBe("true");
    expect(textOf(only(feed, `${ITUNES}owner`), "email")).toBe("son@rebonds.example");
    expect(only(feed, `${PODCAST}locked`)).toMatchObject({
      attributes: { owner: "son@rebonds.example" },
      text: "yes",
    });
    const category = childrenOf(feed, "category")[0] as XmlElement;
    expect(category.attributes.text).toBe("News");
    expect(childrenOf(category, "category")[0]?.attributes.text).toBe("Politics");
  });

  it("is owned by who writes for the magazine, where the podcast has no address of its own", () => {
    const magazine = { ...magazineWith(), courriel: "redaction@rebonds.example" };
    const owner = only(channel([episode({})], magazine), `${ITUNES}owner`);
    expect(textOf(owner, "email")).toBe("redaction@rebonds.example");
  });

  it("leaves drafts out, and puts first what came out last", () => {
    const feed = channel([
      episode({ slug: "mai", date: "2021-05-01" }),
      episode({ slug: "brouillon", date: "2021-08-01", draft: true }),
      episode({ slug: "retenu", date: "2021-04-01", publication: "2021-07-14T08:30" }),
      episode({ slug: "juin", date: "2021-06-01" }),
    ]);
    const slugs = guids(feed).map((guid) => guid.split("/").at(-2));
    expect(slugs).toEqual(["retenu", "juin", "mai"]);
    expect(textOf(feed, "lastBuildDate")).toBe("Wed, 14 Jul 2021 06:30:00 GMT");
  });

  it("keeps recordings of one article in their order", () => {
    const [article] = fakeEdition([{ slug: "a" }]).articles;
    const two = ["son-b", "son-a"].map((id) => ({ ...episode({}), article, id }) as Episode);
    expect(guids(channel(two)).map((guid) => guid.split("#")[1])).toEqual(["son-b", "son-a"]);
  });
});

describe("an episode", () => {
  const PAGE = `${SITE}/numeros/48-alternumerisme/ouvaton/`;

  it("is a file, told exactly", () => {
    const item = onlyItem(
      { slug: "ouvaton", titre: "Ouvaton & co", date: "2021-06-01", chapo: HOSTILE },
      { title: HOSTILE },
    );
    expect(only(item, "{}title").text).toBe(HOSTILE);
    expect(only(item, `${ITUNES}title`).text).toBe(HOSTILE);
    expect(textOf(item, "link")).toBe(`${PAGE}#son-entretien`);
    expect(only(item, "{}guid")).toMatchObject({
      attributes: { isPermaLink: "false" },
      text: `${PAGE}#son-entretien`,
    });
    expect(textOf(item, "pubDate")).toBe("Mon, 31 May 2021 22:00:00 GMT");
    expect(only(item, "{}enclosure").attributes).toEqual({
      url: `${PAGE}entretien-0a1b2c3d.mp3`,
      length: "5650889",
      type: "audio/mpeg",
    });
    expect(textOf(item, "duration")).toBe("1801");
    expect(textOf(item, "summary")).toBe(HOSTILE);
    expect(textOf(item, "episodeType")).toBe("full");
    expect(textOf(item, "description")).toBe(
      "<p>« Tou·tes » &amp; &quot;&lt;b&gt;&quot; ]]&gt; 😀 12\u202f000\u00a0?</p>" +
        `<p>À lire\u00a0: <a href="${PAGE}#son-entretien">Ouvaton &amp; co</a></p>`,
    );
    for (const name of ["license", "transcript", "chapters"]) {
      expect(childrenOf(item, name)).toEqual([]);
    }
  });

  it("says who made it and what may be done with it", () => {
    const licence = { nom: "Art libre", adresse: "https://artlibre.org/licence/lal/" };
    const item = onlyItem({}, { description: "Un orage.", credit: "Zoé", licence });
    expect(textOf(item, "description")).toContain("<p>Un orage.</p><p>Zoé – Art libre</p>");
    expect(textOf(item, "summary")).toBe("Un orage.");
    expect(only(item, `${PODCAST}license`)).toMatchObject({
      attributes: { url: licence.adresse },
      text: "Art libre",
    });
  });

  it("is M4A under the name that directories know", () => {
    const item = onlyItem({}, { type: "audio/mp4", url: "/numeros/é a.m4a" });
    expect(only(item, "{}enclosure").attributes).toMatchObject({
      url: `${SITE}/numeros/%C3%A9%20a.m4a`,
      type: "audio/x-m4a",
    });
  });

  it("lasts a second at least", () => {
    expect(textOf(onlyItem({}, { seconds: 0.2 }), "duration")).toBe("1");
  });

  it("keeps its guid and its chapters when the article moves", () => {
    const chapters = [{ start: 0, title: "Début" }];
    const moved = { slug: "ici", oldAddresses: ["/48a/b.html", "/numeros/48-a/premiere/"] };
    const made = files([episode(moved, { chapters })]);
    expect([...made.keys()][1]).toBe("flux/chapitres/numeros/48-a/premiere/son-entretien.json");
    expect(textOf(onlyItem(moved), "guid")).toBe(`${SITE}/numeros/48-a/premiere/#son-entretien`);
  });

  it("names those who can be heard in it", () => {
    const item = onlyItem({
      signatures: [
        { cle: "fanny" },
        { cle: "zoe", role: "photos" },
        { cle: "jo", role: "prise de son et montage" },
        { cle: "al", role: "Musique" },
        { cle: "li", role: "personnages" },
      ],
    });
    expect(
      childrenOf(item, "person").map(({ text, attributes }) => [text, attributes.role]),
    ).toEqual([
      ["Nom de fanny", "reporter"],
      ["Nom de jo", "audio editor"],
      ["Nom de al", "composer"],
    ]);
    expect(childrenOf(item, "person")[0]?.attributes.href).toBe(`${SITE}/auteurs/fanny/`);
    expect(textOf(item, "author")).toBe(
      "Nom de fanny, Nom de zoe, Nom de jo, Nom de al, Nom de li",
    );
  });

  it("leads to its transcript and its chapters", () => {
    const chapters = [
      { start: 0, title: "Début" },
      { start: 94.5, title: HOSTILE },
    ];
    const [first, second] = fakeEdition([{ slug: "a-b" }, { slug: "a" }]).articles;
    const made = files([
      { ...episode({}, { chapters }), article: first, id: "c" } as Episode,
      { ...episode({}, { chapters }), article: second, id: "b-c" } as Episode,
    ]);
    const paths = [...made.keys()].slice(1);
    expect(paths).toEqual([
      "flux/chapitres/numeros/48-alternumerisme/a-b/c.json",
      "flux/chapitres/numeros/48-alternumerisme/a/b-c.json",
    ]);
    expect(JSON.parse(made.get(paths[0] as string) as string)).toEqual({
      version: "1.2.0",
      title: "Entretien",
      author: "Nom de fanny-lancelin",
      podcastName: "(Re)bonds",
      chapters: [
        { startTime: 0, title: "Début" },
        { startTime: 94.5, title: HOSTILE },
      ],
    });
    const item = onlyItem({ slug: "a" }, { chapters, transcript: "/a/entretien.txt" });
    expect(only(item, `${PODCAST}transcript`).attributes).toEqual({
      url: `${SITE}/a/entretien.txt`,
      type: "text/plain",
    });
    expect(only(item, `${PODCAST}chapters`).attributes).toEqual({
      url: `${SITE}/flux/chapitres/numeros/48-alternumerisme/a/son-entretien.json`,
      type: "application/json+chapters",
    });
  });

  it("has a description of no more bytes than directories take", () => {
    const item = onlyItem({}, { description: "é à\u00a0".repeat(1500), credit: "Zoé".repeat(50) });
    const summary = textOf(item, "summary");
    expect(summary).toMatch(/é à…$|é…$/);
    expect(summary).not.toContain("\ufffd");
    expect(Buffer.byteLength(textOf(item, "description"))).toBeLessThan(4000);
  });
});

it.each([
  ["mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"],
  ["https://podnews.net/rss/", "9b024349-ccf0-5f69-a609-6b82873eab3c"],
])("the guid of %s is that of the norm", (address, guid) => {
  expect(podcastGuid(address)).toBe(guid);
});
