import type { LocalSite } from "./local-site.ts";
import type { Online } from "./online.ts";
import { makePlan, type Plan } from "./plan.ts";
import { outOfRelease } from "./release.ts";
import { type Level, type SiteSource, siteFor } from "./rules.ts";

/** What a publication would change, as readers see it: wherever files stand, only what is new there counts. */
export interface Changes {
  /** By the paths at which readers ask for them. */
  wanted: LocalSite;
  plan: Plan;
}

export function changesOf(
  source: SiteSource,
  level: Level,
  { numbers, next, manifests }: Pick<Online, "numbers" | "next" | "manifests">,
): Changes {
  // Under the same number, rules that lead to a release are the same if nothing else in them changed.
  const wanted = outOfRelease(siteFor(source, level, numbers[0] ?? next));
  return { wanted, plan: makePlan(wanted, manifests.map(outOfRelease)) };
}
