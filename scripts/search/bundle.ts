import { createHash } from "node:crypto";
import type { PagefindIndex } from "pagefind";
import type { SearchDocument, SearchFile } from "./document.ts";
import { blocksOf, pack, readFragment, shownFragment, unpack } from "./fragment.ts";
import { indexText } from "./index-text.ts";
import { countWords } from "./vocabulary.ts";

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
/**
 * Occurrences in a file of the index; 20,000 by default, for larger sites. A reader fetches one such file a word: they
 * weigh 9 KB instead of 35, for 4 KB more in the table that is read first.
 * https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind/src/options.rs
 */
const CHUNK = "5000";

/** Version pinned in package.json: what is done to its files here is right for that one only. */
const VERSION = "1.5.2";

/** What a bundle depends on, its documents apart. */
export const SETTINGS = [VERSION, LANGUAGE, CHUNK].join(" ");

const FRAGMENT = /^fragment\/(.*)\.pf_fragment$/;
/** What the index is made of; the rest are interfaces, which we do not use. */
const KEPT = /^(?:index\/|fragment\/|pagefind\.zxx_[^/]*\.pf_meta$|pagefind-entry\.json$)/;
const ENTRY = "pagefind-entry.json";
const RUNTIME = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

/** Something that Pagefind said, or did not do. */
export class SearchError extends Error {}

/** What Pagefind is given of a document: the keys of its words, in the elements that give words their weight. */
export function indexedHtml(document: SearchDocument): string {
  const [title = "", ...texts] = blocksOf(document);
  const blocks = texts.map((text, rank) => {
    const level = document.passages[rank]?.level;
    const tag = level === undefined ? "p" : `h${level}`;
    return `<${tag}>${indexText(text)}</${tag}>`;
  });
  return `<html lang="${LANGUAGE}"><body><h1>${indexText(title)}</h1>${blocks.join("")}</body></html>`;
}

/**
 * The files of a bundle, those that every bundle shares apart: `runtime`, the same for all.
 *
 * Same documents in the same order, same bytes.
 */
export async function buildBundle(
  documents: readonly SearchDocument[],
): Promise<{ bundle: Bundle; runtime: SearchFile[] }> {
  // Read by the program that Pagefind starts, when it starts.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK;
  const { createIndex } = await import("pagefind");
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new SearchError(errors.join("\n"));
  try {
    await Promise.all(documents.map((document) => add(index, document)));
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new SearchError(errors.join("\n"));
    const own = files.map(({ path, content }) => ({ path, bytes: content }));
    return {
      bundle: showDocuments(
        documents,
        own.filter(({ path }) => KEPT.test(path)),
      ),
      runtime: own.filter(({ path }) => RUNTIME.test(path)),
    };
  } finally {
    await index.deleteIndex();
  }
}

/** Ends the program that indexes. */
export async function closePagefind(): Promise<void> {
  const { close } = await import("pagefind");
  await close();
}

async function add(index: PagefindIndex, document: SearchDocument): Promise<void> {
  const { url } = document;
  const { errors } = await index.addHTMLFile({ url, content: indexedHtml(document) });
  if (errors.length > 0) throw new SearchError(`${url}: ${errors.join("\n")}`);
}

/** Puts each text as printed in the place of its keys, under a name that follows what is shown. */
function showDocuments(documents: readonly SearchDocument[], files: readonly SearchFile[]): Bundle {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const others: SearchFile[] = [];
  const fragments: SearchFile[] = [];
  for (const { path, bytes } of files) {
    const name = FRAGMENT.exec(path)?.[1];
    if (name === undefined) {
      others.push({ path, bytes });
      continue;
    }
    const { url, word_count } = readFragment(bytes);
    const document = byUrl.get(url);
    const shown = document && shownFragment(document);
    if (shown?.word_count !== word_count) {
      throw new SearchError(
        `${url}: ${word_count} words are indexed, ${shown?.word_count} are shown.`,
      );
    }
    const json = Buffer.from(JSON.stringify(shown));
    const hash = createHash("sha256").update(json).digest("hex");
    const id = `${LANGUAGE}_${hash}`.slice(0, name.length);
    names.set(name, id);
    ids.set(url, id);
    fragments.push({ path: `fragment/${id}.pf_fragment`, bytes: pack(json) });
  }
  if (new Set(names.values()).size !== documents.length) {
    throw new SearchError("Two pages have one name in the search, or a page has none.");
  }
  const renamed = renameTable(others, names);
  return { files: [...fragments, ...renamed].sort(byPath), ids, words: countWords(documents) };
}

/**
 * The table of the index names the fragments: names of one length take the place of others. Its own name follows what it
 * holds, as a browser may keep it for ever.
 */
function renameTable(files: readonly SearchFile[], names: Map<string, string>): SearchFile[] {
  const table = files.find(({ path }) => path.endsWith(".pf_meta"));
  const entry = files.find(({ path }) => path === ENTRY);
  if (!table || !entry) throw new SearchError("Pagefind gives no table of its index.");
  let count = 0;
  const renamed = unpack(table.bytes)
    .toString("latin1")
    .replace(/zxx_[0-9a-f]+/g, (name) => {
      const id = names.get(name);
      if (id !== undefined) count++;
      return id ?? name;
    });
  if (count !== names.size) throw new SearchError("Pagefind’s table does not name its fragments.");
  const bytes = pack(Buffer.from(renamed, "latin1"));
  const hash = `${LANGUAGE}_${createHash("sha256").update(bytes).digest("hex").slice(0, 11)}`;
  const languages = JSON.parse(Buffer.from(entry.bytes).toString("utf8"));
  if (languages.version !== VERSION) {
    throw new SearchError(`Pagefind ${languages.version} is not version ${VERSION}.`);
  }
  languages.languages[LANGUAGE].hash = hash;
  return [
    ...files.filter((file) => file !== table && file !== entry),
    { path: `pagefind.${hash}.pf_meta`, bytes },
    { path: ENTRY, bytes: Buffer.from(JSON.stringify(languages)) },
  ];
}

function byPath(a: SearchFile, b: SearchFile): number {
  return a.path < b.path ? -1 : 1;
}
