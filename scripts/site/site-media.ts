import { copyFileSync, existsSync, linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Store } from "../cache/store.ts";
import { Darkroom } from "../images/darkroom.ts";
import { storedName } from "../images/recipe.ts";
import type { ServedFile } from "./picture-server.ts";

/** The pictures and sounds of a site, made when they are asked for and kept in between. */
export class SiteMedia {
  readonly #files: ReadonlyMap<string, ServedFile>;
  readonly #folder: string;
  #opened: { store: Store; darkroom: Darkroom } | undefined;

  /**
   * @param files by address on the site
   * @param folder where what is made is kept
   */
  constructor(files: ReadonlyMap<string, ServedFile>, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Makes all that is not kept yet; tells how much that was. */
  async make(): Promise<Darkroom["done"]> {
    const { darkroom } = this.#open();
    await this.#make([...this.#files.values()]);
    return darkroom.done;
  }

  /** Puts all in an output folder, once made, and forgets what no site has shown for long. */
  copyTo(folder: string): void {
    for (const [url, file] of this.#files) {
      const target = join(folder, url.slice(1));
      mkdirSync(dirname(target), { recursive: true });
      if (file.kind === "copied") copyFileSync(file.path, target);
      else shareFile(this.#pathOf(file), target);
    }
    this.#open().store.close();
  }

  /** The file to answer with at an address, made now if need be; `undefined` where there is none. */
  async fileAt(url: string): Promise<string | undefined> {
    const file = this.#files.get(url);
    if (!file) return undefined;
    // Whoever clears the cache while the preview runs gets it made again.
    if (!existsSync(this.#pathOf(file))) this.#opened = undefined;
    await this.#make([file]);
    return this.#pathOf(file);
  }

  #make(files: readonly ServedFile[]): Promise<void> {
    const orders = files.flatMap((file) => (file.kind === "made" ? file.order : []));
    const drawings = files.flatMap((file) => (file.kind === "drawn" ? file.drawing : []));
    return this.#open().darkroom.make(orders, drawings);
  }

  #pathOf(file: ServedFile): string {
    if (file.kind === "copied") return file.path;
    const name = file.kind === "made" ? storedName(file.order.variant) : file.drawing.name;
    return this.#open().store.path(name);
  }

  #open(): { store: Store; darkroom: Darkroom } {
    if (!this.#opened) {
      const store = new Store(this.#folder);
      this.#opened = { store, darkroom: new Darkroom(store) };
    }
    return this.#opened;
  }
}

/** One file under two names, where the disk knows how: nothing writes in what is kept, nor in a built site. */
function shareFile(from: string, target: string): void {
  try {
    linkSync(from, target);
  } catch {
    copyFileSync(from, target);
  }
}
