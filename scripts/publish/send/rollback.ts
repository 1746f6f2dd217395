import { type Journal, online, type Publication, previous } from "./journal.ts";
import type { LocalSite } from "./local-site.ts";
import { Lock } from "./lock.ts";
import type { Manifest } from "./manifest.ts";
import { readOnline } from "./online.ts";
import { openFolder, requireReserve } from "./opening.ts";
import { makePlan, type Plan } from "./plan.ts";
import { outOfRelease } from "./release.ts";
import { Refusal, type Session } from "./session.ts";
import { settle } from "./settle.ts";
import { Station } from "./station.ts";
import { visitPages } from "./visit.ts";

export interface RollbackOptions {
  /** Number of the publication to bring back; the one before that which is online, if none is given. */
  to: number | undefined;
  /** Address of the site, without a final slash. */
  address: string;
  sansVisite: boolean;
  /** Told what will change, before it does. */
  show(plan: Plan, publication: Publication): void;
}

/**
 * Brings back an earlier publication from what the reserve of the host keeps: nothing is sent.
 *
 * @returns the publication now online, and what the visit found wrong.
 * @throws HostError, Refusal, Locked, StationFault
 */
export async function rollBack(
  session: Session,
  options: RollbackOptions,
): Promise<{ publication: Publication; faults: string[] }> {
  const opening = await openFolder(session);
  const station = new Station(session, requireReserve(opening));
  if (opening.doubts.length > 0)
    throw new Refusal(`${opening.doubts.join("\n")}\n  Rien n’a été changé.`);
  const lock = new Lock(session.line, station.places.reserve, session.who);
  await lock.take();
  try {
    const state = await readOnline(station, false);
    const publication = choose(state.journal, options.to, state.isUnfinished);
    const manifest = await station.manifest(publication.numero, publication);
    if (!manifest) {
      throw new Refusal(
        `La réserve de l’hôte n’a plus la liste des fichiers de la publication ${publication.numero}.\n  Rien n’a été changé.`,
      );
    }
    const { numbers: before, manifests } = state;
    const pages = outOfRelease(manifest);
    const plan = makePlan(pages, manifests.map(outOfRelease));
    options.show(plan, publication);
    const { numero } = publication;
    const faults = await settle(session, station, {
      ...{ numero, manifest, before, online: manifests },
      plan: makePlan(manifest, manifests),
      local: NOTHING,
      isReturn: true,
      journal: () => returned(state.journal, publication, session),
      visit: async () =>
        options.sansVisite ? [] : await visitPages(options.address, pagesOf(pages), plan.pages),
    });
    return { publication, faults };
  } finally {
    await lock.release();
  }
}

const NOTHING: LocalSite = new Map();

/** After a publication that was cut, the last whole one is the one to come back to. */
function choose(journal: Journal, to: number | undefined, isUnfinished: boolean): Publication {
  const known = journal.publications.map(({ numero }) => numero);
  const usual = isUnfinished ? online(journal) : previous(journal);
  const wanted =
    to === undefined ? usual : journal.publications.find(({ numero }) => numero === to);
  if (wanted && (isUnfinished || wanted.numero !== journal.enLigne)) return wanted;
  const list = known.filter((numero) => numero !== journal.enLigne).join(", ");
  const what =
    to === undefined
      ? "Il n’y a pas de publication plus ancienne à laquelle revenir."
      : to === journal.enLigne
        ? `La publication ${to} est celle qui est en ligne.`
        : `La publication ${to} n’est pas gardée chez l’hôte.`;
  throw new Refusal(
    `${what}\n  Rien n’a été changé.\n  Attendu\u00a0: ${list === "" ? "aucune autre n’est gardée" : `--vers suivi de l’un de ces numéros\u00a0: ${list}`}.`,
  );
}

function returned(journal: Journal, { numero }: Publication, session: Session): Journal {
  return { ...journal, enLigne: numero, depuis: session.now().toISOString(), par: session.who };
}

function pagesOf(manifest: Manifest): string[] {
  return [...manifest.keys()].filter((path) => path.endsWith("index.html"));
}
