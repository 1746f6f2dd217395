import { FaceRefused } from "../fonts/face-refused.ts";
import { type Fault, formatFault } from "../magazine/fault.ts";
import { Obstacle } from "../publish/send/host.ts";
import { SearchError } from "../search/search-error.ts";
import { OutputRefused } from "../site/output-folder.ts";
import { UsageError } from "./arguments.ts";

/** Runs a verb: what the person who typed it can mend is said in a sentence, the rest with its trace. */
export async function run(verb: () => Promise<void> | void): Promise<void> {
  try {
    await verb();
  } catch (error) {
    process.exitCode = 1;
    if (
      error instanceof UsageError ||
      error instanceof OutputRefused ||
      error instanceof SearchError ||
      error instanceof FaceRefused ||
      error instanceof Obstacle
    ) {
      console.error(error.message);
      return;
    }
    console.error(
      "Le générateur s’est arrêté sur une erreur qui n’est pas dans les textes. Rien n’a été changé.",
    );
    console.error(explain(error));
  }
}

/** The faults, then how many there are. */
export function printFaults(faults: readonly Fault[]): void {
  for (const fault of faults) console.error(`${formatFault(fault)}\n`);
  const files = new Set(faults.map(({ file }) => file)).size;
  console.error(`${plural(faults.length, "faute")} dans ${plural(files, "fichier")}.`);
}

/** What is worth saying and stops nothing. */
export function printRemarks(remarks: readonly Fault[]): void {
  for (const { expected = "", ...remark } of remarks) {
    const advice = expected.charAt(0).toUpperCase() + expected.slice(1);
    console.log(`${formatFault(remark)}\n  ${advice}\n`);
  }
}

/** `3 articles`, `1 article`, `0 article`, with a no-break space. */
export function plural(number: number, noun: string, several = `${noun}s`): string {
  return `${number}\u00a0${number > 1 ? several : noun}`;
}

const SYSTEM: Record<string, string> = {
  ENOSPC: "Le disque est plein.",
  EDQUOT: "Le quota du disque est atteint.",
  EFBIG: "Un fichier dépasse la taille permise.",
  EACCES: "Un fichier ou un dossier n’est pas accessible\u00a0: vérifiez ses droits.",
  EPERM: "Un fichier ou un dossier n’est pas accessible\u00a0: vérifiez ses droits.",
  EROFS: "Ce disque est en lecture seule.",
  ENOTDIR: "Un fichier est là où il faudrait un dossier.",
  EMFILE: "Trop de fichiers sont ouverts sur cet ordinateur.",
};

/** What the system refused, in French, or the trace of the error that began it all. */
function explain(error: unknown): string {
  const first = rootCause(error);
  if (!(first instanceof Error)) return String(first);
  const { code, path } = first as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : SYSTEM[code];
  if (sentence === undefined) return first.stack ?? first.message;
  return path ? `${sentence} (${path})` : sentence;
}

/** Eleventy wraps the errors of pages in its own, under a name of its own. */
function rootCause(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const inner = (error as { originalError?: unknown }).originalError ?? error.cause;
  return inner === undefined ? error : rootCause(inner);
}
