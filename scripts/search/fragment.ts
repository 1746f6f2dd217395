import { gunzipSync, gzipSync } from "node:zlib";
import type { SearchDocument } from "./document.ts";
import { SPACES } from "./index-text.ts";

// Pagefind keeps what it shows of a page in a « fragment »: JSON behind a mark, compressed. We write our own, which show
// the text as printed where Pagefind's would show the keys it was given.
// https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind/src/fragments/mod.rs

/** What opens every file of Pagefind's, once it is decompressed. */
const SIGNATURE = "pagefind_dcd";

/** Parts two blocks of a text, where a word is parted from the next by a space. */
export const BLOCK = "\n";

export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, never>;
  meta: Record<string, string>;
  /** Where links lead, with the rank of the first word they stand over. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** @throws Error if the file is none of Pagefind's, or of another version's. */
export function readFragment(bytes: Uint8Array): Fragment {
  const text = unpack(bytes).toString("utf8");
  return JSON.parse(text) as Fragment;
}

/** What Pagefind compressed, without its mark. */
export function unpack(bytes: Uint8Array): Buffer {
  const plain = gunzipSync(bytes);
  if (plain.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error("Pagefind writes its files in another format than that of version 1.5.2.");
  }
  return plain.subarray(SIGNATURE.length);
}

export function pack(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });
}

/** The texts of a document, block by block, its title first: what is indexed, and what is shown. */
export function blocksOf({ title, passages }: SearchDocument): string[] {
  return [title, ...passages.map(({ text }) => text)];
}

/** The fragment of a document as its readers are to see it. */
export function shownFragment(document: SearchDocument): Fragment {
  const anchors: Fragment["anchors"] = [];
  let location = countWords(document.title);
  let last: string | undefined;
  for (const { anchor, level, text } of document.passages) {
    if (anchor !== undefined && anchor !== last) {
      anchors.push({ element: "h2", id: anchor, text: level === undefined ? "" : text, location });
    }
    last = anchor;
    location += countWords(text);
  }
  const { url, title, details, lang } = document;
  return {
    url,
    content: blocksOf(document).join(BLOCK),
    word_count: location,
    filters: {},
    meta: { title, details, ...(lang === undefined ? {} : { lang }) },
    anchors,
  };
}

export function countWords(text: string): number {
  const trimmed = text.trim();
  return trimmed === "" ? 0 : trimmed.split(SPACES).length;
}
