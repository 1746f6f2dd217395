import { gzipSync } from "node:zlib";
import type { SearchDocument } from "./document.ts";
import { SPACES } from "./keys-of-text.ts";

// What Pagefind shows of a page is a « fragment »: JSON behind a mark, compressed, as all its files.
// https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind/src/fragments/mod.rs

/** What opens every file of Pagefind's, once it is decompressed. */
export const SIGNATURE = "pagefind_dcd";

/** Parts two blocks of a text, where a word is parted from the next by a space. */
const BLOCK = "\n";

export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, never>;
  meta: Record<string, string>;
  /** Where links lead, with the rank of the first word they stand over. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

export function pack(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });
}

/** The texts of a document, block by block, its title first: what is indexed, and what is shown. */
export function blocksOf({ title, passages }: SearchDocument): string[] {
  return [title, ...passages.map(({ text }) => text)];
}

/** The fragment of a document as its readers are to see it; `count` is that of its words. */
export function shownFragment(document: SearchDocument, count: number): Fragment {
  const anchors: Fragment["anchors"] = [];
  let location = wordsIn(document.title);
  let last: string | undefined;
  for (const { anchor, level, text } of document.passages) {
    if (anchor !== undefined && anchor !== last) {
      anchors.push({ element: "h2", id: anchor, text: level === undefined ? "" : text, location });
    }
    last = anchor;
    location += wordsIn(text);
  }
  if (location !== count) {
    throw new Error(`${document.url}: ${count} words are indexed, ${location} are shown.`);
  }
  const { url, title, details, lang } = document;
  return {
    url,
    content: blocksOf(document).join(BLOCK),
    word_count: count,
    filters: {},
    meta: { title, details, ...(lang === undefined ? {} : { lang }) },
    anchors,
  };
}

function wordsIn(text: string): number {
  const trimmed = text.trim();
  return trimmed === "" ? 0 : trimmed.split(SPACES).length;
}
