import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plural, run } from "./cli/run.ts";
import { jsonSchemaFiles } from "./magazine/json-schema.ts";

// npm run schemas: what the editors' programs complete keys from, to be written again when schema.ts changes.
await run(() => {
  const folder = "scripts/magazine/json-schema";
  const files = jsonSchemaFiles();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(`${plural(files.size, "schéma")} dans ${folder}/.`);
});
