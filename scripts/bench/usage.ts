import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

// Loaded before a build by measure.ts (`--import`): when the process ends, it writes what it used.
// Threads count with their process; a process that this one would fork is measured too, in its own file.

/** Name of the environment variable that holds the folder of the reports. */
export const USAGE_FOLDER = "MESURE_DOSSIER";

export interface Usage {
  /** User and system time together, in seconds. */
  cpu: number;
  /** Greatest resident memory, in bytes. */
  memory: number;
}

const folder = process.env[USAGE_FOLDER];
if (folder && isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usage));
  });
}
