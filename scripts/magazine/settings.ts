import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import type { LoadOptions } from "./loaded.ts";
import { type Magazine, magazineSchema } from "./schema.ts";
import { readYaml } from "./schema-faults.ts";
import { readText } from "./text-file.ts";
import type { ListFile } from "./tree.ts";
import type { YamlText } from "./yaml-text.ts";

/**
 * The settings of a magazine alone, for what needs no text.
 *
 * @returns what magazine.yaml leaves out filled in; `undefined` with the faults of a file that has some.
 */
export function loadMagazine({ root, label }: Pick<LoadOptions, "root" | "label">): {
  magazine: Magazine | undefined;
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const path = join(root, "magazine.yaml");
  if (!existsSync(path)) return { magazine: magazineSchema.parse({}), faults };
  const read = readList({ path, file: `${label}/magazine.yaml` }, magazineSchema, faults);
  return { magazine: faults.length > 0 ? undefined : read?.data, faults };
}

/** Reads and checks a file that is all YAML; `undefined` where nothing can be had of it. */
export function readList<Schema extends z.ZodType>(
  at: ListFile,
  schema: Schema,
  faults: Fault[],
): { data: z.output<Schema>; header: YamlText } | undefined {
  const read = readText(at.path, at.file);
  if ("fault" in read) {
    faults.push(read.fault);
    return undefined;
  }
  const header = { file: at.file, text: read.text, firstLine: 1 };
  const result = readYaml(header, schema);
  faults.push(...result.faults);
  return result.value === undefined ? undefined : { data: result.value, header };
}
