/**
 * Endings of what shrinks: texts. Pictures, sounds and fonts are compressed already, and so are the files of Pagefind
 * (`.pf_index`, `.pagefind`…), which are gzip under another name.
 */
const TEXTS = [
  "html",
  "css",
  "js",
  "mjs",
  "json",
  "webmanifest",
  "xml",
  "opml",
  "svg",
  "txt",
  "wasm",
];

const ENDING = new RegExp(`\\.(?:${TEXTS.join("|")})$`);

/** Whether a file of this name gains by being compressed. */
export function isCompressible(name: string): boolean {
  return ENDING.test(name);
}
