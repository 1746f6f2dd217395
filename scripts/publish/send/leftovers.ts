import { randomBytes } from "node:crypto";
import { isDraft } from "./draft-names.ts";
import type { Host } from "./host.ts";
import { inFolder } from "./places.ts";
import { NAMES, type Station } from "./station.ts";

const TRIAL = /^rebonds-essai-[0-9a-f]{12}$/;

/** A name for what is put among the files of readers to try the host, and taken away at once. */
export function trialName(): string {
  return `rebonds-essai-${randomBytes(6).toString("hex")}`;
}

/**
 * Removes what a cut left: trials and drafts. To be called by who holds the lock, so that they are of nobody else. What
 * is sent and what is prepared have folders of their own, which are seen to where they are used.
 */
export async function removeLeftovers(host: Host, { places }: Station): Promise<void> {
  const closed = places.marker.slice(0, places.marker.lastIndexOf("/"));
  for (const folder of [
    places.web,
    closed,
    places.reserve,
    inFolder(places.reserve, NAMES.manifests),
  ]) {
    for (const [name, { kind }] of (await host.list(folder)) ?? []) {
      if (!isDraft(name) && !(folder === places.web && TRIAL.test(name))) continue;
      if (kind === "folder") await host.removeTree(inFolder(folder, name));
      else await host.remove([inFolder(folder, name)]);
    }
  }
}
