import type { Magazine } from "../magazine/schema.ts";
import { atomUrl, type FeedFile, type FeedSource, fileAt } from "./source.ts";
import { element, type Xml, xmlDocument } from "./xml.ts";

/** Address of the list; `.xml`, since servers know no type for `.opml`. */
export const OPML_URL = "/flux/opml.xml";

/** Every Atom feed in one list that a feed reader can take in. https://opml.org/spec2.opml */
export function opmlFile(sources: readonly FeedSource[], magazine: Magazine): FeedFile {
  const outlines = (kind: FeedSource["kind"]): Xml[] =>
    sources.filter((source) => source.kind === kind).map((source) => outline(source, magazine));
  const group = (text: string, children: Xml[]): Xml | undefined =>
    children.length === 0 ? undefined : element("outline", { text, title: text }, children);
  const root = element("opml", { version: "2.0" }, [
    element("head", {}, [
      element("title", {}, [`Les flux de ${magazine.nom}`]),
      element("ownerName", {}, [magazine.nom]),
      element("ownerId", {}, [`${magazine.adresse}/`]),
      element("docs", {}, ["https://opml.org/spec2.opml"]),
    ]),
    element("body", {}, [
      ...outlines("magazine"),
      group("Rubriques", outlines("rubrique")),
      group("Auteur·ices", outlines("author")),
    ]),
  ]);
  return fileAt(OPML_URL, xmlDocument(root));
}

function outline(source: FeedSource, { adresse }: Magazine): Xml {
  // `type` is « rss » for every syndication format, Atom included: the only value readers look for.
  return element("outline", {
    text: source.title,
    title: source.title,
    description: source.subtitle,
    type: "rss",
    language: "fr",
    xmlUrl: adresse + atomUrl(source),
    htmlUrl: adresse + source.page,
  });
}
