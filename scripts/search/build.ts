import { type Bundle, buildBundle, closePagefind } from "./bundle.ts";
import { BundleCache } from "./bundle-cache.ts";
import type { SearchDocument, SearchFile } from "./document.ts";
import { type Notices, noticesFile } from "./notices.ts";
import { recipeOf } from "./recipe.ts";
import { vocabularyFile } from "./vocabulary.ts";

export interface SearchOptions {
  /** Folder where the bundle of the closed numéros waits for the next build; made if absent. */
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
 * @throws SearchError if Pagefind fails, or is not the version that this was made for.
 */
export async function buildSearch(
  documents: readonly SearchDocument[],
  { cache, guard, names }: SearchOptions,
): Promise<SearchFile[]> {
  try {
    return await buildFiles(documents, { cache, guard, names });
  } finally {
    await closePagefind();
  }
}

async function buildFiles(
  documents: readonly SearchDocument[],
  { cache, guard, names }: SearchOptions,
): Promise<SearchFile[]> {
  if (documents.length === 0) {
    return [noticesFile([], new Map(), { bundles: [], ...names }), vocabularyFile([])];
  }
  const year = documents.at(-1)?.year;
  const isCurrent = (document: SearchDocument) => documents.length < FEW || document.year === year;
  const current = documents.filter(isCurrent);
  const closed = documents.filter((document) => !isCurrent(document));
  const { bundle, runtime } = await buildBundle(current);
  const files = [...bundle.files, ...runtime.map((file) => quiet(file, guard))].map(
    inside(CURRENT),
  );
  const ids = new Map(bundle.ids);
  const counts = [bundle.words];
  const bundles = [CURRENT];
  if (closed.length > 0) {
    const kept = await closedBundle(closed, new BundleCache(cache));
    files.push(...kept.files.map(inside(CLOSED)));
    for (const [url, id] of kept.ids) ids.set(url, id);
    counts.push(kept.words);
    bundles.push(CLOSED);
  }
  return [...files, noticesFile(documents, ids, { bundles, ...names }), vocabularyFile(counts)];
}

async function closedBundle(
  documents: readonly SearchDocument[],
  cache: BundleCache,
): Promise<Bundle> {
  const recipe = recipeOf(documents);
  const known = cache.read(recipe);
  if (known) return known;
  const { bundle } = await buildBundle(documents);
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
