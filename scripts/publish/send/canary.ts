import { ask } from "./ask.ts";
import { Obstacle } from "./host.ts";
import { trialName } from "./leftovers.ts";
import { foldersOf, inFolder } from "./places.ts";
import { reason } from "./reason.ts";
import type { Session } from "./session.ts";

/** The site does not answer at its address. */
export class SiteUnreachable extends Obstacle {}

/** Rules to try. */
export interface Trial {
  /** The text of the `.htaccess` of a folder, given its path from the root of the site. */
  rules(folder: string): string;
  /** Folder of the page that they must give, from theirs; "" for theirs. */
  release?: string;
}

/**
 * Tries rules of a server in a folder of their own, where no reader goes: a line that the host forbids gives 500 on every
 * page that it rules, and nothing in the file can prevent it.
 *
 * @param trials by the name that the answer bears
 * @param address of the site, without a final slash
 * @returns the names of those under which a page is given.
 * @throws SiteUnreachable when no answer comes, or the page is not there even without rules.
 */
export async function tryRules(
  { line, dossier }: Session,
  address: string,
  trials: ReadonlyMap<string, Trial>,
): Promise<Set<string>> {
  const name = trialName();
  const root = inFolder(dossier, name);
  const page = `${name}\n`;
  const all = new Map<string, Trial | undefined>([["sans", undefined], ...trials]);
  const passed = new Set<string>();
  try {
    await line.do(async (host) => {
      const pages = [...all].map(([each, trial]) =>
        [root, each, ...(trial?.release ? [trial.release] : []), "index.html"].join("/"),
      );
      await host.makeFolders(foldersOf(pages));
      for (const path of pages) await host.write(path, Buffer.from(page));
      for (const [each, trial] of trials) {
        const rules = trial.rules(`${name}/${each}`);
        await host.write(`${root}/${each}/.htaccess`, Buffer.from(rules));
      }
    });
    for (const each of all.keys()) {
      const url = `${address}/${name}/${each}/`;
      const answer = await ask(url, { "Cache-Control": "no-cache" }).catch((error: unknown) => {
        throw unreachable(url, reason(error));
      });
      const isGiven = answer.status === 200 && answer.body.toString("utf8") === page;
      if (isGiven) passed.add(each);
      else if (each === "sans") throw unreachable(url, `réponse ${answer.status}`);
    }
  } finally {
    await line.do((host) => host.removeTree(root)).catch(() => {});
  }
  passed.delete("sans");
  return passed;
}

function unreachable(url: string, why: string): SiteUnreachable {
  return new SiteUnreachable(
    `Une page d’essai posée chez l’hôte n’apparaît pas à son adresse, ${url}\u00a0: ${why}.\n  Rien n’a été changé.\n  À faire\u00a0: vérifier «\u00a0dossier\u00a0» et «\u00a0adresse\u00a0» dans magazine.yaml (publication)\u00a0; si le nom de domaine ne mène pas encore à cet hôte, publier avec --sans-visite.`,
  );
}
