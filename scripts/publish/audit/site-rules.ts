import type { SiteFault } from "./site-fault.ts";
import { looksOf, type SiteFiles } from "./site-files.ts";

/** An address once published, and where it is written. */
export interface LastingAddress {
  address: string;
  file: string;
  line: number;
}

/** Files that a disk of macOS or Windows would take for one: the second would lie over the first. */
export function* checkNames(files: SiteFiles): Generator<SiteFault> {
  const known = new Map<string, string>();
  for (const path of files.paths) {
    const looks = looksOf(path);
    const other = known.get(looks);
    if (other === undefined) known.set(looks, path);
    else {
      yield {
        ...{ file: path, line: 1, column: 1 },
        found: `« ${path} » et « ${other} » ne diffèrent que par des capitales ou le codage de leurs accents.`,
        expected: "deux noms que tout ordinateur distingue.",
      };
    }
  }
}

/** Addresses once published at which nothing answers, neither file nor redirection. https://www.w3.org/Provider/Style/URI */
export function* checkLasting(
  files: SiteFiles,
  lasting: readonly LastingAddress[],
): Generator<SiteFault> {
  const redirected = new Set(readRedirections(files).map(key));
  for (const { address, file, line } of lasting) {
    if (files.answers(key(address)) || redirected.has(key(address))) continue;
    yield {
      ...{ file: "redirections.json", line: 1, column: 1 },
      source: { file, line, column: 1 },
      found: `L’adresse ${address} a été publiée, et plus rien n’y répond sur le site.`,
      expected: "une page à cette adresse, ou une redirection depuis elle.",
    };
  }
}

function readRedirections(files: SiteFiles): string[] {
  if (!files.has("redirections.json")) return [];
  try {
    const table: unknown = JSON.parse(files.read("redirections.json").toString("utf8"));
    return Array.isArray(table) ? table.map((row) => String(row?.de)) : [];
  } catch {
    // Its own fault, told where it is read.
    return [];
  }
}

/** An address decoded, in one form of accents. */
function key(address: string): string {
  try {
    return decodeURIComponent(address).normalize("NFC");
  } catch {
    return address;
  }
}
