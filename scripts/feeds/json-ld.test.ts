import { describe, expect, it } from "vitest";
import type { CreditedPicture } from "../magazine/picture-files.ts";
import { fakeArticle, fakeEdition, fakePage, magazine } from "./edition.fixture.ts";
import {
  articleLd,
  authorLd,
  collectionLd,
  homeLd,
  type JsonLd,
  numeroLd,
  pageLd,
} from "./json-ld.ts";

const SITE = magazine.adresse;
const ISSUE = `${SITE}/numeros/48-alternumerisme/`;
const HOSTILE = '« Tou·tes » & "<b>" </script> ]]> 😀';

/** What a machine reads of it once serialised, by type. */
function read(ld: JsonLd): Record<string, Record<string, unknown>> {
  const { "@context": context, "@graph": graph } = JSON.parse(JSON.stringify(ld));
  expect(context).toBe("https://schema.org");
  return Object.fromEntries(graph.map((thing: Record<string, unknown>) => [thing["@type"], thing]));
}

function trail(thing: Record<string, unknown> | undefined): unknown[] {
  const steps = thing?.itemListElement as { position: number; name: string; item: string }[];
  expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
  return steps.map(({ name, item }) => [name, item]);
}

describe("articleLd", () => {
  const article = fakeArticle({
    slug: "ouvaton",
    titre: HOSTILE,
    chapo: "Une coopérative.",
    keywords: ["numérique"],
    signatures: [{ cle: "fanny" }, { cle: "zoe", role: "photos" }],
  });
  const things = read(articleLd(magazine, article, { words: 1500, cover: undefined }));

  it("tells the article, its numéro and the magazine it is in", () => {
    expect(things.Article).toMatchObject({
      "@id": `${ISSUE}ouvaton/#article`,
      url: `${ISSUE}ouvaton/`,
      headline: HOSTILE,
      description: "Une coopérative.",
      datePublished: "2021-06-01T00:00:00+02:00",
      articleSection: "(relire)",
      keywords: ["numérique"],
      wordCount: 1500,
      inLanguage: "fr",
      isAccessibleForFree: true,
      license: magazine.licence.adresse,
      publisher: { "@type": "Organization", name: "(Re)bonds" },
      isPartOf: {
        "@type": "PublicationIssue",
        "@id": `${ISSUE}#numero`,
        issueNumber: 48,
        datePublished: "2021-06",
        isPartOf: { "@type": "Periodical", "@id": `${SITE}/#magazine`, name: "(Re)bonds" },
      },
    });
    expect(things.Article).not.toHaveProperty("image");
  });

  it("names everyone who signs, and what they did", () => {
    const zoe = `${SITE}/auteurs/zoe/#personne`;
    expect(things.Article?.author).toMatchObject([
      { "@type": "Person", name: "Nom de fanny", url: `${SITE}/auteurs/fanny/` },
      { "@type": "Person", "@id": zoe, name: "Nom de zoe" },
    ]);
    expect(things.Article?.contributor).toEqual([
      { "@type": "Role", roleName: "photos", contributor: { "@id": zoe } },
    ]);
  });

  it("tells the way from the home page", () => {
    expect(trail(things.BreadcrumbList)).toEqual([
      ["Accueil", `${SITE}/`],
      ["Numéros", `${SITE}/numeros/`],
      ["Alternumérisme", ISSUE],
      [HOSTILE, `${ISSUE}ouvaton/`],
    ]);
  });

  it("says nothing of what an article has not", () => {
    const bare = read(articleLd(magazine, fakeArticle({}), { words: 1, cover: undefined }));
    for (const property of ["description", "keywords", "contributor", "image"]) {
      expect(bare.Article).not.toHaveProperty(property);
    }
  });
});

const COVER: CreditedPicture = {
  plain: [{ url: "/une.jpg", width: 1600 }],
  modern: undefined,
  ...{ width: 1600, height: 1200, classes: [], full: "/une.jpg", dithered: false },
  ...{ alt: "Une façade", legende: "Le siège.", credit: "Jo Dupont" },
  licence: { nom: "CC BY 4.0", adresse: "https://creativecommons.org/licenses/by/4.0/deed.fr" },
};

