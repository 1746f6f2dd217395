import type { Magazine } from "../magazine/schema.ts";
import { AI_CRAWLERS } from "./ai-crawlers.ts";
import { SITEMAP_URL } from "./sitemap.ts";
import { type FeedFile, fileAt } from "./source.ts";

/**
 * https://www.rfc-editor.org/rfc/rfc9309, and the `Sitemap` line of https://www.sitemaps.org/protocol.html
 *
 * No `noai` beside it, in a header or a page: it is nobody's norm, and those who would obey it read this file.
 */
export function robotsFile({ adresse, licence, ...magazine }: Magazine): FeedFile {
  const lines = [
    "# Ce qui est publié ici l’est pour être lu, cité et archivé,",
    `# sous la licence ${licence.nom} (${licence.adresse}).`,
    "# Les brouillons ne sont pas sur le site\u00a0: il n’y a rien à cacher.",
    "User-agent: *",
    "Disallow:",
    "",
    ...(magazine["robots-ia"] === "refuser" ? refusal() : []),
    `Sitemap: ${new URL(SITEMAP_URL, adresse).href}`,
  ];
  return fileAt("/robots.txt", `${lines.join("\n")}\n`);
}

function refusal(): string[] {
  return [
    "# Les robots qui amassent des textes pour des intelligences artificielles n’ont rien à prendre ici\u00a0:",
    "# ils ne citent pas qui a écrit, et ne partagent pas dans les mêmes conditions.",
    ...AI_CRAWLERS.map((name) => `User-agent: ${name}`),
    "Disallow: /",
    "",
  ];
}
