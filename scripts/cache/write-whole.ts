import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

let count = 0;

/**
 * A name beside `path` for what is being written, never that of another: process and order are in it. What a killed
 * process leaves there is recognised by `isDraft`.
 */
export function draftOf(path: string): string {
  return `${path}.en-cours-${process.pid}-${count++}`;
}

export function isDraft(name: string): boolean {
  return /\.en-cours-\d+-\d+$/.test(name);
}

/** Writes a file beside its place, then puts it there at once: killed at any moment, it leaves the old one or the new. */
export function writeWhole(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = draftOf(path);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
