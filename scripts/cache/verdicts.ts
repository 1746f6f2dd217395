import { readFileSync, statSync } from "node:fs";
import { writeWhole } from "./write-whole.ts";

/** Days after which what no build asked for is forgotten. */
export const LIFE_DAYS = 30;

const DAY = 86_400_000;

interface Entry<Verdict> {
  /** Of the file when it was read. */
  mark: string;
  /** Last day it was asked for, in days since 1970. */
  day: number;
  verdict: Verdict;
}

/**
 * What reading a file gave, kept by its path for as long as its size, its times and its inode stay the same: the file
 * itself is not opened. `Verdict` is plain JSON data.
 */
export class Verdicts<Verdict> {
  readonly #entries = new Map<string, Entry<Verdict>>();
  readonly #file: string;
  readonly #version: number;
  #changed = false;

  /** @param version goes up when verdicts change their meaning: older ones are then read anew. */
  constructor(file: string, version: number) {
    this.#file = file;
    this.#version = version;
    try {
      const { version: kept, entries } = JSON.parse(readFileSync(file, "utf8"));
      if (kept === version) this.#entries = new Map(entries.filter(isEntry));
    } catch {
      // None, or not one of ours: everything is read anew.
    }
  }

  /** Of every file that has not changed since. */
  valid(): Map<string, Verdict> {
    const valid = new Map<string, Verdict>();
    for (const [path, { mark, verdict }] of this.#entries) {
      if (mark !== "" && mark === markOf(path)) valid.set(path, verdict);
    }
    return valid;
  }

  /** @param mark what `markOf` told before the file was read: a file changed meanwhile is read again next time. */
  set(path: string, mark: string, verdict: Verdict): void {
    this.#entries.set(path, { mark, day: today(), verdict });
    this.#changed = true;
  }

  /** Notes the files that a build asked for, and writes what changed, without what is too old. */
  save(used: Iterable<string>): void {
    const day = today();
    for (const path of used) {
      const entry = this.#entries.get(path);
      if (!entry || entry.day === day) continue;
      entry.day = day;
      this.#changed = true;
    }
    if (!this.#changed) return;
    const entries = [...this.#entries].filter(([, { day: last }]) => day - last <= LIFE_DAYS);
    writeWhole(this.#file, JSON.stringify({ version: this.#version, entries }));
    this.#changed = false;
  }
}

/** What tells a file from its earlier self without opening it, as git does; "" for one that cannot be seen. */
export function markOf(path: string): string {
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
    return `${size}-${mtimeNs}-${ctimeNs}-${ino}`;
  } catch {
    return "";
  }
}

function isEntry(entry: unknown): boolean {
  if (!Array.isArray(entry) || typeof entry[0] !== "string") return false;
  return typeof entry[1]?.mark === "string" && typeof entry[1].day === "number";
}

/** In days since 1970. */
export function today(): number {
  return Math.floor(Date.now() / DAY);
}
