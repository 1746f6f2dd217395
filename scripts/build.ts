import { performance } from "node:perf_hooks";
import Eleventy from "@11ty/eleventy";
import magazine from "../eleventy.config.ts";
import { readFolders } from "./cli/arguments.ts";
import { checkedSite } from "./cli/checked-site.ts";
import { plural, run } from "./cli/run.ts";
import { OutputFolder } from "./site/output-folder.ts";

// npm run build [-- --contenu DOSSIER --sortie DOSSIER]
await run(async () => {
  const folders = readFolders(process.argv.slice(2), { contenu: "content", sortie: "_site" });
  const output = new OutputFolder(folders.sortie.path, folders.contenu.path);
  const site = await checkedSite(folders.contenu, folders.cache);
  if (!site) {
    console.error("Le site n’a pas été construit\u00a0: le précédent reste tel quel.");
    return;
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      output.abandon();
      process.exit(130);
    });
  }
  try {
    // Begun now, since it leaves a processor to the pages; what it throws is told below.
    const making = site.media.make();
    making.catch(() => {});
    const eleventy = new Eleventy(".", output.draft, {
      runMode: "build",
      quietMode: false,
      config: (config) =>
        magazine(config, {
          pages: () => site.pages,
          finish: (folder) => site.writeFiles(folder),
          watched: [],
          fileAt: async () => undefined,
          obstacle: () => undefined,
        }),
    });
    await eleventy.init();
    silence(eleventy);
    await eleventy.write();
    await site.writeSearch(output.draft);
    const made = await making;
    site.media.copyTo(output.draft);
    const told = [
      made.files > 0 &&
        `${plural(made.files, "fichier")} de plus, tirés de ${plural(made.pictures, "original", "originaux")}`,
      made.drawings > 0 && `${plural(made.drawings, "image à partager", "images à partager")}`,
    ].filter(Boolean);
    if (told.length > 0) console.log(`Images\u00a0: ${told.join(", ")}.`);
    output.publish();
  } catch (error) {
    output.abandon();
    throw error;
  }
  const { articles, numeros } = site.edition;
  const seconds = (performance.now() / 1000).toFixed(1).replace(".", ",");
  console.log(
    `${folders.sortie.label}/\u00a0: ${plural(site.pages.length, "page")}, ${plural(articles.length, "article")}, ${plural(numeros.length, "numéro")}, en ${seconds}\u00a0s.`,
  );
});

/** Eleventy's own messages and timers are in English, and about its entrails. */
function silence(eleventy: Eleventy): void {
  eleventy.disableLogger();
  eleventy.bench.get("Configuration").setIsVerbose(false);
}
