import { expect, test } from "vitest";
import { renderJobs } from "./render-jobs.ts";
import { textRenderer } from "./text-renderer.ts";

const tools = {
  root: import.meta.dirname,
  book: {
    live: new Set(["/", "/relire/"]),
    hidden: new Map<string, string>(),
    byPath: new Map<string, string>(),
    unread: new Set<string>(),
    redirections: [],
  },
};

// Enough to be shared with the second thread; each text has its own words, a good link and a dead one.
const jobs = Array.from({ length: 1001 }, (_, index) => ({
  body: `## Partie ${index}\n\nUn mot, [un lien](/relire/), [un autre](/nulle-part-${index}/).\n`,
  folder: import.meta.dirname,
  url: `/texte-${index}/`,
}));

test("texts shared between two threads come back whole, in order, as one thread renders them", () => {
  const render = textRenderer(tools);
  const results = renderJobs(jobs, tools);
  expect(results).toEqual(jobs.map(render));
  expect(results[700]?.text.faults[0]?.found).toContain("/nulle-part-700/");
});