it("numeroLd tells the issue and its articles", () => {
  const { numeros } = fakeEdition([{ slug: "b" }, { slug: "a" }]);
  const numero = numeros[0] as (typeof numeros)[0];
  const things = read(numeroLd(magazine, numero, COVER));
  expect(things.PublicationIssue).toMatchObject({
    "@id": `${ISSUE}#numero`,
    issueNumber: 48,
    name: "Alternumérisme",
    image: {
      "@type": "ImageObject",
      contentUrl: `${SITE}/une.jpg`,
      width: 1600,
      height: 1200,
      caption: "Le siège.",
      description: "Une façade",
      creditText: "Jo Dupont",
      license: "https://creativecommons.org/licenses/by/4.0/deed.fr",
    },
    isPartOf: { "@type": "Periodical" },
    hasPart: [
      { "@type": "Article", "@id": `${ISSUE}b/#article`, headline: "Article b" },
      { "@type": "Article", "@id": `${ISSUE}a/#article`, headline: "Article a" },
    ],
  });
});

it("homeLd tells the site, the magazine and its publisher, linked by their ids", () => {
  const things = read(homeLd(magazine));
  expect(Object.keys(things)).toEqual(["WebSite", "Periodical", "Organization"]);
  const publisher = things.Organization?.["@id"];
  expect(things.WebSite).toMatchObject({ url: `${SITE}/`, publisher: { "@id": publisher } });
  expect(things.Periodical).toMatchObject({ publisher: { "@id": publisher } });
  expect(things.Organization).not.toHaveProperty("email");
});

it("authorLd tells the person that articles name", () => {
  const article = fakeArticle({ signatures: [{ cle: "fanny" }] });
  const author = article.signatures[0]?.author as (typeof article.signatures)[0]["author"];
  const things = read(authorLd(magazine, author));
  const signed = read(articleLd(magazine, article, { words: 1, cover: undefined }));
  expect(things.ProfilePage).toMatchObject({
    url: `${SITE}/auteurs/fanny/`,
    mainEntity: { name: "Nom de fanny", jobTitle: "journaliste" },
  });
  const person = things.ProfilePage?.mainEntity as { "@id": string };
  expect(signed.Article?.author).toMatchObject([{ "@id": person["@id"] }]);
});

it("collectionLd tells a list, and the pages above it", () => {
  const relire = { nom: "(Re)lire", url: "/relire/" };
  const year = { nom: "(Re)lire en 2021", url: "/relire/2021/", description: undefined };
  const things = read(collectionLd(magazine, year, [relire]));
  expect(things.CollectionPage).toMatchObject({
    name: "(Re)lire en 2021",
    isPartOf: { "@type": "WebSite", "@id": `${SITE}/#site` },
  });
  expect(trail(things.BreadcrumbList)).toEqual([
    ["Accueil", `${SITE}/`],
    ["(Re)lire", `${SITE}/relire/`],
    ["(Re)lire en 2021", `${SITE}/relire/2021/`],
  ]);
});

it("pageLd tells a page of the site", () => {
  const things = read(pageLd(magazine, fakePage("À propos", "/a-propos/")));
  expect(things.WebPage).toMatchObject({ name: "À propos", url: `${SITE}/a-propos/` });
});

it("articleLd tells what an article gives to hear", () => {
  const sound = { url: "/a/son.mp3", type: "audio/mpeg", bytes: 1234, seconds: 61.2 };
  const words = { legende: "Le départ.", credit: "Jo Dupont", licence: { nom: "À demander" } };
  const facts = { words: 1, cover: undefined, sounds: [{ ...sound, ...words }] };
  const things = read(articleLd(magazine, fakeArticle({}), facts));
  expect(things.Article?.audio).toEqual([
    {
      "@type": "AudioObject",
      contentUrl: `${SITE}/a/son.mp3`,
      encodingFormat: "audio/mpeg",
      contentSize: "1234",
      duration: "PT61S",
      name: "Le départ.",
      creditText: "Jo Dupont",
      license: "À demander",
    },
  ]);
});
