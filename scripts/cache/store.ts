import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { LIFE_DAYS, today } from "./dated.ts";
import { isDraft, writeWhole } from "./write-whole.ts";

const MANIFEST = "manifeste.json";

/** Drafts this old belong to nobody, in milliseconds. */
const DRAFT_LIFE = 86_400_000;

/**
 * Files kept from one build to the next under a name that tells all they were made of. The manifest holds the last day
 * each was used, and its size: one that was emptied or cut is not kept. Without it, or where it cannot be read, every
 * file counts as used today.
 */
export class Store {
  readonly folder: string;
  readonly #names: Set<string>;
  readonly #known: Map<string, Known>;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#names = new Set(readdirSync(folder));
    this.#known = readManifest(join(folder, MANIFEST));
  }

  /** Whether the file is kept; it then counts as used. */
  has(name: string): boolean {
    if (!this.#names.has(name)) return false;
    const size = sizeOf(this.path(name));
    if (size === 0 || size !== (this.#known.get(name)?.size ?? size)) {
      this.#names.delete(name);
      return false;
    }
    this.#used.add(name);
    return true;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, bytes: Uint8Array): void {
    writeWhole(this.path(name), bytes);
    this.#names.add(name);
    this.#used.add(name);
  }

  /** At the end of a build: notes what it used, and removes what none has used for thirty days. */
  close(): void {
    const day = today();
    const known: [string, Known][] = [];
    for (const name of this.#names) {
      if (name === MANIFEST) continue;
      const last = this.#used.has(name) ? day : (this.#known.get(name)?.day ?? day);
      if (isDraft(name) ? isForgotten(this.path(name)) : day - last > LIFE_DAYS) {
        rmSync(this.path(name), { force: true });
        this.#names.delete(name);
      } else if (!isDraft(name)) {
        known.push([name, { day: last, size: sizeOf(this.path(name)) }]);
      }
    }
    const text = JSON.stringify(known);
    if (text !== JSON.stringify([...this.#known])) writeWhole(join(this.folder, MANIFEST), text);
  }
}

/** What the manifest tells of a file. */
interface Known {
  day: number;
  size: number;
}

function readManifest(file: string): Map<string, Known> {
  try {
    return new Map(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return new Map();
  }
}

/** 0 for a file that is not there. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function isForgotten(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > DRAFT_LIFE;
}
