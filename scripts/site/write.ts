import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file at its path below a folder. */
export function write(
  folder: string,
  { path, bytes }: { path: string; bytes: string | Uint8Array },
): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
