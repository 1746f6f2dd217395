import { join } from "node:path";
import { Recall } from "../cache/recall.ts";
import { compareFaults } from "../magazine/fault.ts";
import { auditSite } from "../publish/audit/audit.ts";
import { writeWeights } from "../publish/audit/write-weights.ts";
import type { Compressor } from "../publish/compress/compressor.ts";
import type { AuditSubject } from "../site/audit-subject.ts";
import type { Folder } from "./arguments.ts";
import { plural, printFaults } from "./run.ts";
import { placedFaults } from "./site-faults.ts";

/** Goes up when keys of forms change their meaning. */
const FORMS = 1;

/**
 * Audits a finished site, prints its faults, and tells whether there was none.
 *
 * @param cache where what was found valid is kept
 */
export async function audited(
  subject: AuditSubject,
  { path, label }: Folder,
  cache: string,
  compressor: Compressor,
): Promise<boolean> {
  const valid = new Recall<true>(join(cache, "html.json"), FORMS);
  const { faults, files, weights } = await auditSite({
    ...subject,
    folder: path,
    compressor,
    valid,
  });
  valid.save();
  if (faults.length === 0) {
    console.log(
      `Audit\u00a0: ${plural(files, "fichier")}, ${plural(weights.size, "page pesée", "pages pesées")}, aucune faute.`,
    );
    return true;
  }
  printFaults(placedFaults(faults, label, subject).sort(compareFaults));
  process.exitCode = 1;
  return false;
}

/** Puts in the foot of each page what it weighs, and says how many were weighed anew. */
export async function weighPages(
  { site }: AuditSubject,
  folder: string,
  cache: string,
  compressor: Compressor,
): Promise<void> {
  const memory = join(cache, "poids.json");
  const { pages, weighed } = await writeWeights({
    ...{ folder, memory, compressor },
    site,
  });
  if (weighed > 0) {
    const each = `${plural(pages, "page")}, dont ${weighed} de nouveau`;
    console.log(`Poids\u00a0: ${each}.`);
  }
}
