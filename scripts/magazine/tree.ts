import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareText, type Fault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { SOUND_KINDS } from "./sounds.ts";

/** A text found in its place. `name` is what makes its address: a folder's name, or a page's file name. */
export interface TextFile {
  name: string;
  /** Absolute path of the folder that holds it. */
  folder: string;
  path: string;
  /** The path as printed in faults. */
  file: string;
}

export interface NumeroFolder {
  numero: TextFile;
  articles: TextFile[];
}

/** A list or setting at the top of the content folder. */
export interface ListFile {
  path: string;
  file: string;
}

/** What a content folder holds, each thing in its place, in one order on every machine. */
export interface Tree {
  lists: Partial<Record<ListName, ListFile>>;
  numeros: NumeroFolder[];
  pages: TextFile[];
  /** Texts that say what is heard in a sound beside them. */
  transcripts: ListFile[];
}

const LISTS = ["rubriques.yaml", "auteurs.yaml", "magazine.yaml", "adresses.txt"] as const;
export type ListName = (typeof LISTS)[number];
const FOLDERS = ["numeros", "pages"];

/** What systems and editors' programs leave behind. */
const LITTER = /^(\.|~|__MACOSX$|Thumbs\.db$|desktop\.ini$)|[~]$/i;
const SOUND = new RegExp(`\\.(?:${SOUND_KINDS.map((kind) => kind.slice(1)).join("|")})$`, "i");
const TEXT = /\.(mdx?|markdown|mdown|txt|html?|docx?|odt|rtf)$/i;

/**
 * Finds the texts and lists of a content folder, and everything that stands where it would be lost: a text
 * out of its place, a link that leads out of the folder, two names that another computer would take for one.
 *
 * @param root absolute path.
 * @param label the same as the editor types it.
 */
export function scanContent(root: string, label: string): { tree: Tree; faults: Fault[] } {
  const scan = new Scan();
  const tree: Tree = { lists: {}, numeros: [], pages: [], transcripts: scan.transcripts };
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    scan.fault(
      label,
      `Le dossier « ${label} » n’existe pas.`,
      "le dossier des textes du magazine.",
    );
    return { tree, faults: scan.faults };
  }
  for (const entry of scan.list(root, label)) {
    const at = { path: join(root, entry.name), file: `${label}/${entry.name}` };
    if (entry.isDirectory()) {
      if (entry.name === "numeros") tree.numeros = scanNumeros(scan, at);
      else if (entry.name === "pages") tree.pages = scanPages(scan, at);
      else if (holdsText(at.path)) {
        const near = nearest(entry.name, FOLDERS);
        scan.fault(
          at.file,
          `Des textes sont dans un dossier inconnu, « ${entry.name} ».`,
          `le dossier ${near ?? "numeros ou pages"}.`,
        );
      }
    } else if ((LISTS as readonly string[]).includes(entry.name)) {
      tree.lists[entry.name as ListName] = at;
    } else if (/\.ya?ml$/i.test(entry.name)) {
      const near = nearest(entry.name, LISTS);
      scan.fault(
        at.file,
        `La liste « ${entry.name} » est inconnue.`,
        `${near ?? LISTS.slice(0, 3).join(", ")}.`,
      );
    } else if (/\.md$/i.test(entry.name) && !/^(readme|lisez-?moi)\./i.test(entry.name)) {
      scan.fault(
        at.file,
        "Ce texte n’est pas à sa place : il ne serait pas publié.",
        `${label}/pages/${entry.name}, ou un dossier d’article dans ${label}/numeros/.`,
      );
    }
  }
  return { tree, faults: scan.faults };
}

function scanNumeros(scan: Scan, at: ListFile): NumeroFolder[] {
  const numeros: NumeroFolder[] = [];
  for (const entry of scan.list(at.path, at.file)) {
    const folder = { path: join(at.path, entry.name), file: `${at.file}/${entry.name}` };
    if (entry.isDirectory()) {
      const numero = scanNumero(scan, entry.name, folder);
      if (numero) numeros.push(numero);
    } else if (TEXT.test(entry.name)) {
      scan.fault(
        folder.file,
        "Ce texte n’est pas à sa place : il ne serait pas publié.",
        "un dossier par numéro, qui contient numero.md.",
      );
    }
  }
  return numeros;
}

