import { expect, test } from "vitest";
import { forEach } from "./flight.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("so many are done at once, begun in order, and all are waited for", async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await forEach([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    begun.push(item);
    running += 1;
    most = Math.max(most, running);
    for (let wait = 0; wait < item % 3; wait++) await turn();
    running -= 1;
  });
  expect([begun, most, running]).toEqual([[1, 2, 3, 4, 5, 6, 7], 3, 0]);
});

test("after a failure none is begun, those begun are waited for, and the first failure is told", async () => {
  const ended: number[] = [];
  const doing = forEach([1, 2, 3, 4, 5], 3, async (item) => {
    for (let wait = 0; wait < item; wait++) await turn();
    if (item === 1) throw new Error("la première");
    ended.push(item);
    if (item === 2) throw new Error("la seconde");
  });
  await expect(doing).rejects.toThrow("la première");
  expect(ended).toEqual([2, 3]);
});
