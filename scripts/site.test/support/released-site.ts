import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "../../publish/folder-files.ts";
import { intoRelease, releaseOf } from "../../publish/send/release.ts";
import { pointing } from "../../publish/server/pointer.ts";
import { makeFolder } from "./folders.ts";

/** The number of the publication. */
const NUMERO = 12;

/**
 * A copy of a site as a host has it in the mode « bascule »: the files named are in a release, where the rules of the root
 * lead; the others, which are the host's, stay at the root.
 *
 * @param origin address of the site, without a final slash
 * @returns its folder, for the caller to remove
 */
export function releaseSite(site: string, files: readonly string[], origin: string): string {
  const folder = makeFolder("bascule");
  const paths = listFiles(site);
  const named = paths.filter((path) => files.includes(path));
  const theirs = paths.filter((path) => !files.includes(path));
  const places = [
    ...intoRelease(new Map(named.map((path) => [path, path])), NUMERO),
    ...theirs.map((path) => [path, path] as const),
  ];
  for (const [place, path] of places) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    linkSync(join(site, path), join(folder, place));
  }
  const rules = readFileSync(join(site, ".htaccess"), "utf8");
  rmSync(join(folder, ".htaccess"));
  writeFileSync(join(folder, ".htaccess"), pointing(rules, { origin, release: releaseOf(NUMERO) }));
  return folder;
}
