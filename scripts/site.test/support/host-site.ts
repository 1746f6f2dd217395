import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE, addFiles, article, VALID } from "../../magazine/content.fixture.ts";
import { type BuiltSite, buildSite, PROJECT } from "./built-site.ts";
import { makeFolder } from "./folders.ts";

/** The address of the article that old addresses lead to. */
export const NOW_AT = "/numeros/48-alternumerisme/ouvaton/";

/** Old addresses of every kind, by the name of what they are. */
export const OLD = {
  "a page of the root": "/48alternumerisme.html",
  "a page of an old folder": "/48alternumerisme/703-ouvaton.html",
  "an old folder": "/48alternumerisme/",
  "an address without an ending": "/numero48",
  "accents and a space": "/caf%C3%A9/%C3%A9t%C3%A9%20%C3%A0%20vendre.html",
  "signs of other languages": "/a$b%25(c)*{d}[e]|f^g'h&i;j.html",
  "a query": "/spip.php?article12",
  "a query of several words": "/index.php?option=com_content&id=7&q=%C3%A9t%C3%A9",
  "a query of the home page": "/?p=12",
  "a query of a page of today": "/relire/?page=2",
  "an address beside pages of today": "/relire/vieux.html",
};

export const GONE = ["/numeros/48-alternumerisme/retire/", "/retire.html", "/spip.php?article99"];

/** A magazine with something of every kind that a host serves, built by the command. */
export async function buildHostSite(): Promise<BuiltSite> {
  const content = makeFolder("contenu");
  const samples = join(PROJECT, "scripts/magazine/sounds-samples");
  const body = "Un texte.\n\n![Le siège](siege.png)\n\n::: son entretien.mp3\nUn entretien.\n:::\n";
  try {
    addFiles(content, {
      ...VALID,
      "magazine.yaml": `courriel: redaction@example.org\nadresses-retirees: ${JSON.stringify(GONE)}\n`,
      "adresses.txt": `${GONE[0]}\n`,
      [ARTICLE]: article(
        { "anciennes-adresses": JSON.stringify(Object.values(OLD)) },
        `${body}${"Une phrase de plus. ".repeat(100)}`,
      ),
      [ARTICLE.replace("index.md", "entretien.mp3")]: readFileSync(join(samples, "vbr.mp3")),
      [ARTICLE.replace("index.md", "entretien.md")]: "Bonjour à tou·tes.\n",
    });
    return await buildSite(content);
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}
