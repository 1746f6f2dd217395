import { join } from "node:path";
import { performance } from "node:perf_hooks";
import Eleventy from "@11ty/eleventy";
import magazine from "../eleventy.config.ts";
import { type Folder, readFolders } from "./cli/arguments.ts";
import { audited, weighPages } from "./cli/audit-site.ts";
import { checkedSite } from "./cli/checked-site.ts";
import { plural, run } from "./cli/run.ts";
import { compressFolder } from "./publish/compress/compress-folder.ts";
import { Compressor } from "./publish/compress/compressor.ts";
import { sealSite } from "./publish/send/seal.ts";
import { CACHE } from "./site/cache-folder.ts";
import { OutputFolder } from "./site/output-folder.ts";
import type { Site } from "./site/site.tsx";

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
    site.writeServerFiles(output.draft);
    const told = [
      made.files > 0 &&
        `${plural(made.files, "fichier")} de plus, tirés de ${plural(made.pictures, "original", "originaux")}`,
      made.drawings > 0 && `${plural(made.drawings, "image à partager", "images à partager")}`,
    ].filter(Boolean);
    if (told.length > 0) console.log(`Images\u00a0: ${told.join(", ")}.`);
    const { label } = folders.sortie;
    if (!(await finish(site, { path: output.draft, label }, folders.cache?.path ?? CACHE))) {
      output.abandon();
      console.error("Le site n’a pas été construit\u00a0: le précédent reste tel quel.");
      return;
    }
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

/**
 * Once all is written: the weights in the feet of pages, the compressed copies, then whether nothing is wrong; the mark of
 * it is what publishing asks for.
 */
async function finish({ subject }: Site, folder: Folder, cache: string): Promise<boolean> {
  const compressor = new Compressor(join(cache, "compression"));
  try {
    await weighPages(subject, folder.path, cache, compressor);
    await compress(folder.path, compressor);
    if (!(await audited(subject, folder, cache, compressor))) return false;
    await sealSite(folder.path);
    return true;
  } finally {
    compressor.close();
  }
}

/** Writes the compressed copies of texts, and says what was not found ready. */
async function compress(folder: string, compressor: Compressor): Promise<void> {
  const { files, made } = await compressFolder(folder, compressor);
  if (made > 0) {
    const copies = plural(made, "copie faite", "copies faites");
    console.log(`Compression\u00a0: ${plural(files, "fichier")}, ${copies}.`);
  }
}

/** Eleventy's own messages and timers are in English, and about its entrails. */
function silence(eleventy: Eleventy): void {
  eleventy.disableLogger();
  eleventy.bench.get("Configuration").setIsVerbose(false);
}
