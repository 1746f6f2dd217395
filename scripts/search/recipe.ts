import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SETTINGS } from "./bundle.ts";
import type { SearchDocument } from "./document.ts";

/** What turns texts into keys: this room, and what knows French. */
const ROOMS = [import.meta.dirname, join(import.meta.dirname, "../langue")];

/**
 * A name for all that a bundle is made of: its documents, in their order, the settings of Pagefind, and the code that folds
 * words. Folding them to see whether they changed would cost as much as a fifth of their index.
 */
export function recipeOf(documents: readonly SearchDocument[]): string {
  const hash = createHash("sha256").update(SETTINGS);
  for (const path of ROOMS.flatMap(sourcesIn)) hash.update(readFileSync(path));
  for (const document of documents) hash.update(JSON.stringify(document));
  return hash.digest("hex").slice(0, 32);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .sort()
    .map((path) => join(folder, path));
}
