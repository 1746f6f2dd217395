import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type AuditOptions, type AuditReport, auditSite } from "./audit.ts";

export const SITE = "https://rebonds.net";

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

/** A page without a fault, with something more in its head or its body. */
export function page(title: string, body = "", head = ""): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${title} – (Re)bonds</title><meta name="description" content="${title}, en une phrase."><link rel="stylesheet" href="/assets/style.css">${head}</head><body><main><h1>${title}</h1><p>Un <a href="/relire/">lien</a>.</p>${body}</main></body></html>\n`;
}

export const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<id>${SITE}/atom.xml</id><title>(Re)bonds</title><updated>2026-11-02T00:00:00+01:00</updated>
<author><name>(Re)bonds</name></author>
<link rel="self" href="${SITE}/atom.xml"/>
<entry><id>${SITE}/relire/</id><title>Relire</title><updated>2026-11-02T00:00:00+01:00</updated>
<link rel="alternate" href="${SITE}/relire/"/>
<content type="html"><![CDATA[<p><img src="${SITE}/photo.jpg" alt=""/></p>]]></content></entry>
</feed>
`;

export const PODCAST = `<rss version="2.0"><channel><title>P</title><link>${SITE}/</link><description>D</description>
<item><title>Un</title><guid isPermaLink="false">1</guid><pubDate>Mon, 02 Nov 2026 08:00:00 +0100</pubDate>
<enclosure url="${SITE}/son.mp3" type="audio/mpeg" length="3"/></item></channel></rss>
`;

/** A small site in which nothing is wrong. */
export const GOOD: Record<string, string> = {
  "index.html": page("Accueil", '<p><img src="/photo.jpg" alt="Une photo"></p>'),
  "relire/index.html": page("Relire", '<h2 id="fin">Fin</h2>'),
  "ancienne.html": `<!doctype html><html lang="fr"><head><title>Relire</title><meta http-equiv="refresh" content="0; url=${SITE}/relire/"></head><body><h1>A changé d’adresse</h1></body></html>`,
  "assets/style.css": 'body{background:url("/photo.jpg")}',
  "assets/site.js": 'const name="http://www.w3.org/2000/svg";',
  "photo.jpg": "jpg",
  "son.mp3": "mp3",
  "dessin.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(#a)"/></svg>',
  "atom.xml": ATOM,
  "podcast.xml": PODCAST,
  "feed.json": JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "(Re)bonds",
    items: [{ id: "1", url: `${SITE}/relire/`, content_html: "<p>Un mot.</p>" }],
  }),
  "sitemap.xml": `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${SITE}/</loc></url><url><loc>${SITE}/relire/</loc><lastmod>2026-11-02</lastmod></url></urlset>`,
  "opensearch.xml": `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><Image>${SITE}/photo.jpg</Image><Url type="text/html" template="${SITE}/relire/?q={searchTerms}"/></OpenSearchDescription>`,
  "manifest.webmanifest": JSON.stringify({
    name: "(Re)bonds",
    start_url: "/",
    icons: [{ src: "/photo.jpg" }],
  }),
  "redirections.json": JSON.stringify([{ de: "/ancienne.html", vers: "/relire/" }]),
  "robots.txt": `Sitemap: ${SITE}/sitemap.xml\n`,
};

/** Writes a site in a folder of its own, `undefined` taking a file away, and gives it to a function. */
export async function inSite<Result>(
  changes: Record<string, string | Buffer | undefined>,
  then: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "rebonds-audit-"));
  try {
    for (const [path, content] of Object.entries({ ...GOOD, ...changes })) {
      if (content === undefined) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await then(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The audit of the small site with some changes. */
export function audit(
  changes: Record<string, string | Buffer | undefined>,
  options: Partial<AuditOptions> = {},
): Promise<AuditReport> {
  return inSite(changes, (folder) =>
    auditSite({
      ...{ folder, site: SITE, hidden: [], published: [], lasting: [] },
      budgetOf: () => undefined,
      compressor: { brotli: async (bytes) => bytes.subarray(0, bytes.length / 4) },
      ...options,
    }),
  );
}

/** Its faults as `file:line:column found`. */
export async function faultsOf(
  changes: Record<string, string | Buffer | undefined>,
  options: Partial<AuditOptions> = {},
): Promise<string[]> {
  const { faults } = await audit(changes, options);
  return faults.map(({ file, line, column, found }) => `${file}:${line}:${column} ${found}`);
}
