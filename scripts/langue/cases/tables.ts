import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The tables are for tests and for the editors' guide: nothing else of this room reads a file.

/** A row, by the names of its table's columns. */
export type Row = Record<string, string>;

/** Rows of a table of this folder. */
export function readCases(name: string): Row[] {
  return readTable(new URL(name, import.meta.url));
}

/** Rows of a tab-separated UTF-8 table, whose first line names the columns. */
export function readTable(url: URL): Row[] {
  const [head = "", ...lines] = readFileSync(fileURLToPath(url), "utf8").trimEnd().split("\n");
  const keys = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ""]));
  });
}

/** Several right readings are separated by ` | `. */
export function readings(cell: string): string[] {
  return cell.split(" | ");
}
