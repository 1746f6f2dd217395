import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { LIFE_DAYS, today } from "./verdicts.ts";
import { isDraft, writeWhole } from "./write-whole.ts";

const MANIFEST = "manifeste.json";

/** Drafts this old belong to nobody, in milliseconds. */
const DRAFT_LIFE = 86_400_000;

/**
 * Files kept from one build to the next under a name that tells all they were made of. The manifest holds the last day
 * each was used; without it, or where it cannot be read, every file counts as used today.
 */
export class Store {
  readonly folder: string;
  readonly #names: Set<string>;
  readonly #days: Map<string, number>;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#names = new Set(readdirSync(folder));
    this.#days = readDays(join(folder, MANIFEST));
  }

  /** Whether the file is kept; it then counts as used. */
  has(name: string): boolean {
    if (!this.#names.has(name)) return false;
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
    const days = new Map<string, number>();
    for (const name of this.#names) {
      if (name === MANIFEST) continue;
      const last = this.#used.has(name) ? day : (this.#days.get(name) ?? day);
      if (isDraft(name) ? isForgotten(this.path(name)) : day - last > LIFE_DAYS) {
        rmSync(this.path(name), { force: true });
        this.#names.delete(name);
      } else if (!isDraft(name)) days.set(name, last);
    }
    const text = JSON.stringify([...days]);
    if (text !== JSON.stringify([...this.#days])) {
      writeWhole(join(this.folder, MANIFEST), text);
    }
  }
}

function readDays(file: string): Map<string, number> {
  try {
    return new Map(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return new Map();
  }
}

function isForgotten(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > DRAFT_LIFE;
}
