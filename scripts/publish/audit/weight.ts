import { type EcoIndex, ecoIndex } from "./ecoindex.ts";
import { headersOf, type WireSizes } from "./wire.ts";

/** What a first visit of a page costs, on a telephone. */
export interface Weight extends EcoIndex {
  /** Received, compressed, headers included. */
  bytes: number;
  /** The part of it that is pictures. */
  pictures: number;
  requests: number;
  elements: number;
}

/** What a page brings with it. */
export interface Load {
  bytes: number;
  pictures: number;
  requests: number;
}

const PICTURE = /\.(?:avif|webp|jpe?g|png|gif|svg)$/;

/** Weighs the files that a page makes a browser fetch, itself left out. */
export async function weighFiles(files: readonly string[], sizes: WireSizes): Promise<Load> {
  const load: Load = { bytes: 0, pictures: 0, requests: files.length };
  for (const file of files) {
    const bytes = headersOf(file) + (await sizes.of(file));
    load.bytes += bytes;
    // The icon is no picture of a page: all pages have it.
    if (PICTURE.test(file) && file !== "favicon.svg") load.pictures += bytes;
  }
  return load;
}

/** @param page bytes of the page itself as it travels, without headers */
export function weigh(page: number, load: Load, elements: number): Weight {
  const bytes = page + headersOf("index.html") + load.bytes;
  const requests = load.requests + 1;
  return {
    ...ecoIndex({ dom: elements, requests, kilobytes: kilobytes(bytes) }),
    ...{ bytes, pictures: load.pictures, requests, elements },
  };
}

/** Kilobytes of 1,024 bytes, begun ones counted: those that are shown, and that EcoIndex is reckoned from. */
export function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

/** The sentence at the foot of a page. */
export function sayWeight({ bytes, requests, score, grade }: Weight): string {
  const asked = `${requests}\u00a0requête${requests > 1 ? "s" : ""}`;
  const weighed = kilobytes(bytes)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, "\u202f");
  // Rounded down: 80 out of 100 is a B, and 79.6 too.
  return `Cette page\u00a0: ${weighed}\u00a0Ko, ${asked}, EcoIndex ${grade} (${Math.floor(score)}/100).`;
}
