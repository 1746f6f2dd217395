import { relative, resolve, sep } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";

/** A sentence for whoever typed a command that cannot be understood. */
export class UsageError extends Error {}

export interface Folder {
  /** Absolute. */
  path: string;
  /** As typed, with `/`: what faults are printed with. */
  label: string;
}

/**
 * Reads the folders of a command: `--contenu DOSSIER`, `--sortie DOSSIER` where it writes, and `--cache DOSSIER` for
 * what it keeps for the next time.
 *
 * @throws UsageError on anything else.
 */
export function readFolders(
  args: string[],
  defaults: { contenu: string; sortie: string },
): { contenu: Folder; sortie: Folder; cache: Folder | undefined } {
  const text = { type: "string" } as const;
  const values = parseTyped(args, { contenu: text, sortie: text, cache: text }, EXPECTED);
  const { contenu, sortie, cache } = values as Record<string, string | undefined>;
  return {
    contenu: folder(contenu ?? defaults.contenu, "--contenu"),
    sortie: folder(sortie ?? defaults.sortie, "--sortie"),
    cache: cache === undefined ? undefined : folder(cache, "--cache"),
  };
}

const EXPECTED =
  "--contenu DOSSIER pour d’autres textes, --sortie DOSSIER pour un autre lieu, --cache DOSSIER pour garder ailleurs les images faites.";

/**
 * Reads what was typed after a verb, by name of option.
 *
 * @param expected what could have been, for whoever typed something else
 * @throws UsageError on anything that is none of these options.
 */
export function parseTyped(
  args: string[],
  options: NonNullable<ParseArgsConfig["options"]>,
  expected: string,
): Record<string, unknown> {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch {
    throw new UsageError(
      `Cette commande ne comprend pas «\u00a0${args.join(" ")}\u00a0».\n  Attendu\u00a0: ${expected}`,
    );
  }
}

/** @throws UsageError for an empty name. */
export function folder(typed: string, option: string): Folder {
  if (typed.trim() === "") {
    throw new UsageError(
      `L’option ${option} n’a pas de dossier.\n  Attendu\u00a0: ${option} DOSSIER`,
    );
  }
  const path = resolve(typed);
  const label = relative(process.cwd(), path) || ".";
  return { path, label: label.split(sep).join("/") };
}
