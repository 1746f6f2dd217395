import { createHash } from "node:crypto";
import { encode } from "cborg";
import { cutChunks } from "./chunks.ts";
import type { SearchDocument, SearchFile } from "./document.ts";
import { blocksOf, pack, shownFragment } from "./fragment.ts";
import { keysOfText } from "./keys-of-text.ts";
import { VERSION } from "./version.ts";
import { countWords } from "./vocabulary.ts";
import { WordIndex } from "./word-index.ts";

/** A set of pages that Pagefind searches as one. */
export interface Bundle {
  files: SearchFile[];
  /** By address of the page, the name of its fragment, by which Pagefind calls it in its answers. */
  ids: Map<string, string>;
  /** How many times each word is there. */
  words: Map<string, number>;
}

/** A code without a stemmer: words are folded by us, and those of Pagefind for French bring too many others. */
const LANGUAGE = "zxx";
/** Signs of a hash in the name of a file. */
const SHORT = 7;

/**
 * The files of a bundle, in the format of Pagefind, whose own indexing takes half as much time again and a megabyte of
 * memory a page, and knows one key a word: https://github.com/Pagefind/pagefind/tree/v1.5.2/pagefind/src/index
 *
 * Same documents in the same order, same bytes.
 */
export function buildBundle(documents: readonly SearchDocument[]): Bundle {
  const names = new Names();
  const index = new WordIndex();
  const ids = new Map<string, string>();
  const pages: [name: string, words: number][] = [];
  const files: SearchFile[] = [];
  for (const [page, document] of documents.entries()) {
    const count = addPage(index, page, document);
    const bytes = Buffer.from(JSON.stringify(shownFragment(document, count)));
    const id = names.of(bytes);
    ids.set(document.url, id);
    pages.push([id, count]);
    files.push({ path: `fragment/${id}.pf_fragment`, bytes: pack(bytes) });
  }
  const chunks = cutChunks(index.pack()).map(({ from, to, words }) => {
    const bytes = encode([words]);
    const name = names.of(bytes);
    files.push({ path: `index/${name}.pf_index`, bytes: pack(bytes) });
    return [from, to, name];
  });
  // Version, pages, index, filters, sorts, fields.
  const table = encode([VERSION, pages, chunks, [], [], ["title"]]);
  const hash = names.of(table);
  files.push({ path: `pagefind.${hash}.pf_meta`, bytes: pack(table) });
  const languages = { [LANGUAGE]: { hash, wasm: null, page_count: documents.length } };
  const entry = { version: VERSION, languages, include_characters: [] };
  files.push({ path: "pagefind-entry.json", bytes: Buffer.from(JSON.stringify(entry)) });
  return { files, ids, words: countWords(documents) };
}

/** @returns how many words the page has. */
function addPage(index: WordIndex, page: number, document: SearchDocument): number {
  let first = 0;
  for (const [rank, block] of blocksOf(document).entries()) {
    const words = keysOfText(block);
    const level = rank === 0 ? 1 : document.passages[rank - 1]?.level;
    index.add(page, words, first, level);
    first += words.length;
  }
  return first;
}

/** Names that follow what they name, so that a browser may keep a file for ever; never two the same. */
class Names {
  readonly #given = new Set<string>();

  of(bytes: Uint8Array): string {
    const hash = createHash("sha256").update(bytes).digest("hex");
    let length = SHORT;
    while (this.#given.has(hash.slice(0, length)) && length < hash.length) length++;
    const name = hash.slice(0, length);
    this.#given.add(name);
    return `${LANGUAGE}_${name}`;
  }
}
