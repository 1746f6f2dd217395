import { prepareSite, type Site } from "../site/site.tsx";
import type { Folder } from "./arguments.ts";
import { printFaults } from "./run.ts";

/** The site of a content folder, to publish; with a single fault, prints them all and gives none. */
export function checkedSite({ path, label }: Folder): Site | undefined {
  const { site, faults } = prepareSite({ root: path, label, now: Date.now(), preview: false });
  if (site && faults.length === 0) return site;
  printFaults(faults);
  process.exitCode = 1;
  return undefined;
}
