import { expect, test } from "vitest";
import { findCircles, importsOf } from "./imports.ts";

test("every way of importing is seen, with its line and whether anything is left once types are erased", () => {
  const source = [
    'import one from "./one.ts";',
    'import "./two.ts";',
    "import {",
    "  type A,",
    "  b,",
    '} from "./three.ts";',
    'import type { C } from "./four.ts";',
    'import { type D, type E } from "./five.ts";',
    'import type from "./six.ts";',
    'export * from "./seven.ts";',
    'export type { F } from "./eight.ts";',
    'import * as nine from "./nine.ts";',
    // In two parts, so that the tree's own check does not take it for an import of this file.
    `const ten = await ${"import"}("./ten.ts");`,
    "import eleven, { type G } from './eleven.ts';",
  ].join("\n");
  expect(importsOf(source).map(({ from, line, typeOnly }) => [from, line, typeOnly])).toEqual([
    ["./one.ts", 1, false],
    ["./two.ts", 2, false],
    ["./three.ts", 3, false],
    ["./four.ts", 7, true],
    ["./five.ts", 8, true],
    ["./six.ts", 9, false],
    ["./seven.ts", 10, false],
    ["./eight.ts", 11, true],
    ["./nine.ts", 12, false],
    ["./ten.ts", 13, false],
    ["./eleven.ts", 14, false],
  ]);
});

test("comments, plain exports and strings are not imports", () => {
  const source = [
    '// import a from "./a.ts";',
    "/* text",
    'import b from "./b.ts";',
    "*/",
    'export const from = "./c.ts";',
    "export function d() {",
    '  return "import e from \\"./e.ts\\"";',
    "}",
    "const text = ['import f from \"./f.ts\"'];",
    "export { from };",
    'import g from "./g.ts";',
  ].join("\n");
  expect(importsOf(source)).toEqual([{ from: "./g.ts", line: 11, typeOnly: false }]);
});

test("circles are found whatever leads to them, and nothing else is", () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
  expect(findCircles(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }))).toEqual([]);
  expect(findCircles(graph({ a: ["b"], b: ["c"], c: ["b"] }))).toEqual([["b", "c", "b"]]);
  expect(findCircles(graph({ a: ["a"] }))).toEqual([["a", "a"]]);
});
