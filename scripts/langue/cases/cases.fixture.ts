import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Rows of a table of this folder, as objects whose keys are its first line. Tab-separated, UTF-8. */
export function readCases(name: string): Record<string, string>[] {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const [head = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
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
