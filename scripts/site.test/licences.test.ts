import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isFree } from "./support/spdx.ts";

// Licences of what the generator is made of, beside its own EUPL-1.2. All are approved by the Open Source
// Initiative (https://opensource.org/licenses) or by the Free Software Foundation
// (https://www.gnu.org/licenses/license-list.html), and none forbids to use a package unchanged from a
// program under EUPL-1.2, which is all that we do.
const FREE = new Set([
  // Permissive: keep the notice.
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "Apache-2.0",
  "Python-2.0",
  "PSF-2.0",
  // Public domain, or as near as the law allows.
  "CC0-1.0",
  "Unlicense",
  // Copyleft of the file or of the library, not of what uses it.
  "MPL-2.0",
  "LGPL-3.0-or-later",
  "EUPL-1.2",
  // Data and fonts.
  "CC-BY-4.0",
  "OFL-1.1",
]);

const root = fileURLToPath(new URL("../..", import.meta.url));

interface LockedPackage {
  dev?: boolean;
  optional?: boolean;
}

/** Folders of the packages that a production installation holds: neither the root nor what tests need. */
function productionFolders(): string[] {
  const lock: { packages: Record<string, LockedPackage> } = readJson("package-lock.json");
  return Object.entries(lock.packages)
    .filter(([folder, { dev, optional }]) => {
      // The binaries of other systems are listed, but not installed.
      return folder !== "" && !dev && !(optional && !existsSync(join(root, folder)));
    })
    .map(([folder]) => folder);
}

interface PackageFile {
  license?: unknown;
  /** How it was written before SPDX expressions: a list to choose from. */
  licenses?: readonly { type: string }[];
}

function licenceOf({ license, licenses }: PackageFile): string | undefined {
  if (typeof license === "string") return license;
  return licenses?.map(({ type }) => type).join(" OR ");
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

test("everything installed for production is under a free licence, and says so", () => {
  const folders = productionFolders();
  expect(folders).toContain("node_modules/@11ty/eleventy");
  // Vitest is: the validator of HTML, which pages are audited with, has a use for it in tests of its own.
  expect(folders).not.toContain("node_modules/axe-core");

  const faults = folders.flatMap((folder) => {
    const license = licenceOf(readJson(`${folder}/package.json`));
    if (!license) return [`${folder}: no licence`];
    return isFree(license, FREE) ? [] : [`${folder}: ${license}`];
  });
  expect(faults).toEqual([]);
});
