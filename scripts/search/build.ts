import { type Bundle, buildBundle } from "./bundle.ts";
import { BundleCache } from "./bundle-cache.ts";
import type { SearchDocument, SearchFile } from "./document.ts";
import { type Notices, noticesFile } from "./notices.ts";
import { recipeOf } from "./recipe.ts";
import { pagefindRuntime } from "./runtime.ts";
import { VERSION } from "./version.ts";
import { vocabularyFile } from "./vocabulary.ts";

export interface SearchOptions {
  /** Folder where Pagefind and the bundle of the closed numéros wait for the next build; made if absent. */
  cache: string;
  /** What stands before Pagefind’s worker: JavaScript, compiled. */
  guard: Uint8Array;
  /** Names of the values of the filters, by key. */
  names: Pick<Notices, "rubriques" | "authors">;
}

/** Under so many articles, one bundle: two would only be more files to fetch. */
const FEW = 300;
const CURRENT = "articles/";
const CLOSED = "archives/";

/** Shadows the console in Pagefind’s script: the page says in French what went wrong. */
const SILENCE = "const console={log(){},warn(){},error(){}};\n";

/**
 * The files of the search, at paths from its folder. The numéros of past years are a bundle of their own, kept from build
 * to build. Same documents, same bytes.
 *
 * @param documents oldest first; the last one tells the current year.
 * @throws SearchError if Pagefind is not the version that this was made for.
 */
export async function buildSearch(
  documents: readonly SearchDocument[],
  { cache, guard, names }: SearchOptions,
): Promise<SearchFile[]> {
  if (documents.length === 0) {
    return [noticesFile([], new Map(), { bundles: [], ...names }), vocabularyFile([])];
  }
  const kept = new BundleCache(cache);
  const year = documents.at(-1)?.year;
  const isCurrent = (document: SearchDocument) => documents.length < FEW || document.year === year;
  const current = buildBundle(documents.filter(isCurrent));
  const closed = documents.filter((document) => !isCurrent(document));
  const runtime = await keptRuntime(kept);
  const files = [...current.files, ...runtime.map((file) => quiet(file, guard))].map(
    inside(CURRENT),
  );
  const ids = new Map(current.ids);
  const counts = [current.words];
  const bundles = [CURRENT];
  if (closed.length > 0) {
    const bundle = closedBundle(closed, kept);
    files.push(...bundle.files.map(inside(CLOSED)));
    for (const [url, id] of bundle.ids) ids.set(url, id);
    counts.push(bundle.words);
    bundles.push(CLOSED);
  }
  return [...files, noticesFile(documents, ids, { bundles, ...names }), vocabularyFile(counts)];
}

async function keptRuntime(cache: BundleCache): Promise<SearchFile[]> {
  const name = `pagefind-${VERSION}`;
  const known = cache.read(name);
  if (known) return known.files;
  const files = await pagefindRuntime();
  cache.write(name, { files, ids: new Map(), words: new Map() });
  return files;
}

function closedBundle(documents: readonly SearchDocument[], cache: BundleCache): Bundle {
  const recipe = recipeOf(documents);
  const known = cache.read(recipe);
  if (known) return known;
  const bundle = buildBundle(documents);
  cache.write(recipe, bundle);
  return bundle;
}

function quiet({ path, bytes }: SearchFile, guard: Uint8Array): SearchFile {
  if (path === "pagefind.js") return { path, bytes: Buffer.concat([Buffer.from(SILENCE), bytes]) };
  if (path !== "pagefind-worker.js") return { path, bytes };
  return { path, bytes: Buffer.concat([guard, bytes]) };
}

function inside(folder: string): (file: SearchFile) => SearchFile {
  return ({ path, bytes }) => ({ path: folder + path, bytes });
}
