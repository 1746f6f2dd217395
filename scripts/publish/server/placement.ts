import { type OldAddress, type OldPath, readOldAddress } from "./old-address.ts";

/** Lines in the root file: each is read anew for every page of the site. */
const MOST_IN_ROOT = 100;

/** The folder for the rules that the root file cannot hold, an address of the site that no text may take. */
export const OVERFLOW = "anciennes-adresses";

/** An old address, read. */
export interface Rule extends OldPath {
  vers: string | undefined;
}

/** What is in the finished site. */
export interface Tree {
  /** Paths of the files, with `/`. */
  files: ReadonlySet<string>;
  /** Paths of the folders that hold more than pages that lead elsewhere, without a final `/`; "" is the root. */
  folders: ReadonlySet<string>;
}

/** Which `.htaccess` says what. */
export interface Placement {
  /** In the root file: rules without a query, and those with the query of a page of today. */
  root: Rule[];
  /** Addresses of the root that would be too many there, and those with the query of the home page. */
  overflow: Rule[];
  /** By folder, without slashes at its ends. */
  folders: Map<string, Rule[]>;
}

/**
 * Puts each rule in the folder where its address was, so that no page of today pays for it: 2,000 lines in the root file
 * make every page of a site five times slower, and nothing of the sort in folders.
 */
export function placeRules(addresses: readonly OldAddress[], tree: Tree): Placement {
  const rules = addresses.map(({ de, vers }): Rule => ({ ...readOldAddress(de), vers }));
  const ground = new Ground(tree);
  const folders = new Map<string, Rule[]>();
  const root: Rule[] = [];
  const overflow: Rule[] = [];
  const put = (folder: string, rule: Rule) => {
    const rules = folders.get(folder);
    if (rules) rules.push(rule);
    else folders.set(folder, [rule]);
  };
  for (const rule of rules.filter(({ query }) => query !== undefined)) {
    const own = trim(rule.path);
    if (own === "") overflow.push(rule);
    else {
      const folder = [own, ...foldersAbove(own).reverse()].find((each) => ground.isFree(each));
      if (folder === undefined) root.push(rule);
      else put(folder, rule);
    }
  }
  const withQuery = root.length;
  const paths = rules.filter(({ query }) => query === undefined).sort(bySlash);
  for (const rule of paths.toReversed()) {
    const own = trim(rule.path);
    const isFolder = rule.path.endsWith("/") || ground.isMade(own);
    const folder = ground.nearest(isFolder ? own : parent(own));
    if (folder === "") root.push(rule);
    else put(folder, rule);
  }
  if (root.length > MOST_IN_ROOT) overflow.push(...root.splice(withQuery));
  for (const list of [root, overflow, ...folders.values()]) list.sort(bySlash);
  return { root, overflow, folders };
}

/** `/a` before `/a/`, whose rule answers for both; else in the order given. Folders are made by those with a slash. */
function bySlash(a: Rule, b: Rule): number {
  return Number(a.path.endsWith("/")) - Number(b.path.endsWith("/"));
}

/** Where folders may be made beside what is there. */
class Ground {
  readonly #tree: Tree;
  readonly #made = new Set<string>();
  /** Folders by their name as a disk that ignores the difference of case knows them. */
  readonly #known = new Map<string, string>();

  constructor(tree: Tree) {
    this.#tree = tree;
    for (const file of tree.files) {
      for (const folder of foldersAbove(file)) this.#known.set(folder.toLowerCase(), folder);
      this.#known.set(file.toLowerCase(), "");
    }
  }

  /** The folder itself, or the nearest one above it that can hold a file; "" for the root. */
  nearest(folder: string): string {
    if (folder === "" || this.#holds(folder)) return folder;
    return this.nearest(parent(folder));
  }

  /** Whether the folder can be made, and nothing of today's site is in it. */
  isFree(folder: string): boolean {
    return !this.#tree.folders.has(folder) && this.#holds(folder);
  }

  /** Whether rules have made it. */
  isMade(folder: string): boolean {
    return this.#made.has(folder);
  }

  #holds(folder: string): boolean {
    const paths = [...foldersAbove(folder), folder];
    const isClear = paths.every((path) => {
      const known = this.#known.get(path.toLowerCase());
      return known === undefined
        ? isSafeName(path.slice(path.lastIndexOf("/") + 1))
        : known === path;
    });
    if (!isClear) return false;
    for (const path of paths) {
      this.#known.set(path.toLowerCase(), path);
      this.#made.add(path);
    }
    return true;
  }
}

/** A name that every system of files bears, in the form in which they keep it, and that hides nothing. */
function isSafeName(name: string): boolean {
  if (name !== name.normalize("NFC")) return false;
  return /^[\p{L}\p{N}_(@~][\p{L}\p{M}\p{N}_ ,;=+&'()@~.-]*$/u.test(name) && isShort(name);
}

function isShort(name: string): boolean {
  return Buffer.byteLength(name) <= 240 && !/[. ]$/.test(name);
}

/** From the top, without the last step. */
export function foldersAbove(path: string): string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}
