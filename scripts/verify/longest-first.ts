import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take more than a minute, the longest first: begun last, one would run alone on a machine that waits. */
const LONGEST = [
  "publishing-load.test.ts",
  "search-weight.browser.test.ts",
  "robustness.test.ts",
  "publishing-cuts.test.ts",
  "pages.browser.test.ts",
  "publishing-refusals.test.ts",
  "pictures.browser.test.ts",
  "search-page.browser.test.ts",
  "requests.browser.test.ts",
  "publishing.test.ts",
  "publishing-switch.test.ts",
  "inclusive.browser.test.ts",
];

/** Runs test files in an order that keeps every worker busy to the end, on a machine that ran none before too. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
