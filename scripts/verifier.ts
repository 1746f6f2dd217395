import { readFolders } from "./cli/arguments.ts";
import { checkedSite } from "./cli/checked-site.ts";
import { plural, run } from "./cli/run.ts";

// npm run verifier [-- --contenu DOSSIER]: the faults of a build, without building.
await run(async () => {
  const { contenu, cache } = readFolders(process.argv.slice(2), {
    contenu: "content",
    sortie: "_site",
  });
  const site = await checkedSite(contenu, cache);
  if (!site) return;
  const count = plural(site.edition.articles.length, "article");
  console.log(`Tout est en ordre\u00a0: ${count} à publier.`);
});
