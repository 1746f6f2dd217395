import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Host, HostFailure } from "../../../publish/send/host.ts";
import { HostError } from "../../../publish/send/host.ts";
import type { LineProxy } from "../proxy.ts";

/** What the tests of a host work with. */
export interface Bench {
  host: Host;
  /** Opens one more line. */
  open(): Promise<Host>;
  /** Where one lands, on this machine. */
  home: string;
  /** From where one lands, a folder on a disk of 4 MB. */
  small: string;
  /** Where no disk can be mounted, what stands in for a full one: a quota, in bytes by file. */
  limitFiles?: (largest: number | "unlimited") => void;
  /** Names of what this way of sending leaves behind after a failure, if it does: none is that of a file. */
  leftovers?: RegExp;
  /** Through which all lines go. */
  proxy: LineProxy;
}

/** A new folder of the host, seen from both sides. */
export interface Place {
  /** Path on the host. */
  at(...names: string[]): string;
  /** Path on this machine. */
  here(...names: string[]): string;
  read(...names: string[]): string;
  write(name: string, text: string): void;
  /** Names in it, sorted, those of temporary files too. */
  names(): string[];
}

let count = 0;

export function makePlace({ home, small }: Bench, disk?: "small"): Place {
  count += 1;
  const root = disk ? `${small}/essai ${count}` : `essai ${count}`;
  mkdirSync(join(home, root));
  const here = (...names: string[]) => join(home, root, ...names);
  return {
    at: (...names) => [root, ...names].join("/"),
    here,
    read: (...names) => readFileSync(here(...names), "utf8"),
    write: (name, text) => writeFileSync(here(name), text),
    names: () => readdirSync(here()).sort(),
  };
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As unlike as can be from a file to another, and from a run to the next the same. */
export function noise(size: number, seed = 1): Buffer {
  const made = Buffer.allocUnsafe(size);
  let state = seed * 2 + 1;
  for (let index = 0; index < size; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    made[index] = state >>> 24;
  }
  return made;
}

/** Why it failed, `undefined` when it did not. @throws what is no {@link HostError}. */
export async function failureOf(doing: Promise<unknown>): Promise<HostFailure | undefined> {
  try {
    await doing;
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error.failure;
    throw error;
  }
}

/** Names that hosts hold and programs stumble on. */
export const ODD_NAMES = [
  "avec des espaces",
  " espace aux bouts ",
  "été à Noël ½ …",
  "e\u0301te\u0301 décomposé",
  "l’autre 'simple' \"double\"",
  "-rf",
  "--delete",
  "$(touch piège)",
  "`touch piège`",
  "$HOME ~ $((1))",
  "a;b&c|d>e<f",
  "étoile * ? [a-z] {b,c}",
  "barre \\ inverse \\n",
  "deux\nlignes",
  "tabulation\tet\rretour",
  "#dièse %20 !exclamation",
  ":deux-points@hôte:",
  "~",
  "📚",
  `${"é".repeat(100)}${"x".repeat(55)}`,
];
