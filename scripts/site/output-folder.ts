import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

/** A sentence for whoever typed the command: the output folder is one that must not be replaced. */
export class OutputRefused extends Error {}

/** Files that every build writes, by which a folder is known as one of its own. */
const MARKS = ["redirections.json", "404.html"];

/**
 * The output folder of a build that is written beside it, then put in its place at once: a build that fails or is killed
 * leaves the last good site as it was.
 */
export class OutputFolder {
  /** Where to write. */
  readonly draft: string;
  readonly #target: string;
  readonly #previous: string;

  /** @param target absolute path; made if absent, replaced only if a build made it. */
  constructor(target: string, content: string) {
    refuseUnsafe(target, content);
    this.#target = target;
    this.#previous = `${target}.precedent`;
    this.draft = `${target}.en-cours-${process.pid}`;
    this.#recover();
    if (existsSync(target) && !isOurs(target)) {
      throw new OutputRefused(
        `«\u00a0${target}\u00a0» est autre chose qu’un site fait ici\u00a0: rien n’y est touché.\n  Attendu\u00a0: un dossier vide, absent, ou fait par npm run build.`,
      );
    }
    rmSync(this.draft, { recursive: true, force: true });
  }

  /** Puts the draft in the place of the last site. */
  publish(): void {
    rmSync(this.#previous, { recursive: true, force: true });
    if (existsSync(this.#target)) renameSync(this.#target, this.#previous);
    renameSync(this.draft, this.#target);
    rmSync(this.#previous, { recursive: true, force: true });
  }

  /** Removes the draft, and leaves everything else. */
  abandon(): void {
    rmSync(this.draft, { recursive: true, force: true });
  }

  /** Mends what a build killed earlier has left: its draft, or the last site set aside between the two renames. */
  #recover(): void {
    if (!existsSync(this.#target) && existsSync(this.#previous)) {
      renameSync(this.#previous, this.#target);
    }
    const prefix = `${basename(this.#target)}.en-cours-`;
    const parent = dirname(this.#target);
    if (!existsSync(parent)) return;
    for (const name of readdirSync(parent)) {
      if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) {
        rmSync(join(parent, name), { recursive: true, force: true });
      }
    }
  }
}

function refuseUnsafe(target: string, content: string): void {
  const real = realFolder(target);
  const inside = (inner: string, outer: string) => {
    const path = relative(outer, inner);
    return path === "" || (!path.startsWith(`..${sep}`) && path !== ".." && resolve(path) !== path);
  };
  const source = realFolder(content);
  if (inside(source, real) || inside(real, source)) {
    throw new OutputRefused(
      `Le dossier de sortie «\u00a0${target}\u00a0» et celui des textes se contiennent l’un l’autre.\n  Attendu\u00a0: un dossier de sortie à part, comme _site.`,
    );
  }
}

/** The folder with its links followed, as far as it exists. */
function realFolder(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realFolder(parent), basename(path));
}

function isOurs(folder: string): boolean {
  if (!statSync(folder).isDirectory()) return false;
  const names = readdirSync(folder);
  return names.length === 0 || MARKS.every((mark) => names.includes(mark));
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
