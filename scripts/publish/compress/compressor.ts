import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip as gzipCompress, type ZlibOptions } from "node:zlib";
import { Store } from "../../cache/store.ts";

const runBrotli = promisify(brotliCompress);
const runGzip = promisify<Buffer, ZlibOptions, Buffer>(gzipCompress);

/** The best of each, which is slow: what is compressed is kept. */
const BROTLI_QUALITY = 11;
const GZIP_LEVEL = 9;

/** Goes up when the same bytes are to be compressed otherwise. */
const RECIPE = 1;

/** Logarithms of the windows that every decoder of Brotli knows, RFC 7932 § 9.1. */
const SMALLEST_WINDOW = 10;
const LARGEST_WINDOW = 24;

/**
 * Compresses as much as can be, on the threads of the system, and keeps what it made under a hash of what it was made
 * of: a file that has not changed is not compressed again.
 *
 * Whoever calls it chooses how many files wait in memory: each call holds its own bytes until it is answered.
 */
export class Compressor {
  /** How many were compressed, and not found. */
  made = 0;
  readonly #store: Store;

  /** @param cacheFolder absolute path; made if absent. */
  constructor(cacheFolder: string) {
    this.#store = new Store(cacheFolder);
  }

  brotli(bytes: Buffer): Promise<Buffer> {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes.length),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    return this.#kept(bytes, "br", process.versions.brotli, () => runBrotli(bytes, { params }));
  }

  gzip(bytes: Buffer): Promise<Buffer> {
    const options = { level: GZIP_LEVEL, memLevel: 9 };
    return this.#kept(bytes, "gz", process.versions.zlib, () => runGzip(bytes, options));
  }

  /** At the end: forgets what nothing has asked for in thirty days. */
  close(): void {
    this.#store.close();
  }

  /** @param library version of what compresses: another one may give other bytes, and a build gives the same ones. */
  async #kept(
    bytes: Buffer,
    extension: string,
    library: string | undefined,
    compress: () => Promise<Buffer>,
  ): Promise<Buffer> {
    const hash = createHash("sha256").update(`${RECIPE} ${library}\n`).update(bytes).digest("hex");
    const name = `${hash}.${extension}`;
    if (this.#store.has(name)) return readFile(this.#store.path(name));
    const compressed = await compress();
    this.#store.write(name, compressed);
    this.made++;
    return compressed;
  }
}

/** The smallest window that holds the whole file: a larger one gains nothing and costs memory to whoever reads. */
function windowOf(size: number): number {
  // A window of n holds 2^n - 16 bytes.
  const needed = Math.ceil(Math.log2(size + 16));
  return Math.min(LARGEST_WINDOW, Math.max(SMALLEST_WINDOW, needed));
}
