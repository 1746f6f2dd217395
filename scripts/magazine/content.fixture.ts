import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A file to write: what it holds, or a link to follow; `null` for a file of the valid folder to leave out. */
export type Entry = string | Uint8Array | { link: string } | null;
export type Files = Record<string, Entry>;

/** After every date of the valid folder. */
export const NOW = Date.UTC(2021, 8, 1);

export const ARTICLE = "numeros/048-alternumerisme/ouvaton/index.md";

/** A grey pixel. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const HEADER = {
  titre: "Ouvaton, un hébergeur alternatif",
  rubrique: "relire",
  auteurs: "[fanny-lancelin]",
  date: "2021-06-01",
};

/**
 * An article's file, one key a line in the order of `titre` (line 2), `rubrique`, `auteurs`, `date`, then the others;
 * a key changed to `null` is left out. Without other keys, the text stands on line 8.
 */
export function article(
  changes: Record<string, string | null> = {},
  body = "Un hébergeur qui appartient à ses client·es.",
): string {
  const lines = Object.entries({ ...HEADER, ...changes })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join("")}---\n\n${body}\n`;
}

/** A folder without a fault: one numéro, two articles, a picture, a page. */
export const VALID: Files = {
  "rubriques.yaml": [
    "- {cle: relire, nom: (Re)lire, description: Des reportages.}",
    "- {cle: reacteurices, nom: (Ré)acteur·ices, description: Des gens.}",
    "- {cle: revisiter, nom: (Re)visiter, description: Des idées.}",
    "",
  ].join("\n"),
  "auteurs.yaml": [
    "- {cle: fanny-lancelin, nom: Fanny Lancelin, role: journaliste}",
    "- {cle: jo-dupont, nom: Jo Dupont, role: dessins}",
    "",
  ].join("\n"),
  "numeros/048-alternumerisme/numero.md":
    "---\nnumero: 48\ntitre: Alternumérisme\ndate: 2021-06\n---\n\nUn éditorial.\n",
  [ARTICLE]: article({}, "Un hébergeur qui appartient à ses client·es.\n\n![Le siège](siege.png)"),
  "numeros/048-alternumerisme/ouvaton/siege.png": PNG,
  "numeros/048-alternumerisme/idees/index.md": article({
    titre: "Une autre informatique",
    rubrique: "revisiter",
    date: "2021-06-02",
  }),
  "pages/a-propos.md": "---\ntitre: À propos\n---\n\nQui nous sommes.\n",
};

/**
 * Writes a content folder in a temporary place, removed when the test ends.
 *
 * @returns its absolute path.
 */
export function writeContent(files: Files = {}, base: Files = VALID): string {
  const root = temporaryFolder();
  addFiles(root, { ...base, ...files });
  return root;
}

/** Writes files into a folder, over those of the same name. */
export function addFiles(root: string, files: Files): void {
  for (const [name, entry] of Object.entries(files)) {
    if (entry === null) continue;
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof entry === "object" && "link" in entry) symlinkSync(entry.link, path);
    else writeFileSync(path, entry);
  }
}

/** A sentence with ordinary spaces where French typography puts no-break ones. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

/** An empty folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rebonds-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
