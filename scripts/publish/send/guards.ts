import { isHashed } from "../hashed-names.ts";
import type { LocalSite } from "./local-site.ts";
import type { Manifest } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import { Refusal } from "./session.ts";

/** Part of the pages online that a publication may take away without being asked again. */
const REMOVED = 0.05;

/** What must be free beyond what is sent: folders, drafts, what the host counts otherwise. */
const MARGIN = 1.05;

/** Why a publication is doubtful: each is said, and all may be passed over by who knows. */
export function doubtsOf(site: Manifest, online: readonly Manifest[], plan: Plan): string[] {
  const doubts: string[] = [];
  if (site.size === 0) doubts.push("Le site construit est vide.");
  else if (!site.has("index.html"))
    doubts.push("Le site construit n’a pas de page d’accueil (index.html).");
  const before = Math.max(0, ...online.map((each) => pagesOf(each.keys())));
  const removed = pagesOf(plan.removed);
  if (removed > before * REMOVED) {
    const share = Math.round((100 * removed) / before);
    doubts.push(
      `${removed}\u00a0pages sur ${before} disparaîtraient du site (${share}\u00a0%)\u00a0: ${some(plan.removed)}.`,
    );
  }
  return doubts;
}

/** @throws Refusal that says all the doubts, unless there are none, or who publishes said that they know. */
export function refuseDoubts(doubts: readonly string[], ouiJeSais: boolean): void {
  if (doubts.length === 0 || ouiJeSais) return;
  throw new Refusal(
    `${doubts.join("\n")}\n  Rien n’a été changé.\n  À faire\u00a0: vérifier, puis, si c’est bien ce qui est voulu, publier avec --oui-je-sais.`,
  );
}

/** Bytes to send: what changes, with what is compressed beside. */
export function bytesToSend(site: LocalSite, plan: Plan): number {
  return [...plan.assets, ...plan.pages].reduce((sum, path) => {
    const parts = site.get(path)?.parts.values() ?? [];
    return sum + [...parts].reduce((all, { size }) => all + size, 0);
  }, 0);
}

/** @throws Refusal when the host says that it has less room than that. */
export function refuseFull(bytes: number, space: number | undefined): void {
  if (space === undefined || space >= bytes * MARGIN) return;
  throw new Refusal(
    `Il n’y a pas assez de place chez l’hébergeur\u00a0: il en faut ${megabytes(bytes * MARGIN)}, il en reste ${megabytes(space)}.\n  Rien n’a été changé.\n  À faire\u00a0: y libérer de la place, ou en demander.`,
  );
}

/** « 1,2 Mo », of a million bytes, « 340 Ko » below. */
export function megabytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)}\u00a0Ko`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}\u00a0Mo`;
}

function pagesOf(paths: Iterable<string>): number {
  return [...paths].filter((path) => path.endsWith(".html") && !isHashed(path)).length;
}

/** The first three of a list, and how many more. */
export function some(paths: readonly string[], shown = 3): string {
  const rest = paths.length - shown;
  const first = paths.slice(0, shown).join(", ");
  return rest > 0 ? `${first} et ${rest}\u00a0de plus` : first;
}
