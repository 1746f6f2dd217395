import { expect, test } from "vitest";
import { byDepth, withoutKinship } from "./folder-order.ts";

test("folders that can be made at once come together, those above first", () => {
  expect(byDepth(["a/b/c", "a", "d/e", "d"])).toEqual([["a", "d"], ["d/e"], ["a/b/c"]]);
});

test("folders keep their order, in batches where none holds another", () => {
  expect(withoutKinship(["a/b", "a/c", "d/e", "a", "d"])).toEqual([
    ["a/b", "a/c", "d/e"],
    ["a", "d"],
  ]);
  expect(withoutKinship(["a", "a/b", "ab"])).toEqual([["a"], ["a/b", "ab"]]);
  expect(withoutKinship(["/a/b", "/a", "/"])).toEqual([["/a/b"], ["/a", "/"]]);
  expect(withoutKinship([])).toEqual([]);
});
