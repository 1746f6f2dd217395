import { isHashed } from "../hashed-names.ts";
import type { Content, Manifest } from "./manifest.ts";
import { hasRelease, isReleased } from "./release.ts";

/** What takes the host from one state to another. Paths of each list are sorted. */
export interface Plan {
  /** Files whose names follow their contents, and outlive pages, or that stand in a release: they come before the pages. */
  assets: string[];
  /** Pages and all else that keeps its name, in the order in which they are put in place. */
  pages: string[];
  /** Pages that go away; those of a release go with its folder, and are not told. */
  removed: string[];
  /** Assets that nothing online uses any more. */
  outlived: string[];
  /** How many files stay as they are. */
  kept: number;
}

/**
 * Compares the state that is wanted with what may be online: one manifest, or several after publications that were cut.
 * A file is left as it is when all of them say that it is as wanted.
 */
export function makePlan(wanted: Manifest, online: readonly Manifest[]): Plan {
  const plan: Plan = { assets: [], pages: [], removed: [], outlived: [], kept: 0 };
  for (const [path, content] of wanted) {
    const isThere = online.length > 0 && online.every((each) => isSame(each.get(path), content));
    if (isThere) plan.kept++;
    else (isHashed(path) || isReleased(path) ? plan.assets : plan.pages).push(path);
  }
  const gone = new Set(
    online
      .flatMap((each) => [...each.keys()])
      .filter((path) => !wanted.has(path) && !isReleased(path)),
  );
  for (const path of gone) (isHashed(path) ? plan.outlived : plan.removed).push(path);
  plan.assets.sort();
  plan.pages.sort(comparePlaces);
  // Until the rules of the server no longer lead to a release, what stands at the root is not seen: they change last.
  if (online.some(hasRelease) && plan.pages[0] === RULES)
    plan.pages.push(...plan.pages.splice(0, 1));
  plan.removed.sort();
  plan.outlived.sort();
  return plan;
}

const RULES = ".htaccess";

/** Same bytes, and the same compressed files beside them. */
export function isSame(a: Content | undefined, b: Content): boolean {
  return a?.hash === b.hash && a.encodings.join() === b.encodings.join();
}

/** Those that lead to others come last, so that no list shows a page that is not there yet. */
function comparePlaces(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** 0 for the rules of the server, 1 for pages, 2 for feeds and redirections, 3 for the sitemap and the home page. */
export function rankOf(path: string): number {
  if (path === RULES) return 0;
  if (path.endsWith("/.htaccess")) return 2;
  if (path === "index.html" || /^sitemap[^/]*\.xml$/.test(path)) return 3;
  if (/(?:^|\/)(?:atom|feed|podcast|opml)[^/]*\.(?:xml|json)$/.test(path)) return 2;
  return 1;
}
