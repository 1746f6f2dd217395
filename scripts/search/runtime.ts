import type { SearchFile } from "./document.ts";

/** Pinned in package.json: what is written here is what that version reads. */
export const VERSION = "1.5.2";

/** What runs in the browser: Pagefind’s script, its worker, and its program without a stemmer. */
const FILES = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;
const COUNT = 3;

/** Something that Pagefind said, or did not do. */
export class SearchError extends Error {}

/**
 * The files of Pagefind that run in the browser. They are within its program, which gives them with any index.
 *
 * @throws SearchError if it is not the version that the index is written for.
 */
export async function pagefindRuntime(): Promise<SearchFile[]> {
  const { createIndex, close } = await import("pagefind");
  try {
    const { index, errors } = await createIndex({ forceLanguage: "zxx" });
    if (!index) throw new SearchError(errors.join("\n"));
    await index.addHTMLFile({ url: "/", content: "<html><body><p>mot</p></body></html>" });
    const { files } = await index.getFiles();
    const entry = files.find(({ path }) => path === "pagefind-entry.json");
    const { version } = JSON.parse(Buffer.from(entry?.content ?? "{}").toString("utf8"));
    const own = files.filter(({ path }) => FILES.test(path));
    if (version !== VERSION || own.length !== COUNT) {
      throw new SearchError(
        `Pagefind ${version} is not the version ${VERSION} that is written for.`,
      );
    }
    return own.map(({ path, content }) => ({ path, bytes: content }));
  } finally {
    await close();
  }
}
