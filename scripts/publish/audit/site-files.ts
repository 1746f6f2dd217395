import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isCopy, listFiles } from "../folder-files.ts";
import { foldersOf } from "../send/places.ts";
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
    this.#folders = new Set(foldersOf(all));
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
