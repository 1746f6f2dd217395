import type { Notices } from "../../../scripts/search/notices.ts";

// Pagefind as it is served beside the page, fetched when a reader goes for it. https://pagefind.app/docs/api/

/** Where the files of the search are. */
export const FOLDER = "/recherche/";

/** A page found. */
export interface Hit {
  /** Name of the page in the index and in the notices. */
  id: string;
  score: number;
  /** Ranks of the words found, in order. */
  words: number[];
  /** @throws when the page cannot be fetched. */
  data(): Promise<PageData>;
}

/** What is shown of a page. */
export interface PageData {
  url: string;
  /** As printed: the title, then its blocks, parted by line feeds. */
  content: string;
  meta: { title: string; details: string; lang?: string };
  /** Headings and notes, with the rank of the first word they stand over. */
  anchors: { id: string; text: string; location: number }[];
}

interface RawHit extends Omit<Hit, "data"> {
  data(): Promise<PageData | null>;
}

interface Api {
  init(): Promise<void>;
  destroy(): Promise<void>;
  mergeIndex(path: string): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: RawHit[] }>;
}

export interface Index {
  notices: Notices;
  /** The pages that hold all the words, given by their keys or the beginning of these; the most relevant first. */
  search(keys: readonly string[]): Promise<Hit[]>;
}

/** The bundle that there always is; Pagefind itself is beside it. */
const FIRST = "articles/";

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;

// Of what fails as it starts, Pagefind tells the console too: the answer to the first question tells it to us.
addEventListener("unhandledrejection", (event) => {
  if (/pagefind|worker/i.test(String(event.reason))) event.preventDefault();
});

let opened: Promise<Index> | undefined;
let api: Api | undefined;

/** The index, fetched at the first call; after a failure, the next call tries again. */
export function openIndex(): Promise<Index> {
  opened ??= load().catch((error: unknown) => {
    closeIndex();
    throw error;
  });
  return opened;
}

/** Forgets everything: a file that did not come is not asked for again by a worker that has seen it fail. */
export function closeIndex(): void {
  opened = undefined;
  void api?.destroy().catch(() => {});
  api = undefined;
}

async function load(): Promise<Index> {
  const reading = fetchFile("notices.json").then((response) => response.json() as Promise<Notices>);
  const starting = (import(`${FOLDER}${FIRST}pagefind.js`) as Promise<Api>).then(
    async (pagefind) => {
      api = pagefind;
      await pagefind.init();
      return pagefind;
    },
  );
  starting.catch(() => {});
  const notices = await reading;
  if (notices.bundles.length === 0) return { notices, search: async () => [] };
  const pagefind = await patiently(starting);
  const [, ...others] = notices.bundles;
  for (const folder of others) await patiently(pagefind.mergeIndex(FOLDER + folder));
  return { notices, search: (keys) => searchAll(pagefind, keys, notices) };
}

/** Word by word: of several, Pagefind drops those that it does not know, and tells nothing. */
async function searchAll(
  pagefind: Api,
  keys: readonly string[],
  { pages }: Notices,
): Promise<Hit[]> {
  // Words in several accents may lie in two files of the index: the one that ends with them is asked for as well.
  await patiently(pagefind.preload(keys.flatMap((key) => [key, `${key}z`]).join(" ")));
  const answers = await patiently(Promise.all(keys.map((key) => pagefind.search(key))));
  const [first, ...others] = answers.map(
    ({ results }) => new Map(results.map((result) => [result.id, result])),
  );
  const hits: Hit[] = [];
  for (const hit of first?.values() ?? []) {
    const own = [hit, ...others.map((results) => results.get(hit.id))];
    if (!(hit.id in pages) || !own.every((other) => other !== undefined)) continue;
    const words = [...new Set(own.flatMap((other) => other.words))].sort((a, b) => a - b);
    const score = own.reduce((sum, other) => sum + other.score, 0);
    hits.push({ id: hit.id, score, words, data: () => dataOf(hit) });
  }
  return hits.sort((a, b) => b.score - a.score);
}

/** Pagefind forgets the page of a result that nobody holds any more: the one given is held until it is asked. */
async function dataOf(hit: RawHit): Promise<PageData> {
  const data = await patiently(hit.data());
  if (!data) throw new Error("no data");
  return data;
}

/** @throws when the network or the server does not give the file. */
export async function fetchFile(name: string): Promise<Response> {
  const response = await patiently(fetch(FOLDER + name, { cache: "no-cache" }));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

async function patiently<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
