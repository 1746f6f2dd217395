import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";

/** What a file of a site holds, whatever its name. */
export interface Content {
  /** First 128 bits of its SHA-256, in hexadecimal. */
  hash: string;
  /** In bytes, not compressed. */
  size: number;
  /** The compressed files beside it; they follow its content, and have no hash of their own. */
  encodings: readonly Encoding[];
}

export type Encoding = "br" | "gz";

/** The files of a site by path, without those compressed beside others. */
export type Manifest = ReadonlyMap<string, Content>;

const VERSION = 1;

/** No site has so large a list, in bytes: what a host gives is not to fill the memory. */
const LARGEST = 256 * 1024 * 1024;

const entry = z.tuple([
  z.string().refine(isSitePath),
  z.string().regex(/^[0-9a-f]{32}$/),
  z.int().min(0),
  z.enum(["", "br", "gz", "br gz"]),
]);
const schema = z.strictObject({ version: z.literal(VERSION), files: z.array(entry) });

/** A manifest as a file: JSON, gzip. Same files, same bytes. */
export function encodeManifest(manifest: Manifest): Buffer {
  const files = [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { hash, size, encodings }]) => [
      path,
      hash,
      size,
      [...encodings].sort().join(" "),
    ]);
  return gzipSync(JSON.stringify({ version: VERSION, files }), { level: 9 });
}

/** @returns `undefined` for anything that no {@link encodeManifest} made. */
export function decodeManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: LARGEST }).toString("utf8");
    const { files } = schema.parse(JSON.parse(text));
    return new Map(
      files.map(([path, hash, size, encodings]) => [
        path,
        { hash, size, encodings: readEncodings(encodings) },
      ]),
    );
  } catch {
    return undefined;
  }
}

/** Whether a path stays in the site and is one that every host can hold: no way up, no sign that ends lines. */
export function isSitePath(path: string): boolean {
  return (
    path !== "" &&
    !/[\p{Cc}\\]/u.test(path) &&
    path.split("/").every((name) => name !== "" && name !== "." && name !== "..")
  );
}

/** Compressions as they are written, with a space between. */
export function readEncodings(written: string): Encoding[] {
  return written.split(" ").filter(Boolean) as Encoding[];
}

/** The suffixes of the files of a content: itself, then those compressed. */
export function suffixes({ encodings }: Pick<Content, "encodings">): string[] {
  return ["", ...encodings.map((encoding) => `.${encoding}`)];
}
