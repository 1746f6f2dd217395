import { relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";

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
  try {
    const { values } = parseArgs({
      args,
      options: {
        contenu: { type: "string" },
        sortie: { type: "string" },
        cache: { type: "string" },
      },
      strict: true,
    });
    return {
      contenu: folder(values.contenu ?? defaults.contenu, "--contenu"),
      sortie: folder(values.sortie ?? defaults.sortie, "--sortie"),
      cache: values.cache === undefined ? undefined : folder(values.cache, "--cache"),
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `Cette commande ne comprend pas «\u00a0${args.join(" ")}\u00a0».\n  Attendu\u00a0: --contenu DOSSIER pour d’autres textes, --sortie DOSSIER pour un autre lieu, --cache DOSSIER pour garder ailleurs les images faites.`,
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
