import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalSite, readLocalSite, SEAL } from "./local-site.ts";
import { encodeManifest } from "./manifest.ts";

/**
 * Marks a site as whole and audited, as it is now: the last act of a build. Publishing asks for it, so that a folder that
 * was cut short, or touched since, does not leave.
 */
export async function sealSite(folder: string): Promise<void> {
  const text = JSON.stringify({ version: 1, site: markOf(await readLocalSite(folder)) });
  writeFileSync(join(folder, SEAL), `${text}\n`);
}

/** Whether the site is as the build that sealed it left it. */
export function isSealed(folder: string, site: LocalSite): boolean {
  try {
    const seal = JSON.parse(readFileSync(join(folder, SEAL), "utf8")) as { site?: unknown };
    return seal.site === markOf(site);
  } catch {
    return false;
  }
}

function markOf(site: LocalSite): string {
  return createHash("sha256").update(encodeManifest(site)).digest("hex");
}
