import { expect, test } from "vitest";
import { ecoIndex } from "./ecoindex.ts";

test.each([
  [150, 4, 60, 89.7, "A"],
  [250, 6, 150, 85.5, "A"],
  [300, 8, 200, 83.1, "A"],
  [350, 10, 300, 80.2, "A"],
  [400, 12, 500, 76.8, "B"],
  [500, 20, 770, 69.9, "C"],
  [800, 12, 150, 64.1, "C"],
] as const)("%i elements, %i requests and %i kB score %d, that is %s", (...row) => {
  const [dom, requests, kilobytes, score, grade] = row;
  const result = ecoIndex({ dom, requests, kilobytes });
  expect(result.score).toBeCloseTo(score, 1);
  expect(result.grade).toBe(grade);
});

test("the scale runs from 100, for nothing, to 0 beyond the heaviest page", () => {
  expect(ecoIndex({ dom: 0, requests: 0, kilobytes: 0 })).toMatchObject({ score: 100, grade: "A" });
  expect(ecoIndex({ dom: 1e6, requests: 1e6, kilobytes: 1e6 })).toMatchObject({
    score: 0,
    grade: "G",
  });
});

// Pages that stand exactly on a twentieth of the tables, and so on a threshold.
test.each([
  ["A", "B", { dom: 476, requests: 0, kilobytes: 0 }],
  ["B", "C", { dom: 753, requests: 0, kilobytes: 0 }],
  ["C", "D", { dom: 1801, requests: 0, kilobytes: 0 }],
  ["D", "E", { dom: 594601, requests: 49, kilobytes: 0 }],
  ["E", "F", { dom: 594601, requests: 130, kilobytes: 0 }],
  ["F", "G", { dom: 594601, requests: 3920, kilobytes: 1098.62 }],
] as const)("%s stops just before its threshold, where %s begins", (better, worse, page) => {
  expect(ecoIndex({ ...page, dom: page.dom - 1 }).grade).toBe(better);
  expect(ecoIndex(page).grade).toBe(worse);
});
