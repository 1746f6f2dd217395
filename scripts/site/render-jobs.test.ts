import { expect, test } from "vitest";
import { DEFAULT_TYPOGRAPHY } from "../langue/index.ts";
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
    gone: [],
  },
  typography: { ...DEFAULT_TYPOGRAPHY, dash: "en" as const },
  known: { pictures: new Map(), sounds: new Map() },
};

// Enough to be shared with the second thread; each text has its own words, a good link and a dead one.
const jobs = Array.from({ length: 2001 }, (_, index) => ({
  body: `## Partie ${index}\n\nUn mot -- ou deux, [un lien](/relire/), [un autre](/nulle-part-${index}/).\n`,
  folder: import.meta.dirname,
  file: `textes/${index}.md`,
  notes: {},
  look: { rendering: "couleur" as const, tint: "#ff615d" },
  url: `/texte-${index}/`,
  lang: index % 2 === 0 ? undefined : "en",
}));

test("texts shared between two threads come back whole, in order, as one thread renders them", () => {
  const render = textRenderer(tools);
  const results = renderJobs(jobs, tools);
  expect(results).toEqual(jobs.map(render));
  expect(results[1700]?.text.faults[0]?.found).toContain("/nulle-part-1700/");
  expect(results[1700]?.text.html).toContain("Un mot –");
  expect(results[1701]?.text.html).toContain("Un mot --");
});
