import { expect, test } from "vitest";
import { countTests } from "./vitest-report.ts";

const report = (...files: object[]) => JSON.stringify({ success: true, testResults: files });
const file = (status: string, ...statuses: string[]) => ({
  name: "a.test.ts",
  status,
  message: "",
  assertionResults: statuses.map((each, index) => ({ fullName: `cas ${index}`, status: each })),
});

test("tests are counted by their status, whatever else is neither passed nor failed being skipped", () => {
  const text = report(
    file("passed", "passed", "passed", "skipped"),
    file("failed", "failed", "passed", "todo", "pending"),
  );
  expect(countTests(text, 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 3,
    failures: ["a.test.ts : cas 0"],
  });
});

test("why a test failed is told with it, without colours nor the inside of libraries", () => {
  const failureMessages = [
    "\u001b[31mAssertionError: 1 is not 2\u001b[39m\n    at a.test.ts:3:1\n    at /x/node_modules/y.js:1:1",
  ];
  const failed = { fullName: "cas", status: "failed", failureMessages };
  const { failures } = countTests(report({ ...file("failed"), assertionResults: [failed] }), 1);
  expect(failures).toEqual([
    "a.test.ts : cas\n    AssertionError: 1 is not 2\n        at a.test.ts:3:1",
  ]);
});

test("a file that could not be loaded is a failure, named by the first line of its message", () => {
  const broken = { ...file("failed"), message: "Cannot find module\n  at x" };
  expect(countTests(report(file("passed", "passed"), broken), 1)).toMatchObject({
    passed: 1,
    failed: 1,
    failures: ["a.test.ts : Cannot find module"],
  });
});

test("a file whose preparation broke is a failure beside its skipped tests", () => {
  expect(countTests(report(file("failed", "skipped", "skipped")), 1)).toMatchObject({
    passed: 0,
    failed: 1,
    skipped: 2,
  });
});

test("an exit code that no test explains is a failure", () => {
  expect(countTests(report(file("passed", "passed")), 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(countTests(report(file("passed", "passed")), 0)).toMatchObject({ passed: 1, failed: 0 });
});

test("no test at all is a failure, even when vitest is content", () => {
  expect(countTests(report(), 0)).toMatchObject({ failed: 1 });
  expect(countTests(report(file("passed", "skipped")), 0)).toMatchObject({ failed: 1, skipped: 1 });
  expect(countTests(undefined, 1)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ["aucun test n’a été exécuté"],
  });
});