function scanNumero(scan: Scan, name: string, at: ListFile): NumeroFolder | undefined {
  const articles: TextFile[] = [];
  let numero: TextFile | undefined;
  let texts = 0;
  for (const entry of scan.list(at.path, at.file)) {
    const inner = { path: join(at.path, entry.name), file: `${at.file}/${entry.name}` };
    if (entry.isDirectory()) {
      const article = scanText(scan, entry.name, inner);
      if (article) articles.push(article);
      texts += article ? 1 : 0;
    } else if (entry.name === "numero.md") {
      numero = { name, folder: at.path, ...inner };
    } else if (scan.isTranscript(entry.name, at)) {
      scan.transcripts.push(inner);
    } else if (TEXT.test(entry.name)) {
      texts++;
      const right = /^numero\.(md|markdown|txt)$/i.test(entry.name)
        ? "numero.md."
        : `${entry.name.replace(TEXT, "")}/index.md : un dossier par article.`;
      scan.fault(inner.file, `« ${entry.name} » ne serait pas publié.`, right);
    }
  }
  if (!numero && texts > 0) {
    scan.fault(
      `${at.file}/numero.md`,
      "Ce numéro n’a pas de fichier numero.md.",
      "un en-tête qui le présente.",
      "---\nnumero: 48\ntitre: …\ndate: 2021-06\n---",
    );
  }
  return numero && { numero, articles };
}

function scanPages(scan: Scan, at: ListFile): TextFile[] {
  const pages: TextFile[] = [];
  for (const entry of scan.list(at.path, at.file)) {
    const inner = { path: join(at.path, entry.name), file: `${at.file}/${entry.name}` };
    if (entry.isDirectory()) {
      const page = scanText(scan, entry.name, inner);
      if (page) pages.push(page);
    } else if (entry.name.endsWith(".md")) {
      pages.push({ name: entry.name.slice(0, -3), folder: at.path, ...inner });
    } else if (TEXT.test(entry.name)) {
      scan.fault(
        inner.file,
        `« ${entry.name} » ne serait pas publié.`,
        "un texte en Markdown, dont le nom finit par .md.",
      );
    }
  }
  return pages;
}

/** A folder whose text is index.md; a folder without any text (pictures set aside) is nobody's. */
function scanText(scan: Scan, name: string, at: ListFile): TextFile | undefined {
  let found: TextFile | undefined;
  for (const entry of scan.list(at.path, at.file)) {
    const inner = { path: join(at.path, entry.name), file: `${at.file}/${entry.name}` };
    if (entry.isDirectory()) scan.deep(inner);
    else if (scan.isTranscript(entry.name, at)) scan.transcripts.push(inner);
    else if (entry.name === "index.md") found = { name, folder: at.path, ...inner };
    else if (TEXT.test(entry.name)) {
      scan.fault(
        inner.file,
        `« ${entry.name} » ne serait pas publié.`,
        "index.md, seul texte de ce dossier.",
      );
    }
  }
  return found;
}

/** Links are not followed, as a recursive `readdir` would from Node 22 on: one that leads back above would never end. */
function holdsText(path: string): boolean {
  return readdirSync(path, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? holdsText(join(path, entry.name)) : /\.(md|markdown)$/i.test(entry.name),
  );
}

class Scan {
  readonly faults: Fault[] = [];
  /** Files that say what is heard in the sound beside them. */
  readonly transcripts: ListFile[] = [];

  fault(file: string, found: string, expected: string, fix?: string): void {
    this.faults.push({ file, line: 1, column: 1, found, expected, ...(fix ? { fix } : {}) });
  }

  /** The files and folders of a folder, sorted; links and twins become faults. */
  list(path: string, label: string): Dirent[] {
    const entries = readdirSync(path, { withFileTypes: true })
      .filter((entry) => !LITTER.test(entry.name))
      .sort((a, b) => compareText(a.name.normalize("NFC"), b.name.normalize("NFC")));
    const folded = new Map<string, string>();
    return entries.filter((entry) => {
      const file = `${label}/${entry.name}`;
      const key = entry.name.normalize("NFC").toLowerCase();
      const twin = folded.get(key);
      folded.set(key, entry.name);
      if (twin !== undefined) {
        const form = twin.normalize("NFC") === entry.name.normalize("NFC");
        this.fault(
          file,
          form
            ? `Deux noms « ${entry.name} » ne diffèrent que par le codage des accents (NFC et NFD).`
            : `« ${entry.name} » et « ${twin} » ne diffèrent que par les majuscules.`,
          "des noms que tous les ordinateurs distinguent : renommez l’un des deux.",
        );
      }
      if (entry.isFile() || entry.isDirectory()) return true;
      this.fault(
        file,
        entry.isSymbolicLink()
          ? `« ${entry.name} » est un lien symbolique.`
          : `« ${entry.name} » n’est ni un fichier ni un dossier.`,
        "le fichier lui-même, copié à sa place.",
      );
      return false;
    });
  }

  /** `entretien.md` beside `entretien.mp3`, in the folder of a text. */
  isTranscript(name: string, { path }: ListFile): boolean {
    if (!name.endsWith(".md") || /^(?:index|numero)\.md$/.test(name)) return false;
    const stem = name.slice(0, -3).normalize("NFC");
    return readdirSync(path).some(
      (other) => SOUND.test(other) && other.replace(SOUND, "").normalize("NFC") === stem,
    );
  }

  deep(at: ListFile): void {
    for (const entry of this.list(at.path, at.file)) {
      if (entry.isDirectory()) {
        this.deep({ path: join(at.path, entry.name), file: `${at.file}/${entry.name}` });
      }
    }
  }
}
