import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../folder-files.ts";
import { isCompressible } from "./compressible.ts";
import type { Compressor } from "./compressor.ts";

/** Smaller ones fit in the first packet as they are, in bytes. */
const SMALLEST = 1024;

/** Files in memory at a time: enough for the four threads of libuv, few enough for feeds of several megabytes. */
const AT_A_TIME = 8;

export interface CompressionReport {
  /** Files that have at least one compressed copy beside them. */
  files: number;
  /** Copies that were made anew: 0 when nothing has changed. */
  made: number;
}

/**
 * Writes `.br` and `.gz` copies beside every file of text of more than a kilobyte, where they are smaller than it.
 *
 * @param folder a finished site: what is written in it afterwards has no copy, or a false one.
 */
export async function compressFolder(
  folder: string,
  compressor: Compressor,
): Promise<CompressionReport> {
  const before = compressor.made;
  const paths = listFiles(folder).filter(isCompressible);
  let files = 0;
  const work = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      if (await compressFile(join(folder, path), compressor)) files++;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { files, made: compressor.made - before };
}

async function compressFile(path: string, compressor: Compressor): Promise<boolean> {
  const bytes = await readFile(path);
  if (bytes.length <= SMALLEST) return false;
  const copies = await Promise.all([
    compressor.brotli(bytes).then((copy) => ({ path: `${path}.br`, copy })),
    compressor.gzip(bytes).then((copy) => ({ path: `${path}.gz`, copy })),
  ]);
  const smaller = copies.filter(({ copy }) => copy.length < bytes.length);
  await Promise.all(smaller.map(({ path, copy }) => writeFile(path, copy)));
  return smaller.length > 0;
}
