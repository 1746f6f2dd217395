import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissing } from "./verify/install.ts";
import { npmCommand, run } from "./verify/run.ts";
import {
  lastLine,
  type Outcome,
  singleOutcome,
  succeeded,
  summaryTable,
} from "./verify/summary.ts";
import { countTests } from "./verify/vitest-report.ts";

// npm run verify: every check, one after the other; a failure does not hide those that follow.

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const outcomes = [
  await systemPackages(),
  await check("Types", "typescript", "tsc", ["--noEmit"]),
  await check("Style du code", "@biomejs/biome", "biome", ["check", "."]),
  await tests("Tests unitaires", "unit"),
  // Together: neither waits for the last file of the other.
  await tests("Tests du site et au navigateur", "site", "browser"),
];

console.log(`\n${summaryTable(outcomes)}\n`);
console.log(lastLine(outcomes));
process.exitCode = succeeded(outcomes) ? 0 : 1;

/** Programs that the tests need: one failure if some are missing, nothing to count otherwise. */
async function systemPackages(): Promise<Outcome> {
  const name = announce("Programmes du système");
  const start = performance.now();
  const complete = await installMissing();
  const outcome = singleOutcome(name, complete, (performance.now() - start) / 1000);
  return { ...outcome, passed: 0 };
}

async function check(
  name: string,
  packageName: string,
  command: string,
  args: readonly string[],
): Promise<Outcome> {
  announce(name);
  const { code, seconds } = await run(process.execPath, [
    npmCommand(packageName, command),
    ...args,
  ]);
  return singleOutcome(name, code === 0, seconds);
}

async function tests(name: string, ...projects: string[]): Promise<Outcome> {
  announce(name);
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  try {
    const file = join(folder, "report.json");
    const { code, seconds } = await run(process.execPath, [
      npmCommand("vitest", "vitest"),
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    ]);
    return { name, seconds, ...countTests(readIfThere(file), code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function announce(name: string): string {
  console.log(`\n— ${name}`);
  return name;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
