import { join, relative } from "node:path";
import type { AddressBook } from "../magazine/address-book.ts";
import { frozenLines } from "../magazine/frozen.ts";
import { readFrozen } from "../magazine/load.ts";
import type { Edition } from "../magazine/model.ts";
import { positionAt, readText } from "../magazine/text-file.ts";
import type { AuditOptions } from "../publish/audit/audit.ts";

/** Address of the page that explains what pages weigh; a magazine may do without. */
export const WEIGHT_PAGE = "/poids/";

/** A place in a text that an editor can open. */
export interface SourcePlace {
  file: string;
  line: number;
  column: number;
}

/** What the audit of a site is to know of the magazine, and cannot read in the site. */
export interface AuditSubject extends Omit<AuditOptions, "folder" | "compressor"> {
  /**
   * Where the text of a page says something: an address of it, or its beginning for `undefined`. Nothing for pages
   * that no text makes, and for what only layouts say.
   */
  placeOf(page: string, written: string | undefined): SourcePlace | undefined;
}

interface Loaded {
  root: string;
  label: string;
  addresses: AddressBook;
  unpublished: AuditOptions["hidden"];
}

export function auditSubject(edition: Edition, loaded: Loaded): AuditSubject {
  const { root, label, addresses, unpublished } = loaded;
  const { numeros, articles, pages } = edition;
  const { adresse, budgets } = edition.magazine;
  const texts = [...numeros, ...articles, ...pages];
  // Their words are not kept: a fault in a text is rare, and reads it again.
  const known = new Map(texts.map(({ url, kind, source: { file } }) => [url, { kind, file }]));
  const gone = new Set(addresses.gone);
  return {
    site: adresse,
    hidden: unpublished,
    published: texts.map(({ titre }) => titre),
    lasting: frozenLines(readFrozen(root))
      .filter(({ address }) => !gone.has(address))
      .map((each) => ({ ...each, file: `${label}/adresses.txt` })),
    budgetOf: (url) => {
      const kind = kindOf(url, known.get(url)?.kind);
      return { kind, budget: budgets[kind] };
    },
    placeOf: (url, written) => {
      const file = known.get(url)?.file;
      return file === undefined
        ? undefined
        : findIn(file, join(root, relative(label, file)), written);
    },
  };
}

function kindOf(url: string, text: "numero" | "article" | "page" | undefined) {
  if (url === "/") return "accueil";
  if (url === "/recherche/") return "recherche";
  // 404 and 410.
  if (!url.endsWith("/")) return "page";
  return text ?? "liste";
}

function findIn(file: string, path: string, written: string | undefined): SourcePlace | undefined {
  if (written === undefined) return { file, line: 1, column: 1 };
  const read = readText(path, file);
  if ("fault" in read) return undefined;
  for (const spelling of spellings(written)) {
    const at = read.text.indexOf(spelling);
    if (at !== -1) return { file, ...positionAt(read.text, at) };
  }
  return undefined;
}

/** How an editor may have written what became an address: whole, by its folder, by the name of the file before its hash. */
function* spellings(address: string): Generator<string> {
  yield address;
  const path = address.replace(/[?#].*$/s, "");
  if (path.length > 1) yield path;
  const last = path.split("/").findLast((part) => part !== "") ?? "";
  const [, stem] = /^(.+?)(?:-\d+)?-[0-9a-f]{8}\.\w+$/.exec(last) ?? [];
  if (stem) yield `${stem}.`;
  else if (last.length > 3) yield last;
}
