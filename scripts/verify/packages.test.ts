import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  explainMissing,
  findProgram,
  missingPackages,
  SYSTEM_PACKAGES,
  type SystemPackage,
} from "./packages.ts";

const home = mkdtempSync(join(tmpdir(), "packages-"));
afterAll(() => rmSync(home, { recursive: true }));

function program(folder: string, name: string, mode = 0o755): string {
  const path = join(home, folder, name);
  mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(path, "");
  chmodSync(path, mode);
  return path;
}

const browser: SystemPackage = {
  debian: "navigateur",
  purpose: "lire",
  commands: ["navigateur", "autre-navigateur"],
  variable: "NAVIGATEUR",
  site: "https://example.org/",
};

describe("a program is found", () => {
  const other = program("second", "autre-navigateur");
  const path = [join(home, "first"), join(home, "second")].join(delimiter);
  test("anywhere in PATH, under any of its names", () => {
    expect(findProgram(browser, { PATH: path })).toBe(other);
  });
  test("where the variable says, before PATH", () => {
    const elsewhere = program("elsewhere", "mien");
    expect(findProgram(browser, { PATH: path, NAVIGATEUR: elsewhere })).toBe(elsewhere);
  });
  test("at an absolute path", () => {
    const absolute = program("absolute", "app");
    expect(findProgram({ ...browser, commands: [absolute] }, {})).toBe(absolute);
  });
  test("as a module of another one, which cannot be run", () => {
    const module = { ...browser, commands: [program("modules", "sftp.so", 0o644)] };
    expect(findProgram(module, {})).toBeUndefined();
    expect(findProgram({ ...module, isModule: true }, {})).toBe(module.commands[0]);
  });
});

describe("a program is missing", () => {
  test("when PATH does not hold it, or holds a file that cannot be run", () => {
    program("inert", "navigateur", 0o644);
    expect(findProgram(browser, {})).toBeUndefined();
    expect(missingPackages([browser], { PATH: join(home, "inert") })).toEqual([browser]);
  });
  test("when the variable leads nowhere: a wrong setting is said, not passed over", () => {
    program("present", "navigateur");
    const env = { PATH: join(home, "present"), NAVIGATEUR: join(home, "nulle-part") };
    expect(findProgram(browser, env)).toBeUndefined();
  });
});

test("what is missing is named, with its use, its site and the line to type", () => {
  const text = explainMissing([browser, { ...browser, debian: "rsync", purpose: "copier" }]);
  expect(text).toContain("– navigateur, qui sert à lire : https://example.org/");
  expect(text).toContain("NAVIGATEUR=/chemin/du/programme");
  expect(text).toMatch(/sudo apt-get install navigateur rsync$/);
});

test("each program of the table is named once and has somewhere to be got", () => {
  const names = SYSTEM_PACKAGES.map(({ debian }) => debian);
  expect(new Set(names).size).toBe(names.length);
  for (const { commands, site } of SYSTEM_PACKAGES) {
    expect(commands.length).toBeGreaterThan(0);
    expect(site).toMatch(/^https:\/\//);
  }
});
