import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileOf, pathOf } from "./address.ts";

/** The files of a finished site, as its server sees them. */
export class SiteFiles {
  /** Paths with `/`, sorted, without the compressed copies that stand beside them. */
  readonly paths: string[];
  readonly #all: ReadonlySet<string>;
  readonly #folders: ReadonlySet<string>;
  #byLooks: Map<string, string> | undefined;

  /** @param folder absolute path */
  constructor(readonly folder: string) {
    const all = listFiles(folder);
    this.#all = new Set(all);
    this.paths = all.filter((path) => !isCopy(path, this.#all));
    const folders = new Set<string>();
    for (const path of all) {
      for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
        if (folders.has(path.slice(0, end))) break;
        folders.add(path.slice(0, end));
      }
    }
    this.#folders = folders;
  }

  has(path: string): boolean {
    return this.#all.has(path);
  }

  /** Whether a file answers at a decoded path of the site. */
  answers(path: string): boolean {
    return this.#all.has(fileOf(path));
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path.replace(/^\/|\/$/g, ""));
  }

  /** Path of a file that another system would take for this one: capitals and accents apart. */
  like(path: string): string | undefined {
    this.#byLooks ??= new Map(this.paths.map((each) => [looksOf(each), each]));
    const found = this.#byLooks.get(looksOf(fileOf(path)));
    return found && pathOf(found);
  }

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  size(path: string): number {
    return statSync(join(this.folder, path)).size;
  }
}

/** A path as macOS and Windows compare it: without capitals, letters and accents in one sign. */
export function looksOf(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** Whether it is another file, compressed. */
function isCopy(path: string, all: ReadonlySet<string>): boolean {
  return /\.(?:br|gz)$/.test(path) && all.has(path.slice(0, -3));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
