import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/verify/longest-first.ts";

// Three projects, from the quickest to the slowest: `npm test` runs the first at the keyboard,
// `npm run verify` runs all three. Each file of the last two has its own folders and servers: two run side by side.
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          // Pure functions share nothing: a fresh world for each file would cost more than the tests.
          isolate: false,
          include: ["scripts/**/*.test.{ts,tsx}", "layouts/**/*.test.tsx"],
          exclude: ["scripts/site.test/**"],
          // Some start a program, which a busy machine makes wait: a limit against hanging, not a stopwatch.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["scripts/site.test/**/*.test.ts"],
          exclude: ["scripts/site.test/**/*.browser.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["scripts/site.test/**/*.browser.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
