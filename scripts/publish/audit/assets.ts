import { type AddressReader, fileOf, pathOf } from "./address.ts";
import { type StyleAddress, styleAddresses } from "./css.ts";
import type { PageFacts } from "./page-facts.ts";
import { scriptAddresses } from "./script.ts";
import type { SiteFiles } from "./site-files.ts";

/** What a style or a script makes a browser fetch. */
type Brought = Pick<StyleAddress, "address"> & Partial<Pick<StyleAddress, "face">>;

/** What the styles and scripts of a site bring with them. */
export class Assets {
  readonly #brought = new Map<string, readonly Brought[]>();

  constructor(
    readonly files: SiteFiles,
    readonly reader: AddressReader,
  ) {}

  /** The files of the site that a page makes a telephone fetch, itself left out: each once, those of its styles included. */
  loadedBy(page: string, facts: PageFacts): string[] {
    const loaded = new Set<string>();
    const queue = facts.uses
      .filter(({ loads }) => loads)
      .map(({ address }) => ({ address, from: page }));
    for (let next = queue.pop(); next; next = queue.pop()) {
      const target = this.reader.read(next.address, pathOf(next.from));
      if (target.kind !== "own") continue;
      const file = fileOf(target.path);
      if (loaded.has(file) || file === page || !this.files.has(file)) continue;
      loaded.add(file);
      for (const brought of this.#broughtBy(file)) {
        if (isShown(brought, facts)) queue.push({ address: brought.address, from: file });
      }
    }
    return [...loaded].sort();
  }

  #broughtBy(file: string): readonly Brought[] {
    const known = this.#brought.get(file);
    if (known) return known;
    const read = file.endsWith(".css")
      ? styleAddresses
      : file.endsWith(".js")
        ? scriptAddresses
        : undefined;
    const addresses: readonly (Brought & { loads: boolean })[] =
      read?.(this.files.read(file).toString("utf8")) ?? [];
    const brought = addresses.filter(({ loads }) => loads);
    this.#brought.set(file, brought);
    return brought;
  }
}

/** Whether a page needs it: faces, only those that its texts are set in. */
function isShown({ face }: Brought, { plain, italic }: PageFacts): boolean {
  if (face === undefined) return true;
  return !plain && (face === "upright" || italic);
}
