import { ownCopy } from "./own-copy.ts";

/** What an address leads to, seen from a page of the site. */
export type Target =
  /** A file of the site. `path` is decoded and begins with `/`; `id` is what follows `#`, decoded. */
  | { kind: "own"; path: string; id: string }
  | { kind: "foreign"; host: string }
  /** Nothing travels: `data:`, `blob:`, `mailto:`, `tel:`. */
  | { kind: "still" }
  | { kind: "unreadable" };

const STILL = new Set([
  "data:",
  "blob:",
  "mailto:",
  "tel:",
  "sms:",
  "geo:",
  "about:",
  "javascript:",
]);

/** Reads addresses as a browser does, from the pages of a site. https://url.spec.whatwg.org/ */
export class AddressReader {
  readonly #origin: string;
  /** Addresses that mean the same from every page. */
  readonly #known = new Map<string, Target>();

  /** @param site `https://rebonds.net`, without a final slash. */
  constructor(readonly site: string) {
    this.#origin = new URL(site).origin;
  }

  /** @param page path of the page on the site, which begins with `/`. */
  read(address: string, page: string): Target {
    if (!/^(?:\/|https?:)/i.test(address)) return this.#parse(address, page);
    // Places in pages are many, and each is told a few times only.
    if (address.includes("#")) return this.#parse(address, page);
    let target = this.#known.get(address);
    if (!target) {
      target = this.#parse(address, page);
      this.#known.set(ownCopy(address), target);
    }
    return target;
  }

  #parse(address: string, page: string): Target {
    let url: URL;
    try {
      url = new URL(address, this.site + encodeURI(page));
    } catch {
      return { kind: "unreadable" };
    }
    if (STILL.has(url.protocol)) return { kind: "still" };
    if (url.origin !== this.#origin) return { kind: "foreign", host: url.host || url.protocol };
    try {
      const id = decodeURIComponent(url.hash.slice(1));
      return { kind: "own", path: decodeURIComponent(url.pathname), id };
    } catch {
      return { kind: "unreadable" };
    }
  }
}

/** File that answers at a path of the site, itself without a leading slash. */
export function fileOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Path of the site at which a file answers. */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}
