import type { Article } from "../magazine/model.ts";
import type { Magazine } from "../magazine/schema.ts";
import { withAbsoluteAddresses } from "./absolute.ts";

/** What every feed needs beside its articles. */
export interface FeedContext {
  magazine: Magazine;
  /** The full text with its notes, as HTML whose addresses start at the root of the site. */
  contentOf: (article: Article) => string;
  soundsOf: (article: Article) => readonly Enclosure[];
  /** Whole address of the picture that stands for it. */
  pictureOf: (article: Article) => string | undefined;
}

/** A file that goes with an article. */
export interface Enclosure {
  /** Path on the site. */
  url: string;
  type: string;
  bytes: number;
  /** Of play. */
  seconds: number;
}

/** An address of an article in this site, not one of an older site. */
const OWN_ADDRESS = /^\/numeros\/[^/?]+\/[^/?]+\/$/;

/**
 * The name of an article in every feed, for ever: the whole address it was first published at. An
 * article that moves keeps it, since `anciennes-adresses` begins with the first address it had here;
 * RFC 4287 forbids an id to change when an entry moves, or readers get everything twice.
 * Not a tag: URI, which would rest on the same domain and, beside it, on a date that may be corrected;
 * an address is frozen anyway (content/adresses.txt), and it can be opened.
 * https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6
 */
export function entryId(article: Article, magazine: Magazine): string {
  const first = article["anciennes-adresses"].find((address) => OWN_ADDRESS.test(address));
  return magazine.adresse + (first ?? article.url);
}

/** The full text, ready for a reader that knows nothing of the site. */
export function entryContent(article: Article, { magazine, contentOf }: FeedContext): string {
  const { adresse } = magazine;
  return withAbsoluteAddresses(contentOf(article), adresse, adresse + article.url);
}
