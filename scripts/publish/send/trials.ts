import { randomBytes } from "node:crypto";
import type { Host } from "./host.ts";
import { inFolder } from "./places.ts";

const NAME = /^rebonds-essai-[0-9a-f]{12}$/;

/** A name for what is put among the files of readers to try the host, and taken away at once. */
export function trialName(): string {
  return `rebonds-essai-${randomBytes(6).toString("hex")}`;
}

/** Removes from the folder served the trials that a cut left there. */
export async function removeTrials(host: Host, web: string): Promise<void> {
  for (const [name, { kind }] of (await host.list(web)) ?? []) {
    if (!NAME.test(name)) continue;
    const path = inFolder(web, name);
    if (kind === "folder") await host.removeTree(path);
    else await host.remove([path]);
  }
}
