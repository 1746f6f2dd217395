import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { plural, run } from "./cli/run.ts";
import { guidePages } from "./guide/pages.ts";

// npm run guide: the pages of the editors' guide that say the rules of French, to be written again when a table changes.
await run(() => {
  const folder = "content/pages";
  const pages = guidePages();
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  console.log(`${plural(pages.size, "page")} du guide dans ${folder}/.`);
});
