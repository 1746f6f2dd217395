import { existsSync } from "node:fs";
import { join } from "node:path";
import { readPages } from "./captures/pages.ts";
import { takeShots } from "./captures/shots.ts";
import { folder, parseTyped, UsageError } from "./cli/arguments.ts";
import { plural, run } from "./cli/run.ts";

const EXPECTED =
  "--site DOSSIER pour un autre site que _site, --sortie DOSSIER pour un autre lieu que captures, --pages /relire/,/numeros/ pour ces adresses-là et ce qu’elles contiennent.";

// npm run captures [-- --site DOSSIER --sortie DOSSIER --pages /relire/]: pictures of the pages of a built site, to look at.
await run(async () => {
  const text = { type: "string" } as const;
  const typed = parseTyped(
    process.argv.slice(2),
    { site: text, sortie: text, pages: text },
    EXPECTED,
  ) as Record<string, string | undefined>;
  const site = folder(typed.site ?? "_site", "--site");
  const output = folder(typed.sortie ?? "captures", "--sortie");
  if (!existsSync(join(site.path, "index.html"))) {
    throw new UsageError(
      `Il n’y a pas de site dans «\u00a0${site.label}\u00a0».\n  Attendu\u00a0: un dossier fait par npm run build, ou --site DOSSIER.`,
    );
  }
  const pages = readPages(site.path, typed.pages?.split(","));
  if (pages.length === 0) {
    throw new UsageError(`Aucune page du site n’a ces adresses.\n  Attendu\u00a0: ${EXPECTED}`);
  }
  const { shots, tooWide } = await takeShots(site.path, output.path, pages);
  for (const told of tooWide) console.log(`Plus large que la fenêtre\u00a0: ${told}`);
  console.log(
    `${output.label}/index.html\u00a0: ${plural(shots, "image")}, de ${plural(pages.length, "page")}.`,
  );
});
