import fc from "fast-check";
import { expect, it } from "vitest";
import { ARCHIVE_SIZE, cutArchives, FRESH } from "./archives.ts";

/** The list of `count` numbers, newest (the highest) first. */
const list = (count: number) => Array.from({ length: count }, (_, index) => count - index);

it.each([
  [0, 0, 0],
  [29, 29, 0],
  [30, 20, 1],
  [39, 29, 1],
  [40, 20, 2],
])("cuts %i articles into %i to subscribe to and %i archives", (count, fresh, archives) => {
  const cut = cutArchives(list(count));
  expect([cut.subscription.length, cut.archives.length]).toEqual([fresh, archives]);
});

it("holds every article once, newest first, and fills archives from the oldest", () => {
  fc.assert(
    fc.property(fc.nat(600), (count) => {
      const { subscription, archives } = cutArchives(list(count));
      expect([...subscription, ...archives.toReversed().flat()]).toEqual(list(count));
      for (const archive of archives) expect(archive).toHaveLength(ARCHIVE_SIZE);
      expect(subscription.length).toBeGreaterThanOrEqual(Math.min(FRESH, count));
    }),
  );
});
