import { readFileSync } from "node:fs";
import { LIFE_DAYS, today } from "./verdicts.ts";
import { writeWhole } from "./write-whole.ts";

/** What was found out of something, kept under a hash of it; `Value` is plain JSON data. */
export class Recall<Value> {
  readonly #entries = new Map<string, { day: number; value: Value }>();
  readonly #file: string;
  readonly #version: number;
  #changed = false;

  /** @param version goes up when values change their meaning: older ones are then found out anew. */
  constructor(file: string, version: number) {
    this.#file = file;
    this.#version = version;
    try {
      const { version: kept, entries } = JSON.parse(readFileSync(file, "utf8"));
      if (kept === version) this.#entries = new Map(entries.filter(isEntry));
    } catch {
      // None, or not one of ours: everything is found out anew.
    }
  }

  /** What is kept under a key, which then counts as used. */
  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    const day = today();
    if (entry.day !== day) this.#changed = true;
    entry.day = day;
    return entry.value;
  }

  set(key: string, value: Value): void {
    this.#entries.set(key, { day: today(), value });
    this.#changed = true;
  }

  /** Writes what changed, without what nothing has asked for in thirty days. */
  save(): void {
    if (!this.#changed) return;
    const day = today();
    const entries = [...this.#entries].filter(([, { day: last }]) => day - last <= LIFE_DAYS);
    writeWhole(this.#file, JSON.stringify({ version: this.#version, entries }));
    this.#changed = false;
  }
}

function isEntry(entry: unknown): boolean {
  return Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1]?.day === "number";
}
