import { existsSync } from "node:fs";
import { join } from "node:path";
import { preparePublishing } from "./cli/publishing.ts";
import { readPublishingArguments } from "./cli/publishing-arguments.ts";
import { run } from "./cli/run.ts";
import { showState } from "./cli/show-state.ts";
import { readLocalSite } from "./publish/send/local-site.ts";
import { lookAtHost } from "./publish/send/look.ts";

// npm run etat [-- --noms]: what is online, since when, by whom, and what a publication would change.
await run(async () => {
  const given = readPublishingArguments(process.argv.slice(2), ["noms"]);
  const publishing = preparePublishing(given);
  if (!publishing) return;
  const { session, rules, address, settings } = publishing;
  const isBuilt = existsSync(join(given.sortie.path, "index.html"));
  const local = isBuilt ? await readLocalSite(given.sortie.path) : undefined;
  try {
    const { mode, "a-garder": kept } = settings;
    const state = await lookAtHost(session, { local, rules, kept, mode });
    showState(state, address, given.flags.has("noms"));
  } finally {
    await session.line.close();
  }
});
