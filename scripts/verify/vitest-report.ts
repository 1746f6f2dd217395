import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

const REASON_LINES = 12;

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
});

export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, as « fichier : test », then the first lines of why. */
  failures: string[];
}

/**
 * Counts the tests of a report written by vitest's JSON reporter.
 * A file that failed without a failed test (it could not be loaded, its preparation broke) counts as one
 * failure, and so does a run that ended badly with no failure to show.
 *
 * @param text the report, `undefined` when vitest wrote none
 * @param code the exit code of vitest
 */
export function countTests(text: string | undefined, code: number): TestCount {
  const count: TestCount = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const fail = (failure: string) => {
    count.failed += 1;
    count.failures.push(failure);
  };
  for (const file of readReport(text)) {
    const path = relative(process.cwd(), file.name);
    const failedBefore = count.failed;
    for (const { fullName, status, failureMessages = [] } of file.assertionResults) {
      if (status === "passed") count.passed += 1;
      else if (status === "failed")
        fail([`${path} : ${fullName}`, ...why(failureMessages)].join("\n"));
      else count.skipped += 1;
    }
    if (file.status === "failed" && count.failed === failedBefore) {
      fail(`${path} : ${file.message?.split("\n")[0] || "le fichier n’a pas pu être exécuté"}`);
    }
  }
  if (count.passed + count.failed === 0) fail("aucun test n’a été exécuté");
  else if (code !== 0 && count.failed === 0) fail(`vitest s’est arrêté avec le code ${code}`);
  return count;
}

/** Enough of its messages to understand a failure that happened on another machine: what was found, and where. */
function why(messages: readonly string[]): string[] {
  return messages
    .flatMap((message) => stripVTControlCharacters(message).split("\n"))
    .filter((line) => !/node_modules|node:internal/.test(line))
    .slice(0, REASON_LINES)
    .map((line) => `    ${line.trimEnd()}`);
}

function readReport(text: string | undefined) {
  if (text === undefined) return [];
  return reportSchema.parse(JSON.parse(text)).testResults;
}
