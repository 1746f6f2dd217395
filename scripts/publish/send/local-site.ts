import { createHash } from "node:crypto";
import { createReadStream, type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isCopy } from "../folder-files.ts";
import { Obstacle } from "./host.ts";
import { type Content, isSitePath, suffixes } from "./manifest.ts";

/** A file to publish, and where its bytes are. */
export interface LocalFile extends Content {
  /** By suffix (``, `.br`, `.gz`): an absolute path, or the bytes. */
  parts: ReadonlyMap<string, { from: string | Uint8Array; size: number }>;
}

export type LocalSite = ReadonlyMap<string, LocalFile>;

/** What a folder holds that cannot be published as it is: a sentence for each, in French. */
export class LocalSiteFault extends Obstacle {}

/** The mark that a build leaves in what it made, which is not published. */
export const SEAL = ".construction.json";

/** Files read at the same time. */
const READING = 16;

/**
 * Reads a built site.
 *
 * @throws LocalSiteFault for what is neither a file nor a folder, and for names that a host could not hold.
 */
export async function readLocalSite(folder: string): Promise<LocalSite> {
  const paths = filePaths(folder).sort();
  const names = new Set(paths);
  const site = new Map<string, LocalFile>();
  const sources = paths.filter((path) => !isCopy(path, names));
  for (let start = 0; start < sources.length; start += READING) {
    const some = sources.slice(start, start + READING);
    const files = await Promise.all(
      some.map(async (path) => localFile(folder, path, await hashFile(join(folder, path)), names)),
    );
    for (const [rank, file] of files.entries()) site.set(some[rank] as string, file);
  }
  return site;
}

function localFile(
  folder: string,
  path: string,
  hash: string,
  names: ReadonlySet<string>,
): LocalFile {
  const encodings = (["br", "gz"] as const).filter((each) => names.has(`${path}.${each}`));
  const parts = new Map(
    suffixes({ encodings }).map((suffix) => {
      const from = join(folder, path + suffix);
      return [suffix, { from, size: statSync(from).size }];
    }),
  );
  return { hash, size: parts.get("")?.size ?? 0, encodings, parts };
}

/** A file made of bytes. */
export function fileOf(bytes: Uint8Array): LocalFile {
  const hash = shorten(createHash("sha256").update(bytes).digest("hex"));
  const parts = new Map([["", { from: bytes, size: bytes.length }]]);
  return { hash, size: bytes.length, encodings: [], parts };
}

function filePaths(folder: string): string[] {
  const faults: string[] = [];
  const paths: string[] = [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const item of entries as Dirent[]) {
    const path = join(item.parentPath, item.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/");
    if (item.isDirectory() || path === SEAL) continue;
    if (!item.isFile()) faults.push(`${path} n’est ni un fichier ni un dossier.`);
    else if (!isSitePath(path))
      faults.push(`${JSON.stringify(path)} n’est pas un nom de fichier qu’un hébergeur accepte.`);
    else paths.push(path);
  }
  if (faults.length > 0) throw new LocalSiteFault(faults.join("\n"));
  return paths;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return shorten(hash.digest("hex"));
}

function shorten(hash: string): string {
  return hash.slice(0, 32);
}
