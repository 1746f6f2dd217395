import type { Placed } from "./site-fault.ts";

/** A draft, or a text whose day has not come. */
export interface HiddenText {
  /** Path it would have on the site. */
  url: string;
  titre: string;
  /** As typed by its editor, for faults. */
  file: string;
}

/** Looks for the titles of texts that are not published, wherever a title may stand by itself. */
export class HiddenTitles {
  readonly #files = new Map<string, string>();

  /** @param published titles that are on the site: one that is both says nothing. */
  constructor(hidden: readonly HiddenText[], published: Iterable<string>) {
    for (const { titre, file } of hidden) this.#files.set(plain(titre), file);
    for (const title of published) this.#files.delete(plain(title));
  }

  *check(labels: readonly { text: string; at: number }[]): Generator<Placed> {
    if (this.#files.size === 0) return;
    for (const { text, at } of labels) {
      const file = this.#files.get(plain(text));
      if (file === undefined) continue;
      yield {
        at,
        found: `Le titre « ${text.trim()} » est celui d’un texte qui n’est pas publié.`,
        expected: `que ${file} soit publié avant.`,
      };
    }
  }
}

/** A title without what typography does to it. */
function plain(title: string): string {
  return title
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f]+/g, "")
    .replaceAll("'", "’")
    .toLowerCase();
}
