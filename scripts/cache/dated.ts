import { readFileSync } from "node:fs";
import { writeWhole } from "./write-whole.ts";

/** Days after which what no build asked for is forgotten. */
export const LIFE_DAYS = 30;

const DAY = 86_400_000;

/** Something kept, with the last day it was asked for, in days since 1970. */
export interface Dated {
  day: number;
}

/** In days since 1970. */
export function today(): number {
  return Math.floor(Date.now() / DAY);
}

/**
 * What an earlier build kept in a file, by key: nothing from a file that cannot be read, or of another version.
 *
 * @param isEntry whether an entry is what the caller keeps, beside its day
 */
export function readDated<Entry extends Dated>(
  file: string,
  version: number,
  isEntry: (entry: Partial<Entry>) => boolean = () => true,
): Map<string, Entry> {
  try {
    const { version: kept, entries } = JSON.parse(readFileSync(file, "utf8"));
    if (kept !== version) return new Map();
    return new Map(
      entries.filter(
        (entry: unknown) =>
          Array.isArray(entry) &&
          typeof entry[0] === "string" &&
          typeof entry[1]?.day === "number" &&
          isEntry(entry[1]),
      ),
    );
  } catch {
    return new Map();
  }
}

/** Writes what is kept, without what nothing has asked for in thirty days. */
export function writeDated(file: string, version: number, kept: ReadonlyMap<string, Dated>): void {
  const day = today();
  const entries = [...kept].filter(([, { day: last }]) => day - last <= LIFE_DAYS);
  writeWhole(file, JSON.stringify({ version, entries }));
}
