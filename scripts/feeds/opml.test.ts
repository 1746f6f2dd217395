import { expect, it } from "vitest";
import { fakeEdition, magazine } from "./edition.fixture.ts";
import { opmlFile } from "./opml.ts";
import { feedSources } from "./source.ts";
import { childrenOf, readXml, textOf, type XmlElement } from "./xml.fixture.ts";

it("lists every feed, the magazine first, then by group", () => {
  const edition = fakeEdition([
    { rubrique: "relire", signatures: [{ cle: "fanny" }] },
    { rubrique: "revisiter", signatures: [{ cle: "zoe" }] },
  ]);
  const { path, bytes } = opmlFile(feedSources(edition), magazine);
  const opml = readXml(bytes);
  expect(path).toBe("flux/opml.xml");
  expect([opml.name, opml.attributes.version]).toEqual(["{}opml", "2.0"]);
  const [head, body] = opml.children as [XmlElement, XmlElement];
  expect(textOf(head, "title")).toBe("Les flux de (Re)bonds");
  const tree = childrenOf(body, "outline").map(({ attributes, children }) => [
    attributes.text,
    children.map((child) => child.attributes.text),
  ]);
  expect(tree).toEqual([
    ["(Re)bonds", []],
    ["Rubriques", ["(relire) – (Re)bonds", "(revisiter) – (Re)bonds"]],
    ["Auteur·ices", ["Nom de fanny – (Re)bonds", "Nom de zoe – (Re)bonds"]],
  ]);
  expect(body.children[1]?.children[0]?.attributes).toEqual({
    text: "(relire) – (Re)bonds",
    title: "(relire) – (Re)bonds",
    description: "Ce que dit relire.",
    type: "rss",
    language: "fr",
    xmlUrl: "https://rebonds.example/relire/atom.xml",
    htmlUrl: "https://rebonds.example/relire/",
  });
});
