import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { sealSite } from "../../publish/send/seal.ts";
import { htaccess } from "../../publish/server/htaccess.ts";

export interface MadeSite {
  /** Articles, beside which there are the home page, the 404 page, a feed and a sitemap. */
  articles: number;
  /** Every page says it, and calls a style, a script and a picture of its own version. */
  version: number;
  /** Numbers of articles whose text alone is of another version. */
  edited?: readonly number[];
  /** Numbers of articles left out. */
  without?: readonly number[];
  /** Words of each article: 400 if nothing is said, of which compressed copies are made; those of less than 150 have none. */
  words?: (rank: number) => number;
  /** Bytes of a sound more. */
  filling?: number;
}

/** Files a page calls, as its text names them. */
export const CALLED = /(?:href|src)="(\/[^"]*-[0-9a-f]{8}\.[a-z]+)"/g;

/** What every whole page ends with. */
export const END = "<p>Fin.</p></body></html>\n";

/**
 * Writes a site as a build would, in no time: pages with their compressed copies, files whose names follow their contents,
 * the rules of the server, the seal. A page and what it calls say which version they are of.
 */
export async function makeSite(folder: string, made: MadeSite): Promise<void> {
  const { articles, version, edited = [], without = [], filling = 0 } = made;
  const { words = () => 400 } = made;
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, bytes: string) => writeTwins(folder, path, bytes);
  const style = `assets/style-${hashOf(`style ${version}`)}.css`;
  const script = `assets/site-${hashOf(`script ${version}`)}.js`;
  write(style, `/* ${version} */\n${"p { margin: 0 }\n".repeat(100)}`);
  write(script, `// ${version}\n${"void 0;\n".repeat(150)}`);
  const page = (title: string, text: string, picture = "") =>
    `<!doctype html><html lang="fr"><head><title>${title}</title><link rel="stylesheet" href="/${style}"/><script src="/${script}"></script></head><body><h1>${title}</h1>${picture}<p class="version">${version}</p>${text}${END}`;
  const numbers = Array.from({ length: articles }, (_, rank) => rank).filter(
    (rank) => !without.includes(rank),
  );
  for (const rank of numbers) {
    const drawing = `articles/${rank}/dessin-${hashOf(`dessin ${rank} ${version % 2}`)}.svg`;
    write(
      drawing,
      `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${rank} ${version % 2} --></svg>\n`,
    );
    const text = `<p>${edited.includes(rank) ? "corrigé" : "texte"} ${rank} ${"mot ".repeat(words(rank))}</p>`;
    write(
      `articles/${rank}/index.html`,
      page(`Article ${rank}`, text, `<img src="/${drawing}" alt=""/>`),
    );
  }
  const links = numbers.slice(0, 40).map((rank) => `<a href="/articles/${rank}/">${rank}</a>`);
  write("index.html", page("Accueil", links.join("")));
  write("404.html", page("Introuvable", ""));
  write("flux/atom.xml", `<feed xmlns="http://www.w3.org/2005/Atom"><!-- ${version} --></feed>\n`);
  write("sitemap.xml", `<urlset><!-- ${version} --></urlset>\n`);
  write("redirections.json", "[]\n");
  if (filling > 0) writeFileSync(join(folder, "son-01234567.mp3"), Buffer.alloc(filling, 1));
  const none = { paths: false, home: false };
  const rules = { address: "http://127.0.0.1", rules: [], overflow: none, hasGone: false };
  write(".htaccess", htaccess(rules));
  await sealSite(folder);
}

function writeTwins(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  if (text.length < 1024 || path === ".htaccess") return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 1 }));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
