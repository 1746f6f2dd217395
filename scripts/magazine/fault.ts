/**
 * Something wrong in what an editor wrote, placed where the editor can click on it.
 * The three sentences are in French and end with a full stop.
 */
export interface Fault {
  /** Path as the editor types it: relative to the folder the command was run in, with `/`. */
  file: string;
  /** Line in the file, counted from 1. */
  line: number;
  /** Column in UTF-16 units, counted from 1. */
  column: number;
  /** What was found, as one sentence. */
  found: string;
  /** What was expected instead, as one sentence. */
  expected?: string;
  /** The line (or lines) to paste in place of the faulty one, ready to use. */
  fix?: string;
}

/** Orders faults as a person mends them: file by file, from top to bottom. */
export function compareFaults(a: Fault, b: Fault): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.found, b.found)
  );
}

/** One order for every machine: code units, never the locale of the computer. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The fault as printed in the terminal: a clickable place, then what was found, expected and how to mend it. */
export function formatFault(fault: Fault): string {
  const lines = [`${fault.file}:${fault.line}:${fault.column}`, `  ${spaced(fault.found)}`];
  if (fault.expected) lines.push(`  Attendu\u00a0: ${spaced(fault.expected)}`);
  if (fault.fix) {
    const [first, ...rest] = fault.fix.split("\n");
    lines.push(`  À écrire\u00a0: ${first}`, ...rest.map((line) => `             ${line}`));
  }
  return lines.join("\n");
}

/** No line of a narrow terminal begins with a colon or a closing guillemet. The line to paste is left as it is. */
function spaced(sentence: string): string {
  return sentence
    .replace(/« /g, "«\u00a0")
    .replace(/ ([»:])(?=[\s.,)]|$)/g, "\u00a0$1")
    .replace(/ ([;!?])(?=\s|$)/g, "\u202f$1");
}
