import { readFolders } from "./cli/arguments.ts";
import { plural, printFaults, run } from "./cli/run.ts";
import { prepareSite } from "./site/site.tsx";

// npm run verifier [-- --contenu DOSSIER]: the faults of a build, without building.
await run(() => {
  const { contenu } = readFolders(process.argv.slice(2), { contenu: "content", sortie: "_site" });
  const options = { root: contenu.path, label: contenu.label, now: Date.now(), preview: false };
  const { site, faults } = prepareSite(options);
  if (site && faults.length === 0) {
    console.log(
      `Tout est en ordre\u00a0: ${plural(site.edition.articles.length, "article")} à publier.`,
    );
    return;
  }
  printFaults(faults);
  process.exitCode = 1;
});
