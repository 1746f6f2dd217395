import { toInstant } from "../magazine/dates.ts";
import type { Article } from "../magazine/model.ts";
import type { Magazine } from "../magazine/schema.ts";
import { cutArchives } from "./archives.ts";
import { entryContent, entryId, type FeedContext } from "./entry.ts";
import { latestRelease, releaseInstant } from "./release.ts";
import { atomUrl, type FeedFile, type FeedSource, fileAt } from "./source.ts";
import { cdata, element, type Xml, xmlBytes, xmlDocumentAround } from "./xml.ts";

/**
 * The documents of one feed, one at a time: archives from the oldest, then the subscription document.
 * An archive that another one follows keeps its bytes for ever; the last one gains `next-archive` on
 * the day another follows, since RFC 5005 asks for that link once there is something to link to.
 * https://www.rfc-editor.org/rfc/rfc4287, https://www.rfc-editor.org/rfc/rfc5005#section-4
 * @param entryOf what `atomEntry` made of an article
 */
export function* atomFiles(
  source: FeedSource,
  magazine: Magazine,
  entryOf: (article: Article) => Uint8Array,
): Generator<FeedFile> {
  const { subscription, archives } = cutArchives(source.articles);
  const archiveUrl = (index: number): string | undefined =>
    index in archives ? `${source.base}atom-${index + 1}.xml` : undefined;
  const file = (url: string, articles: Article[], links: Xml[]): FeedFile => {
    const head = heading(source, magazine, articles);
    const entries = articles.map(entryOf);
    return fileAt(url, xmlDocumentAround("feed", NAMESPACES, [...head, ...links], entries));
  };
  const link = (rel: string, url: string | undefined): Xml[] =>
    url === undefined ? [] : [atomLink(rel, magazine.adresse + url, "application/atom+xml")];
  for (const [index, articles] of archives.entries()) {
    const self = `${source.base}atom-${index + 1}.xml`;
    yield file(self, articles, [
      element("fh:archive"),
      ...link("self", self),
      ...link("current", atomUrl(source)),
      ...link("prev-archive", archiveUrl(index - 1)),
      ...link("next-archive", archiveUrl(index + 1)),
    ]);
  }
  yield file(atomUrl(source), subscription, [
    ...link("self", atomUrl(source)),
    ...link("prev-archive", archiveUrl(archives.length - 1)),
  ]);
}

const NAMESPACES = {
  xmlns: "http://www.w3.org/2005/Atom",
  "xmlns:fh": "http://purl.org/syndication/history/1.0",
  "xml:lang": "fr",
};

/** What every document of a feed says of it, the same but for the date of its last change. */
function heading(source: FeedSource, magazine: Magazine, articles: Article[]): Xml[] {
  const { adresse, nom, licence } = magazine;
  const changed = latestRelease(articles);
  if (changed === undefined) throw new RangeError(`${source.base}: a feed needs an article`);
  return [
    element("id", {}, [adresse + atomUrl(source)]),
    element("title", {}, [source.title]),
    element("subtitle", {}, [source.subtitle]),
    element("updated", {}, [toInstant(changed)]),
    element("author", {}, [element("name", {}, [nom]), element("uri", {}, [`${adresse}/`])]),
    atomLink("alternate", adresse + source.page, "text/html"),
    element("icon", {}, [`${adresse}/favicon.svg`]),
    element("rights", {}, [licence.nom]),
  ];
}

function atomLink(rel: string, href: string, type?: string): Xml {
  return element("link", { rel, type, href });
}

/** One article, the same bytes in every feed it is in. */
export function atomEntry(article: Article, context: FeedContext): Uint8Array {
  return xmlBytes(entry(article, context));
}

function entry(article: Article, context: FeedContext): Xml {
  const { magazine } = context;
  const { adresse, licence } = magazine;
  const instant = releaseInstant(article);
  // https://www.rfc-editor.org/rfc/rfc4287#section-2
  return element("entry", { "xml:lang": article.lang }, [
    element("id", {}, [entryId(article, magazine)]),
    element("title", {}, [article.titre]),
    atomLink("alternate", adresse + article.url, "text/html"),
    // https://www.rfc-editor.org/rfc/rfc4946
    atomLink("license", licence.adresse),
    element("published", {}, [instant]),
    element("updated", {}, [instant]),
    ...article.signatures.map(({ author }) =>
      element("author", {}, [
        element("name", {}, [author.nom]),
        element("uri", {}, [adresse + author.url]),
      ]),
    ),
    ...context
      .soundsOf(article)
      .map(({ url, type, bytes }) =>
        element("link", { rel: "enclosure", href: adresse + url, type, length: String(bytes) }),
      ),
    ...categories(article, magazine),
    element("rights", {}, [licence.nom]),
    article.chapo === undefined ? undefined : element("summary", {}, [article.chapo]),
    element("content", { type: "html" }, [cdata(entryContent(article, context))]),
  ]);
}

/** The rubrique under the site's own scheme, keywords under that of their list. */
function categories({ rubrique, keywords }: Article, { adresse }: Magazine): Xml[] {
  return [
    element("category", { term: rubrique.cle, scheme: `${adresse}/`, label: rubrique.nom }),
    ...keywords.map(({ nom }) =>
      element("category", { term: nom, scheme: `${adresse}/mots-cles/` }),
    ),
  ];
}
