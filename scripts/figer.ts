import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFolders } from "./cli/arguments.ts";
import { checkedSite } from "./cli/checked-site.ts";
import { plural, run } from "./cli/run.ts";
import { frozenLines } from "./magazine/frozen.ts";
import { readFrozen } from "./magazine/load.ts";

const INTRODUCTION = `# Adresses publiées, une par ligne. Une adresse publiée ne meurt pas\u00a0: si un texte change de place,
# l’ancienne adresse va dans ses anciennes-adresses. npm run figer ajoute ici celles qui manquent.
`;

// npm run figer [-- --contenu DOSSIER]: adds the addresses of today to adresses.txt, and takes none away.
await run(async () => {
  const { contenu, cache } = readFolders(process.argv.slice(2), {
    contenu: "content",
    sortie: "_site",
  });
  const site = await checkedSite(contenu, cache);
  if (!site) return;
  const text = readFrozen(contenu.path) || INTRODUCTION;
  const known = new Set(frozenLines(text).map(({ address }) => address));
  const added = site.lasting.filter((address) => !known.has(address));
  if (added.length > 0) {
    const path = join(contenu.path, "adresses.txt");
    const kept = text.endsWith("\n") ? text : `${text}\n`;
    writeFileSync(`${path}.nouveau`, `${kept}${added.join("\n")}\n`);
    renameSync(`${path}.nouveau`, path);
  }
  console.log(`${plural(added.length, "adresse")} de plus dans ${contenu.label}/adresses.txt.`);
});
