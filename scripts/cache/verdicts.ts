import { statSync } from "node:fs";
import { type Dated, readDated, today, writeDated } from "./dated.ts";

interface Entry<Verdict> extends Dated {
  /** Of the file when it was read. */
  mark: string;
  verdict: Verdict;
}

/**
 * What reading a file gave, kept by its path for as long as its size, its times and its inode stay the same: the file
 * itself is not opened. `Verdict` is plain JSON data.
 */
export class Verdicts<Verdict> {
  readonly #entries: Map<string, Entry<Verdict>>;
  readonly #file: string;
  readonly #version: number;
  #changed = false;

  /** @param version goes up when verdicts change their meaning: older ones are then read anew. */
  constructor(file: string, version: number) {
    this.#file = file;
    this.#version = version;
    this.#entries = readDated(file, version, ({ mark }) => typeof mark === "string");
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
    writeDated(this.#file, this.#version, this.#entries);
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
