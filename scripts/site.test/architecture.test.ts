import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findCircles, type Import, importsOf } from "./support/imports.ts";

// The rules of the house, checked on the tree as it is. A new room is a new line of ROOMS.

interface Room {
  /** What its code may import, beside itself: folders, or single files. */
  values?: readonly string[];
  /** What it may know the types of, beside these. */
  types?: readonly string[];
}

const ROOMS: Record<string, Room> = {
  // Programs run by hand, whose output is kept in content/.
  "scripts/atelier": {},
  "scripts/cache": {},
  "scripts/colour": {},
  "scripts/fonts": { values: ["scripts/cache"] },
  "scripts/langue": {},
  "scripts/magazine": { values: ["scripts/colour", "scripts/langue"] },
  "scripts/markdown": {
    values: [
      "scripts/langue",
      "scripts/magazine/language.ts",
      "scripts/magazine/licences.ts",
      "scripts/magazine/nearest.ts",
      "scripts/magazine/picture-files.ts",
      "scripts/magazine/slug.ts",
    ],
    types: ["scripts/magazine"],
  },
  "scripts/images": { values: ["scripts/cache", "scripts/colour", "scripts/fonts/open-face.ts"] },
  "scripts/search": { values: ["scripts/langue"] },
  "scripts/publish": { values: ["scripts/cache"], types: ["scripts/magazine"] },
  "scripts/import": { values: ["scripts/magazine", "scripts/markdown"] },
  "scripts/feeds": { values: ["scripts/magazine"] },
  "scripts/site": { values: ["scripts", "layouts"] },
  "scripts/cli": { values: ["scripts", "layouts"] },
  "scripts/captures": {
    values: [
      "scripts/publish/audit/address.ts",
      "scripts/publish/folder-files.ts",
      "scripts/site.test/support/serve.ts",
      "scripts/verify",
    ],
  },
  "scripts/guide": { values: ["scripts/langue"] },
  "scripts/bench": {
    values: [
      "scripts/cache",
      "scripts/images",
      "scripts/langue",
      "scripts/magazine",
      "scripts/publish",
      "scripts/site.test/support/apache.ts",
      "scripts/verify",
    ],
  },
  "scripts/verify": {},
  "scripts/site.test": { values: ["scripts", "layouts"] },
  layouts: {
    values: [
      "scripts/colour",
      "scripts/langue",
      "scripts/magazine/dates.ts",
      "scripts/magazine/language.ts",
      "scripts/magazine/picture-files.ts",
      "scripts/publish/audit/weight-mark.ts",
    ],
    types: ["scripts/magazine"],
  },
  assets: { values: ["scripts/langue", "scripts/search"], types: ["scripts"] },
};

const CODE_LINES = 300;
const TEST_LINES = 500;
const CONFIG_LINES = 120;
const CONFIG = "eleventy.config.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface SourceFile {
  /** Path from the root of the project, with `/`. */
  path: string;
  text: string;
  imports: (Import & { target: string | undefined })[];
}

const files: SourceFile[] = [
  ...filesUnder("."),
  ...["scripts", "layouts", "assets"].flatMap((folder) => filesUnder(folder, true)),
].map((path) => {
  const text = readFileSync(join(root, path), "utf8");
  const imports = /\.[jt]sx?$/.test(path) ? importsOf(text) : [];
  return {
    path,
    text,
    imports: imports.map((each) => ({ ...each, target: resolveImport(path, each.from) })),
  };
});

function filesUnder(folder: string, recursive = false): string[] {
  return readdirSync(join(root, folder), { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[jt]sx?|[cm][jt]s|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .sort();
}

/** Path of a file of ours, `undefined` for a package. */
function resolveImport(path: string, from: string): string | undefined {
  return from.startsWith(".") ? posix.join(posix.dirname(path), from) : undefined;
}

/** The room of a file, longest name first; `undefined` for the verbs and the configuration files. */
function roomOf(path: string): string | undefined {
  const [top = "", second = "", third] = path.split("/");
  if (top !== "scripts") return path.includes("/") ? top : undefined;
  return third === undefined ? undefined : `${top}/${second}`;
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isWithin = (path: string, places: readonly string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

test("the tree is read: rooms, files and what they import", () => {
  expect(files.length).toBeGreaterThan(50);
  const self = files.find(({ path }) => path === "scripts/site.test/architecture.test.ts");
  expect(self?.imports.map(({ target }) => target)).toContain(
    "scripts/site.test/support/imports.ts",
  );
});

test("every room has its line in the table", () => {
  const rooms = new Set(files.flatMap(({ path }) => roomOf(path) ?? []));
  expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
});

test("each room imports only what it may", () => {
  const faults = files.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (!room) return [];
    const { values = [], types = [] } = ROOMS[room] ?? {};
    return imports.flatMap(({ target, typeOnly, line }) => {
      if (!target || isWithin(target, [room, ...values, ...(typeOnly ? types : [])])) return [];
      return [`${path}:${line} imports ${target}`];
    });
  });
  expect(faults).toEqual([]);
});

test("rooms know neither the verbs nor Eleventy, one adapter among others", () => {
  const verbs = files.map(({ path }) => path).filter((path) => /^scripts\/[^/]+\.tsx?$/.test(path));
  const faults = files.flatMap(({ path, imports }) =>
    imports.flatMap(({ from, target, line }) => {
      const outside = roomOf(path) === undefined;
      const adapter = from.startsWith("@11ty/") || target === CONFIG;
      return (adapter && !outside) || (target && verbs.includes(target))
        ? [`${path}:${line} imports ${target ?? from}`]
        : [];
    }),
  );
  expect(faults).toEqual([]);
});

test("the French of scripts/langue reads no file: it could be lifted out as it stands", () => {
  const faults = files
    .filter(({ path }) => roomOf(path) === "scripts/langue" && !isTest(path))
    .filter(({ path }) => !path.startsWith("scripts/langue/cases/"))
    .flatMap(({ path, imports }) =>
      imports.filter(({ target }) => !target).map(({ from }) => `${path} imports ${from}`),
    );
  expect(faults).toEqual([]);
});

test("imports name files of ours by their whole name, and the files are there", () => {
  const known = new Set(files.map(({ path }) => path));
  const faults = files.flatMap(({ path, imports }) =>
    imports.flatMap(({ target, line }) =>
      !target || known.has(target) || target.endsWith(".json") ? [] : [`${path}:${line} ${target}`],
    ),
  );
  expect(faults).toEqual([]);
});

test("nothing imports itself in a circle", () => {
  const graph = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]),
  );
  expect(findCircles(graph).map((circle) => circle.join(" → "))).toEqual([]);
});

test("no file is too long to be read at once", () => {
  const faults = files.flatMap(({ path, text }) => {
    const most = path === CONFIG ? CONFIG_LINES : isTest(path) ? TEST_LINES : CODE_LINES;
    const lines = text.trimEnd().split("\n").length;
    return lines > most ? [`${path}: ${lines} lines, ${most} at most`] : [];
  });
  expect(faults).toEqual([]);
});

test("no test is put aside", () => {
  expect(occurrences(/\b(?:describe|it|test|bench)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/)).toEqual(
    [],
  );
});

test("no check is switched off", () => {
  expect(
    occurrences(/@ts-(?:ignore|nocheck|expect-error)|(?:biome|eslint|prettier)-(?:ignore|disable)/),
  ).toEqual([]);
});

/** Lines that hold something, as `path:line text`. */
function occurrences(pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  );
}
