import { existsSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { readFolders, UsageError } from "./cli/arguments.ts";
import { audited } from "./cli/audit-site.ts";
import { printFaults, run } from "./cli/run.ts";
import { loadEdition } from "./magazine/load.ts";
import { Compressor } from "./publish/compress/compressor.ts";
import { auditSubject } from "./site/audit-subject.ts";
import { CACHE } from "./site/cache-folder.ts";

// Pages come and go by thousands: left to itself, the heap takes twice the memory before it clears what is gone, and saves
// no time by it.
setFlagsFromString("--heap-growing-percent=25");

// npm run audit [-- --contenu DOSSIER --sortie DOSSIER]: reads a built site as a visitor would, and tells its faults.
await run(async () => {
  const { contenu, sortie, cache } = readFolders(process.argv.slice(2), {
    ...{ contenu: "content", sortie: "_site" },
  });
  if (!existsSync(join(sortie.path, "index.html"))) {
    throw new UsageError(
      `Il n’y a pas de site dans «\u00a0${sortie.label}\u00a0».\n  Attendu\u00a0: un dossier fait par npm run build, ou --sortie DOSSIER.`,
    );
  }
  const options = { root: contenu.path, label: contenu.label, now: Date.now(), preview: false };
  const { edition, faults, ...loaded } = loadEdition(options);
  if (!edition || faults.length > 0) {
    printFaults(faults);
    process.exitCode = 1;
    return;
  }
  const kept = cache?.path ?? CACHE;
  const compressor = new Compressor(join(kept, "compression"));
  await audited(auditSubject(edition, { ...options, ...loaded }), sortie, kept, compressor);
  compressor.close();
});
