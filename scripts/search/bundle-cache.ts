import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Bundle } from "./bundle.ts";
import type { SearchFile } from "./document.ts";

/** Names of the pages and words, beside the files of a bundle. */
const REST = "pages.json";

interface Rest {
  ids: [url: string, id: string][];
  words: [word: string, count: number][];
}

/** Bundles that no build has used for so long are removed, in milliseconds. */
const LIFE = 30 * 86_400_000;

/** Bundles kept under a name that tells all they were made of. Written beside, then renamed: never half of one. */
export class BundleCache {
  constructor(readonly folder: string) {}

  /** The bundle of that name; undefined if there is none, or if it cannot be read. */
  read(key: string): Bundle | undefined {
    const home = join(this.folder, key);
    try {
      const { ids, words } = JSON.parse(readFileSync(join(home, REST), "utf8")) as Rest;
      const now = new Date();
      utimesSync(home, now, now);
      return { ids: new Map(ids), words: new Map(words), files: [...filesIn(home, "")] };
    } catch {
      return undefined;
    }
  }

  write(key: string, { files, ids, words }: Bundle): void {
    const draft = join(this.folder, `${key}.en-cours-${process.pid}`);
    rmSync(draft, { recursive: true, force: true });
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), bytes);
    }
    const rest: Rest = { ids: [...ids], words: [...words] };
    writeFileSync(join(draft, REST), JSON.stringify(rest));
    const home = join(this.folder, key);
    try {
      rmSync(home, { recursive: true, force: true });
      renameSync(draft, home);
    } catch (error) {
      // Another build has just kept the same one.
      if (!existsSync(home)) throw error;
      rmSync(draft, { recursive: true, force: true });
    }
    this.#forget();
  }

  #forget(): void {
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name);
      if (Date.now() - statSync(path).mtimeMs > LIFE)
        rmSync(path, { recursive: true, force: true });
    }
  }
}

function* filesIn(home: string, inner: string): Generator<SearchFile> {
  const entries = readdirSync(join(home, inner), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${inner}${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(home, `${path}/`);
    else if (path !== REST) yield { path, bytes: readFileSync(join(home, path)) };
  }
}
