import type { Magazine } from "../magazine/schema.ts";
import { SITEMAP_URL } from "./sitemap.ts";
import { type FeedFile, fileAt } from "./source.ts";

/** https://www.rfc-editor.org/rfc/rfc9309, and the `Sitemap` line of https://www.sitemaps.org/protocol.html */
export function robotsFile({ adresse, licence }: Magazine): FeedFile {
  const lines = [
    "# Rien n’est interdit\u00a0: ce qui est publié ici l’est pour être lu, cité et archivé,",
    `# sous la licence ${licence.nom} (${licence.adresse}).`,
    "# Les brouillons ne sont pas sur le site\u00a0: il n’y a rien à cacher.",
    "User-agent: *",
    "Disallow:",
    "",
    `Sitemap: ${new URL(SITEMAP_URL, adresse).href}`,
  ];
  return fileAt("/robots.txt", `${lines.join("\n")}\n`);
}
