import { type AddressReader, fileOf, pathOf } from "./address.ts";
import { styleAddresses } from "./css.ts";
import type { PageFacts } from "./page-facts.ts";
import { scriptAddresses } from "./script.ts";
import type { SiteFiles } from "./site-files.ts";

/** What the styles and scripts of a site bring with them. */
export class Assets {
  readonly #brought = new Map<string, readonly string[]>();

  constructor(
    readonly files: SiteFiles,
    readonly reader: AddressReader,
  ) {}

  /** The files of the site that a page makes a telephone fetch, itself left out: each once, those of its styles included. */
  loadedBy(page: string, { uses }: PageFacts): string[] {
    const loaded = new Set<string>();
    const queue = uses.filter(({ loads }) => loads).map(({ address }) => ({ address, from: page }));
    for (let next = queue.pop(); next; next = queue.pop()) {
      const target = this.reader.read(next.address, pathOf(next.from));
      if (target.kind !== "own") continue;
      const file = fileOf(target.path);
      if (loaded.has(file) || file === page || !this.files.has(file)) continue;
      loaded.add(file);
      for (const address of this.#broughtBy(file)) queue.push({ address, from: file });
    }
    return [...loaded].sort();
  }

  #broughtBy(file: string): readonly string[] {
    const known = this.#brought.get(file);
    if (known) return known;
    const read = file.endsWith(".css")
      ? styleAddresses
      : file.endsWith(".js")
        ? scriptAddresses
        : undefined;
    const brought = (read?.(this.files.read(file).toString("utf8")) ?? [])
      .filter(({ loads }) => loads)
      .map(({ address }) => address);
    this.#brought.set(file, brought);
    return brought;
  }
}
