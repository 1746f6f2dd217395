import type { Edition } from "../magazine/model.ts";
import { atomEntry, atomFiles } from "./atom.ts";
import type { FeedContext } from "./entry.ts";
import { entryCache } from "./entry-cache.ts";
import { jsonFeedFile } from "./json-feed.ts";
import { opmlFile } from "./opml.ts";
import { type FeedFile, feedSources } from "./source.ts";

/**
 * Every feed of the magazine, of its rubriques and of its authors, and the list of them, one file at a
 * time: 5,000 articles in three feeds each are 260 MB, never together in memory.
 * @param matter what is in an article. It is asked for several times and should remember the text: for the Atom entry
 * (see entryCache), and for each JSON feed where the article is among the newest.
 */
export function* feedFiles(
  edition: Edition,
  matter: Omit<FeedContext, "magazine">,
): Generator<FeedFile> {
  const context = { magazine: edition.magazine, ...matter };
  const sources = feedSources(edition);
  const entryOf = entryCache((article) => atomEntry(article, context));
  for (const source of sources) {
    yield* atomFiles(source, edition.magazine, entryOf);
    yield jsonFeedFile(source, context);
  }
  yield opmlFile(sources, edition.magazine);
}
