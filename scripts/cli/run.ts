import { type Fault, formatFault } from "../magazine/fault.ts";
import { OutputRefused } from "../site/output-folder.ts";
import { UsageError } from "./arguments.ts";

/** Runs a verb: what the person who typed it can mend is said in a sentence, the rest with its trace. */
export async function run(verb: () => Promise<void> | void): Promise<void> {
  try {
    await verb();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof UsageError || error instanceof OutputRefused) {
      console.error(error.message);
      return;
    }
    console.error(
      "Le générateur s’est arrêté sur une erreur qui n’est pas dans les textes. Rien n’a été changé.",
    );
    console.error(error instanceof Error ? (explainSystem(error) ?? error.stack) : error);
  }
}

/** The faults, then how many there are. */
export function printFaults(faults: readonly Fault[]): void {
  for (const fault of faults) console.error(`${formatFault(fault)}\n`);
  const files = new Set(faults.map(({ file }) => file)).size;
  console.error(`${plural(faults.length, "faute")} dans ${plural(files, "fichier")}.`);
}

/** `3 articles`, `1 article`, `0 article`, with a no-break space. */
export function plural(number: number, noun: string): string {
  return `${number}\u00a0${noun}${number > 1 ? "s" : ""}`;
}

const SYSTEM: Record<string, string> = {
  ENOSPC: "Le disque est plein.",
  EDQUOT: "Le quota du disque est atteint.",
  EACCES: "Un fichier ou un dossier n’est pas accessible : vérifiez ses droits.",
  EPERM: "Un fichier ou un dossier n’est pas accessible : vérifiez ses droits.",
  EROFS: "Ce disque est en lecture seule.",
  EMFILE: "Trop de fichiers sont ouverts sur cet ordinateur.",
};

function explainSystem(error: Error): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : SYSTEM[code];
  return sentence && (path ? `${sentence} (${path})` : sentence);
}
