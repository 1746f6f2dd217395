/** What a host may not know, or know wrongly: the type of every file that the site writes, by ending. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  // JSON is UTF-8, and its type has no charset: RFC 8259, § 8.1 and 11.
  json: "application/json",
  webmanifest: "application/manifest+json",
  png: "image/png",
  jpg: "image/jpeg",
  avif: "image/avif",
  webp: "image/webp",
  woff2: "font/woff2",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  // RFC 5334, RFC 7845 § 9.
  ogg: "audio/ogg",
  opus: "audio/ogg",
  pf_meta: "application/octet-stream",
  pf_index: "application/octet-stream",
  pf_fragment: "application/octet-stream",
  pagefind: "application/octet-stream",
};

/** Files whose name says more than their ending, as regular expressions without anchors. */
export const NAMED_TYPES: readonly (readonly [name: string, type: string])[] = [
  ["atom(?:-\\d+)?\\.xml", "application/atom+xml; charset=utf-8"],
  ["podcast\\.xml", "application/rss+xml; charset=utf-8"],
  ["opml\\.xml", "text/x-opml; charset=utf-8"],
  ["opensearch\\.xml", "application/opensearchdescription+xml; charset=utf-8"],
  // https://www.jsonfeed.org/version/1.1/#suggestions-for-publishers-a-name-suggestions-for-publishers-a
  ["feed\\.json", "application/feed+json"],
];

/** What readers of feeds come back for. */
export const FEED_NAMES = "(?:atom(?:-\\d+)?|podcast|opml)\\.xml|feed\\.json";
