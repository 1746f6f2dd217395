import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PROJECT } from "./built-site.ts";

const CASES = join(PROJECT, "scripts/search/cases");

/** A row of the table of queries. Several pages are parted by spaces, several marks by ` | `. */
export interface QueryCase {
  query: string;
  /** Slugs of all the articles to find. */
  expected: string[];
  /** Slugs that must not be among the first three. */
  unwanted: string[];
  /** Each must be marked, as a whole, in a title or an excerpt. */
  marked: string[];
}

export function queryCases(): QueryCase[] {
  const [, ...lines] = readFileSync(join(CASES, "queries.tsv"), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [query = "", expected = "", unwanted = "", marked = ""] = line.split("\t");
    const list = (cell: string, by: string) => (cell === "" ? [] : cell.split(by));
    return {
      query,
      expected: list(expected, " "),
      unwanted: list(unwanted, " "),
      marked: list(marked, " | "),
    };
  });
}

const RUBRIQUES =
  "(Re)lire relire (Ré)acteur·ices reacteurices (Re)visiter revisiter (Ré)créations recreations";

/** Writes the articles that the queries are asked of as a content folder, and gives its path. */
export function writeSearchContent(): string {
  const root = mkdtempSync(join(tmpdir(), "rebonds-recherche-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const names = RUBRIQUES.split(" ");
  const rubriques = [0, 2, 4, 6].map(
    (rank) => `- {cle: ${names[rank + 1]}, nom: ${names[rank]}, description: Des textes.}\n`,
  );
  write("rubriques.yaml", rubriques.join(""));
  const authors = ["Fanny Lancelin", "Malik Gironnet", "Léa Oriol"];
  const keys = ["fanny-lancelin", "malik-gironnet", "lea-oriol"];
  write(
    "auteurs.yaml",
    authors.map((nom, rank) => `- {cle: ${keys[rank]}, nom: ${nom}, role: journaliste}\n`).join(""),
  );
  const blocks = readFileSync(join(CASES, "articles.txt"), "utf8").split("\n=====\n");
  for (const block of blocks) {
    const [head = "", chapo = "", ...body] = block.trim().split("\n");
    const [slug, numero, date = "", rubrique, author, titre] = head.split(" | ");
    const folder = `numeros/0${numero}-essais`;
    const month = date.slice(0, 7);
    write(
      `${folder}/numero.md`,
      `---\nnumero: ${numero}\ntitre: Numéro d’essai\ndate: ${month}\n---\n`,
    );
    const data = { titre, rubrique, auteurs: [author], date, chapo };
    const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    write(`${folder}/${slug}/index.md`, `---\n${lines.join("")}---\n\n${body.join("\n").trim()}\n`);
  }
  return root;
}
