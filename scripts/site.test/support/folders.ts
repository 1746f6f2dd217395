import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty folder, for whoever removes it. */
export function makeFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `rebonds-${name}-`));
}
