import { describe, expect, it } from "vitest";
import { datedArticles, fakeEdition, fakeMatter, magazine } from "./edition.fixture.ts";
import type { FeedContext } from "./entry.ts";
import { jsonFeedFile } from "./json-feed.ts";
import { type FeedSource, feedSources } from "./source.ts";

const SITE = magazine.adresse;
const HOSTILE = '« Tou·tes » & "<b>" ]]> \u0008 😀 12\u202f000\u00a0?';

function feedOf(
  fakes: Parameters<typeof fakeEdition>[0],
  html = "",
  matter: Partial<FeedContext> = {},
) {
  const source = feedSources(fakeEdition(fakes))[0] as FeedSource;
  const { path, bytes } = jsonFeedFile(source, { magazine, ...fakeMatter(() => html), ...matter });
  return { path, feed: JSON.parse(new TextDecoder().decode(bytes)) };
}

describe("a JSON feed", () => {
  it("says what JSON Feed 1.1 requires, and where it stands", () => {
    const { path, feed } = feedOf([{ slug: "a" }]);
    expect(path).toBe("flux/feed.json");
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "(Re)bonds",
      home_page_url: `${SITE}/`,
      feed_url: `${SITE}/flux/feed.json`,
      language: "fr",
      authors: [{ name: "(Re)bonds", url: `${SITE}/` }],
    });
  });

  it("gives an article whole, whatever signs are in it", () => {
    const fake = {
      slug: "a",
      titre: HOSTILE,
      chapo: HOSTILE,
      keywords: ["numérique"],
      signatures: [{ cle: "fanny" }, { cle: "zoe" }],
    };
    const address = `${SITE}/numeros/48-alternumerisme/a/`;
    expect(feedOf([fake], '<a href="#note-1">1</a>').feed.items).toEqual([
      {
        id: address,
        url: address,
        title: HOSTILE,
        summary: HOSTILE,
        content_html: `<a href="${address}#note-1">1</a>`,
        date_published: "2021-06-01T00:00:00+02:00",
        authors: [
          { name: "Nom de fanny", url: `${SITE}/auteurs/fanny/` },
          { name: "Nom de zoe", url: `${SITE}/auteurs/zoe/` },
        ],
        tags: ["(relire)", "numérique"],
      },
    ]);
  });

  it("holds the twenty newest", () => {
    const { items } = feedOf(datedArticles(90)).feed;
    expect(items).toHaveLength(20);
    expect([items[0].url, items[19].url]).toEqual([
      `${SITE}/numeros/48-alternumerisme/article-90/`,
      `${SITE}/numeros/48-alternumerisme/article-71/`,
    ]);
  });
});

it("an item tells its picture and its sounds", () => {
  const sound = { url: "/a/son.mp3", type: "audio/mpeg", bytes: 1234, seconds: 61.4 };
  const matter = { soundsOf: () => [sound], pictureOf: () => `${SITE}/a/partage.png` };
  const { feed } = feedOf([{ slug: "a" }], "", matter);
  expect(feed.items[0]).toMatchObject({
    image: `${SITE}/a/partage.png`,
    attachments: [
      {
        ...{ url: `${SITE}/a/son.mp3`, mime_type: "audio/mpeg" },
        ...{ size_in_bytes: 1234, duration_in_seconds: 61 },
      },
    ],
  });
  expect(feedOf([{ slug: "a" }]).feed.items[0]).not.toHaveProperty("attachments");
});
