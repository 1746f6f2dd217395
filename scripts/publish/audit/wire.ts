import type { SiteFiles } from "./site-files.ts";

/** Compresses as the site is served, at the best quality: `Compressor` does. */
export interface Brotli {
  brotli(bytes: Buffer): Promise<Buffer>;
}

/**
 * Bytes of status line and headers in an answer, as Apache sends them over HTTP/1.1 with all that the site asks for:
 * pages and drawings have a policy of their own. Fewer where the host has no mod_headers, and over HTTP/2, which
 * compresses them: what is shown is what a page weighs at most.
 */
const HEADERS = { page: 920, drawing: 790, other: 500 };

/** @param path in the site */
export function headersOf(path: string): number {
  if (path.endsWith(".html")) return HEADERS.page;
  return path.endsWith(".svg") ? HEADERS.drawing : HEADERS.other;
}

/** What shrinks, of a size worth it: as in scripts/publish/compress/. */
const TEXT = /\.(?:html|css|m?js|json|webmanifest|xml|opml|svg|txt|wasm)$/;
const SMALLEST = 1024;

/** Sizes of files as they travel, without headers: the compressed copy beside them, or what it will be. */
export class WireSizes {
  readonly #sizes = new Map<string, Promise<number>>();

  constructor(
    readonly files: SiteFiles,
    readonly compressor: Brotli,
  ) {}

  /** @param path in the site */
  of(path: string): Promise<number> {
    let size = this.#sizes.get(path);
    if (!size) {
      size = this.#measure(path);
      this.#sizes.set(path, size);
    }
    return size;
  }

  async #measure(path: string): Promise<number> {
    if (this.files.has(`${path}.br`)) return this.files.size(`${path}.br`);
    return TEXT.test(path) ? this.ofText(this.files.read(path)) : this.files.size(path);
  }

  /** Size that a text has once compressed; its own where that is no gain. */
  async ofText(bytes: Buffer): Promise<number> {
    if (bytes.length <= SMALLEST) return bytes.length;
    return Math.min(bytes.length, (await this.compressor.brotli(bytes)).length);
  }
}
