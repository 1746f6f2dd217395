import { prepareSite, type Site } from "../site/site.tsx";
import type { Folder } from "./arguments.ts";
import { printFaults, printRemarks } from "./run.ts";

/** The site of a content folder, to publish; with a single fault, prints them all and gives none. */
export async function checkedSite(
  { path, label }: Folder,
  cache?: Folder,
): Promise<Site | undefined> {
  const { site, faults, remarks } = await prepareSite({
    ...{ root: path, label, now: Date.now(), preview: false },
    cache: cache?.path,
  });
  printRemarks(remarks);
  if (site && faults.length === 0) return site;
  printFaults(faults);
  process.exitCode = 1;
  return undefined;
}
