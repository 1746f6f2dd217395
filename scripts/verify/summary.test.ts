import { expect, test } from "vitest";
import { lastLine, type Outcome, singleOutcome, succeeded, summaryTable } from "./summary.ts";

const tests = (counts: Partial<Outcome>): Outcome => ({
  name: "Tests",
  seconds: 125,
  passed: 0,
  failed: 0,
  skipped: 0,
  failures: [],
  ...counts,
});

test("the last line counts everything, and speaks of skipped tests only if there are some", () => {
  const types = singleOutcome("Types", true, 2);
  const lint = singleOutcome("Style", false, 1);
  expect(lastLine([types, tests({ passed: 40 })])).toBe("41 passed, 0 failed");
  expect(lastLine([types, lint, tests({ passed: 40, failed: 2, skipped: 3 })])).toBe(
    "41 passed, 3 failed, 3 skipped",
  );
  expect(lastLine([])).toBe("0 passed, 0 failed");
});

test("success needs something to have passed and nothing to have failed", () => {
  expect(succeeded([singleOutcome("Types", true, 1)])).toBe(true);
  expect(succeeded([singleOutcome("Types", true, 1), tests({ failed: 1 })])).toBe(false);
  expect(succeeded([tests({ skipped: 4 })])).toBe(false);
  expect(succeeded([])).toBe(false);
});

test("the table tells each step, then all of them, then what is to be mended", () => {
  const table = summaryTable([
    singleOutcome("Types", true, 2.04),
    tests({ passed: 7, failed: 1, failures: ["a.test.ts : cas"] }),
  ]).split("\n");
  const cells = table.map((line) => line.trim().split(/ {2,}/));
  expect(cells[1]).toEqual(["Types", "2,0\u00A0s", "1", "0", "0"]);
  expect(cells[2]).toEqual(["Tests", "2\u00A0min\u00A005\u00A0s", "7", "1", "0"]);
  expect(cells[3]).toEqual(["En tout", "2\u00A0min\u00A007\u00A0s", "8", "1", "0"]);
  expect(table.slice(-2)).toEqual(["À réparer :", "  – a.test.ts : cas"]);
});
