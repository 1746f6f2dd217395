import type { TestCount } from "./vitest-report.ts";

/** One step of the checking, once over. */
export interface Outcome extends TestCount {
  /** As read in the table, in French. */
  name: string;
  seconds: number;
}

/** Outcome of a step that is one check by itself: types, lint. */
export function singleOutcome(name: string, succeeded: boolean, seconds: number): Outcome {
  return {
    name,
    seconds,
    passed: succeeded ? 1 : 0,
    failed: succeeded ? 0 : 1,
    skipped: 0,
    failures: succeeded ? [] : [`${name} : voir plus haut`],
  };
}

const HEADS = ["Durée", "Réussis", "Échoués", "Sautés"];

/** What was tested, how long it took and how it ended, then the list of what failed. */
export function summaryTable(outcomes: readonly Outcome[]): string {
  const lines = [...outcomes, { name: "En tout", ...total(outcomes) }];
  const width = Math.max(...lines.map(({ name }) => name.length));
  const row = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(12))].join(" ");
  const failures = outcomes.flatMap(({ failures }) => failures);
  return [
    row("Vérification", HEADS),
    ...lines.map(({ name, seconds, passed, failed, skipped }) =>
      row(name, [duration(seconds), String(passed), String(failed), String(skipped)]),
    ),
    ...(failures.length > 0 ? ["", "À réparer :", ...failures.map((line) => `  – ${line}`)] : []),
  ].join("\n");
}

/** The line that machines read: `12 passed, 0 failed`, with `, 3 skipped` only if there are some. */
export function lastLine(outcomes: readonly Outcome[]): string {
  const { passed, failed, skipped } = total(outcomes);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Nothing failed, and something was tested. */
export function succeeded(outcomes: readonly Outcome[]): boolean {
  const { passed, failed } = total(outcomes);
  return failed === 0 && passed > 0;
}

function total(outcomes: readonly Outcome[]) {
  const sum = (figure: (outcome: Outcome) => number) =>
    outcomes.reduce((before, outcome) => before + figure(outcome), 0);
  return {
    seconds: sum(({ seconds }) => seconds),
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
  };
}

/** « 4,2 s », « 2 min 05 s ». */
function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1).replace(".", ",")} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
