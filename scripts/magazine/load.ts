import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { AddressBook } from "./address-book.ts";
import { registerAddresses } from "./addresses.ts";
import { assemble } from "./assemble.ts";
import { compareFaults, type Fault } from "./fault.ts";
import { splitHeader } from "./header.ts";
import { setInFrench } from "./in-french.ts";
import type { Loaded, LoadOptions, ReadText } from "./loaded.ts";
import type { Edition, Source } from "./model.ts";
import {
  articleSchema,
  authorsSchema,
  magazineSchema,
  numeroSchema,
  pageSchema,
  rubriquesSchema,
} from "./schema.ts";
import { readYaml } from "./schema-faults.ts";
import { readList } from "./settings.ts";
import { readText } from "./text-file.ts";
import { type ListFile, scanContent, type TextFile, type Tree } from "./tree.ts";
import type { YamlText } from "./yaml-text.ts";

/**
 * Reads and checks a whole content folder.
 *
 * @returns the edition, `undefined` when a fault leaves no edition to speak of; `faults` holds all the faults of all
 * the files, in order. An edition must not be published while there is a fault.
 */
export function loadEdition(options: LoadOptions): {
  edition: Edition | undefined;
  addresses: AddressBook;
  /** Front matter by file (as printed in faults), to place what is found later in a key's value. */
  headers: Map<string, YamlText>;
  /** Texts that say what is heard in a sound beside them. */
  transcripts: ListFile[];
  /** magazine.yaml, where there is one. */
  magazineHeader: YamlText | undefined;
  /** Texts that this edition leaves out, though they were read. */
  unpublished: { url: string; titre: string; file: string }[];
  faults: Fault[];
} {
  const { tree, faults } = scanContent(options.root, options.label);
  const loaded = readTree(tree, options, faults);
  const { edition, all } = assemble(loaded, options, faults);
  const frozen = options.preview ? undefined : tree.lists["adresses.txt"];
  const addresses = registerAddresses({ loaded, edition, all, tree, frozen, faults });
  setInFrench(edition);
  return {
    edition: loaded.complete ? edition : undefined,
    addresses,
    headers: new Map(all.map(({ header }) => [header.file, header])),
    magazineHeader: loaded.magazineHeader,
    unpublished: all
      .filter(({ item }) => addresses.hidden.has(item.url))
      .map(({ item: { url, titre }, header: { file } }) => ({ url, titre, file })),
    transcripts: tree.transcripts,
    faults: faults.sort(compareFaults),
  };
}

function readTree(tree: Tree, options: LoadOptions, faults: Fault[]): Loaded {
  const list = <Schema extends z.ZodType>(
    name: "rubriques.yaml" | "auteurs.yaml",
    schema: Schema,
  ) => {
    const at = tree.lists[name];
    if (at) return readList(at, schema, faults);
    // Where the folder itself is missing, that is the one thing to say.
    if (!existsSync(options.root)) return undefined;
    const example =
      name === "rubriques.yaml"
        ? "- {cle: relire, nom: (Re)lire, description: …}"
        : "- {cle: fanny-lancelin, nom: Fanny Lancelin, role: journaliste}";
    faults.push({
      file: `${options.label}/${name}`,
      line: 1,
      column: 1,
      found: `La liste ${name} manque.`,
      expected: `${name}, à côté du dossier numeros.`,
      fix: example,
    });
    return undefined;
  };
  const rubriques = list("rubriques.yaml", rubriquesSchema);
  const authors = list("auteurs.yaml", authorsSchema);
  const magazineFile = tree.lists["magazine.yaml"];
  const magazine = magazineFile ? readList(magazineFile, magazineSchema, faults) : undefined;
  const texts = <Schema extends z.ZodType>(files: TextFile[], schema: Schema) =>
    files.flatMap((at) => readOne(at, schema, faults) ?? []);
  const loaded: Loaded = {
    magazine: magazine?.data ?? magazineSchema.parse({}),
    magazineHeader: magazine?.header,
    rubriques,
    authors,
    numeros: tree.numeros.map(({ numero, articles }) => ({
      at: numero,
      read: readOne(numero, numeroSchema, faults),
      articles: texts(articles, articleSchema),
    })),
    pages: texts(tree.pages, pageSchema),
    complete: rubriques !== undefined && authors !== undefined,
  };
  return loaded;
}

function readOne<Schema extends z.ZodType>(
  at: TextFile,
  schema: Schema,
  faults: Fault[],
): ReadText<z.output<Schema>> | undefined {
  const read = readText(at.path, at.file);
  const parts = "fault" in read ? read : splitHeader(read.text, at.file);
  if ("fault" in parts) {
    faults.push(parts.fault);
    return undefined;
  }
  const { header, body, bodyLine } = parts;
  const result = readYaml(header, schema);
  faults.push(...result.faults);
  const unfinished = (result.value as { brouillon?: boolean } | undefined)?.brouillon === true;
  if (body.trim() === "" && !unfinished && !at.path.endsWith("numero.md")) {
    faults.push({
      file: at.file,
      line: bodyLine,
      column: 1,
      found: "Il n’y a pas de texte sous l’en-tête.",
      expected: "au moins un paragraphe, ou brouillon: true en attendant.",
    });
  }
  if (result.value === undefined) return undefined;
  const source: Source = { file: at.file, folder: at.folder, body, bodyLine };
  return { at, data: result.value, header, source };
}

/** adresses.txt as it stands, for the verb that adds to it; empty where there is none. @throws when it cannot be read. */
export function readFrozen(root: string): string {
  const path = join(root, "adresses.txt");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
