import type { Article, Edition } from "../magazine/model.ts";
import { atomEntry, atomFiles } from "./atom.ts";
import { entryCache } from "./entry-cache.ts";
import { jsonFeedFile } from "./json-feed.ts";
import { opmlFile } from "./opml.ts";
import { type FeedFile, feedSources } from "./source.ts";

/**
 * Every feed of the magazine, of its rubriques and of its authors, and the list of them, one file at a
 * time: 5,000 articles in three feeds each are 260 MB, never together in memory.
 * @param contentOf HTML of the full text with its notes, whose addresses start at the root of the site.
 * It is asked for several times and should remember the text: for the Atom entry (see entryCache), and
 * for each JSON feed where the article is among the newest.
 */
export function* feedFiles(
  edition: Edition,
  contentOf: (article: Article) => string,
): Generator<FeedFile> {
  const context = { magazine: edition.magazine, contentOf };
  const sources = feedSources(edition);
  const entryOf = entryCache((article) => atomEntry(article, context));
  for (const source of sources) {
    yield* atomFiles(source, edition.magazine, entryOf);
    yield jsonFeedFile(source, context);
  }
  yield opmlFile(sources, edition.magazine);
}
