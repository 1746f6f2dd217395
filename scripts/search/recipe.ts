import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchDocument } from "./document.ts";

/** What turns texts into keys: this room, and what knows French. */
const ROOMS = [import.meta.dirname, join(import.meta.dirname, "../langue")];

/**
 * A name for all that a bundle is made of: its documents, in their order, and the code that indexes them. Indexing them to
 * see whether they changed would be the work that is to be saved.
 */
export function recipeOf(documents: readonly SearchDocument[]): string {
  const hash = createHash("sha256");
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
