import { megabytes } from "../publish/send/guards.ts";
import type { Plan } from "../publish/send/plan.ts";
import { plural } from "./run.ts";

/**
 * What will change, in three lines, and by name if asked.
 *
 * @param bytes to send; 0 where all is on the host already
 */
export function showPlan(plan: Plan, bytes: number, byName: boolean, verb = "envoyer"): void {
  const sent = [...plan.assets, ...plan.pages];
  const size = bytes > 0 ? ` (${megabytes(bytes)})` : "";
  console.log(`À ${verb}\u00a0: ${plural(sent.length, "fichier")}${size}.`);
  if (byName) for (const path of sent) console.log(`  + ${path}`);
  console.log(`À retirer\u00a0: ${plural(plan.removed.length, "fichier")}.`);
  if (byName) for (const path of plan.removed) console.log(`  - ${path}`);
  console.log(`Inchangés\u00a0: ${plural(plan.kept, "fichier")}.`);
}

/** What those who read the site online would meet, and what to do about it; the command then ends with 1. */
export function showMisread(state: string, faults: readonly string[], advice: string): void {
  process.exitCode = 1;
  const list = faults.map((fault) => `  ${fault}`).join("\n");
  console.error(
    `${state}, mais le site ne se lit pas comme il devrait\u00a0:\n${list}\n  À faire\u00a0: ${advice}`,
  );
}
