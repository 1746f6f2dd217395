import { ownCopy } from "./own-copy.ts";

/** The identifiers of many pages, in little memory: one text a page. */
export class PageIds {
  readonly #ids = new Map<string, string>();

  /** @param file path of the page in the site */
  add(file: string, ids: Iterable<string>): void {
    this.#ids.set(file, ownCopy(`\n${[...ids].join("\n")}\n`));
  }

  /** Whether a page has it; a file that is no page has any. */
  has(file: string, id: string): boolean {
    return this.#ids.get(file)?.includes(`\n${id}\n`) ?? !file.endsWith(".html");
  }
}
