import { execFileSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { moverOf } from "./moves.ts";
import { wholeScript } from "./quote.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rebonds-moves-"));
  for (const name of ["a", "b"]) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = [
  "simple",
  "a b",
  "été·s",
  "-n",
  "l'une",
  '"deux"',
  "$(x)",
  "%41",
  "a\nb",
  "`c`",
  "*",
];
const at = (...names: string[]) => join(folder, ...names);

function run(lines: readonly string[]): string {
  const input = wholeScript(["set -e", ...lines]);
  try {
    return execFileSync("sh", {
      cwd: folder,
      input,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
      stdio: "pipe",
    });
  } catch (error) {
    return String((error as { stderr: string }).stderr);
  }
}

describe.each([
  ["perl", true],
  ["commands of a shell", false],
])("moves by %s", (_, hasPerl) => {
  const { copy, rename } = moverOf(hasPerl);

  it("rename files of any name over others", () => {
    for (const name of NAMES) {
      writeFileSync(at("a", name), `neuf ${name}`);
      writeFileSync(at("b", name), "vieux");
    }
    expect(run(rename(NAMES.map((name) => ({ from: `a/${name}`, to: `b/${name}` }))))).toBe("");
    expect(readdirSync(at("a"))).toEqual([]);
    for (const name of NAMES) expect(readFileSync(at("b", name), "utf8")).toBe(`neuf ${name}`);
  });

  it("copy by links, over others too, and leave no draft", () => {
    for (const [rank, name] of NAMES.entries()) {
      writeFileSync(at("a", name), name);
      if (rank % 2) writeFileSync(at("b", name), "vieux");
    }
    linkSync(at("a", "a b"), at("b", "déjà"));
    const moves = [
      ...NAMES.map((name) => ({ from: `a/${name}`, to: `b/${name}` })),
      { from: "a/a b", to: "b/déjà" },
    ];
    expect(run(copy(moves))).toBe("");
    expect(run(copy(moves))).toBe("");
    expect(readdirSync(at("b")).sort()).toEqual([...NAMES, "déjà"].sort());
    for (const name of NAMES) expect(statSync(at("b", name)).ino).toBe(statSync(at("a", name)).ino);
  });

  it("stop at the first that cannot be made, and say why", () => {
    writeFileSync(at("a", "x"), "x");
    const said = run(
      rename([
        { from: "a/absent", to: "b/absent" },
        { from: "a/x", to: "b/x" },
      ]),
    );
    expect(said).toContain("No such file or directory");
    expect(readdirSync(at("b"))).toEqual([]);
    expect(run(copy([{ from: "a/absent", to: "b/absent" }]))).toContain(
      "No such file or directory",
    );
    expect(run(copy([{ from: "a/x", to: "c/x" }]))).toContain("No such file or directory");
  });
});
