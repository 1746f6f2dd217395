import type { SearchFile } from "./document.ts";
import { SearchError } from "./search-error.ts";
import { VERSION } from "./version.ts";

/** What runs in the browser: Pagefind’s script, its worker, and its program without a stemmer. */
const FILES = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;
const COUNT = 3;

/**
 * The files of Pagefind that run in the browser. They are within its program, which gives them with any index.
 *
 * @throws SearchError if it cannot be run, or is not the version that the index is written for.
 */
export async function pagefindRuntime(): Promise<SearchFile[]> {
  const files = await anyIndex().catch((error: unknown) => {
    throw new SearchError(`Pagefind ne répond pas (${String(error)}).`);
  });
  const entry = files.find(({ path }) => path === "pagefind-entry.json");
  const { version } = JSON.parse(Buffer.from(entry?.bytes ?? Buffer.from("{}")).toString("utf8"));
  const own = files.filter(({ path }) => FILES.test(path));
  if (version !== VERSION) throw new SearchError(`Pagefind est en version ${version}.`);
  if (own.length !== COUNT) throw new SearchError("il manque des fichiers de Pagefind.");
  return own;
}

async function anyIndex(): Promise<SearchFile[]> {
  const { createIndex, close } = await import("pagefind");
  try {
    const { index, errors } = await createIndex({ forceLanguage: "zxx" });
    if (!index) throw new Error(errors.join("\n"));
    await index.addHTMLFile({ url: "/", content: "<html><body><p>mot</p></body></html>" });
    const { files } = await index.getFiles();
    return files.map(({ path, content }) => ({ path, bytes: content }));
  } finally {
    await close();
  }
}
