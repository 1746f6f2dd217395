import { type Dated, readDated, today, writeDated } from "./dated.ts";

/** What was found out of something, kept under a hash of it; `Value` is plain JSON data. */
export class Recall<Value> {
  readonly #entries: Map<string, Dated & { value: Value }>;
  readonly #file: string;
  readonly #version: number;
  #changed = false;

  /** @param version goes up when values change their meaning: older ones are then found out anew. */
  constructor(file: string, version: number) {
    this.#file = file;
    this.#version = version;
    this.#entries = readDated(file, version);
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
    writeDated(this.#file, this.#version, this.#entries);
    this.#changed = false;
  }
}
