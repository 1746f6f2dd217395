import { type Changes, changesOf } from "./changes.ts";
import { bytesToSend, doubtsOf, refuseDoubts, refuseFull } from "./guards.ts";
import { type Publication, withPublication } from "./journal.ts";
import { Lock } from "./lock.ts";
import { type Online, readOnline } from "./online.ts";
import { claimFolder, openFolder } from "./opening.ts";
import { makePlan, type Plan } from "./plan.ts";
import {
  type Level,
  probeLevel,
  rememberedLevel,
  type SiteSource,
  siteFor,
  untriedLevel,
} from "./rules.ts";
import type { Session } from "./session.ts";
import { settle } from "./settle.ts";
import { Station } from "./station.ts";
import { visitSite } from "./visit.ts";

export interface PublishOptions extends SiteSource {
  /** Address of the site, without a final slash. */
  address: string;
  redirections: readonly { de: string; vers: string | undefined }[];
  /** Whether who publishes said that they know what they do. */
  ouiJeSais: boolean;
  /** Tells what would change, and changes nothing. */
  essai: boolean;
  /** Asks nothing of the site by its address. */
  sansVisite: boolean;
  /** Asks whether to publish in a folder that never had this site; false when nobody is there to answer. */
  confirm(doubt: string): Promise<boolean>;
  /** Told what will change, before it does. */
  show(plan: Plan, bytes: number): void;
}

export interface Published {
  /** `undefined` when nothing had to change, or for a trial. */
  publication: Publication | undefined;
  /** What the visit found wrong. */
  faults: string[];
  /** Whether there is no earlier one to come back to. */
  isFirst: boolean;
}

/**
 * Publishes a site.
 *
 * @throws HostError, Refusal, Locked, StationFault, SiteUnreachable: each says what to do, and that nothing changed online.
 */
export async function publish(session: Session, options: PublishOptions): Promise<Published> {
  const opening = await openFolder(session);
  if (options.essai) return await rehearse(session, options, opening);
  const empty: Plan = { assets: [], pages: [], removed: [], outlived: [], kept: 0 };
  const others = doubtsOf(options.site, [], empty);
  const [doubt] = opening.doubts;
  const isKnown = doubt !== undefined && !opening.places && others.length === 0;
  const isSure = options.ouiJeSais || (isKnown && (await options.confirm(doubt)));
  refuseDoubts([...opening.doubts, ...others], isSure);
  const isOurs = opening.doubts.length === 0;
  const places = (isOurs && opening.places) || (await claimFolder(session));
  const station = new Station(session, places);
  const lock = new Lock(session.line, station.places.reserve, session.who);
  await lock.take();
  try {
    return await publishLocked(session, station, options);
  } finally {
    await lock.release();
  }
}

async function publishLocked(
  session: Session,
  station: Station,
  options: PublishOptions,
): Promise<Published> {
  const { address, mode, sansVisite } = options;
  const state = await readOnline(station, options.ouiJeSais);
  const probe = () => probeLevel(session, station, address, options);
  const remembered = await rememberedLevel(session, station, mode);
  let level = remembered ?? (sansVisite ? untriedLevel(mode) : await probe());
  let changes = changesOf(options, level, state);
  if (remembered && changes.plan.pages.includes(".htaccess") && !sansVisite) {
    level = await probe();
    changes = changesOf(options, level, state);
  }
  const { wanted, plan } = changes;
  refuseDoubts(doubtsOf(wanted, state.manifests, plan), options.ouiJeSais);
  const bytes = bytesToSend(wanted, plan);
  options.show(plan, bytes);
  if (plan.assets.length + plan.pages.length + plan.removed.length === 0 && !state.isUnfinished) {
    return NOTHING_DONE;
  }
  refuseFull(bytes, await session.line.do((host) => host.space(station.places.reserve)));
  return await bring(session, station, options, { state, ...changes, level });
}

async function bring(
  session: Session,
  station: Station,
  options: PublishOptions,
  { state, wanted, plan, level }: Changes & { state: Online; level: Level },
): Promise<Published> {
  const publication: Publication = {
    numero: state.next,
    date: session.now().toISOString(),
    qui: session.who,
    fichiers: wanted.size,
    envoyes: plan.assets.length + plan.pages.length,
    retires: plan.removed.length,
    manifeste: "",
  };
  const placed = siteFor(options, level, publication.numero);
  const faults = await settle(session, station, {
    ...{ numero: publication.numero, manifest: placed, local: placed, isReturn: false },
    plan: makePlan(placed, state.manifests),
    ...{ before: state.numbers, online: state.manifests },
    journal: (manifeste) => {
      publication.manifeste = manifeste;
      return withPublication(state.journal, publication);
    },
    visit: async () =>
      options.sansVisite
        ? []
        : await visitSite({
            ...{ address: options.address, site: wanted, changed: plan.pages },
            ...{ redirections: options.redirections, hasRules: level !== "aucune" },
          }),
  });
  return { publication, faults, isFirst: state.journal.publications.length === 0 };
}

const NOTHING_DONE: Published = { publication: undefined, faults: [], isFirst: false };

/** What would be done, as far as one can tell without writing anything. */
async function rehearse(
  session: Session,
  options: PublishOptions,
  { places, doubts }: Awaited<ReturnType<typeof openFolder>>,
): Promise<Published> {
  const station = places && new Station(session, places);
  const state = station
    ? await readOnline(station, options.ouiJeSais)
    : { numbers: [], manifests: [], next: 1 };
  const level =
    (station && (await rememberedLevel(session, station, "sur-place"))) ?? "sans-options";
  const { wanted, plan } = changesOf(options, level, state);
  for (const doubt of [...doubts, ...doubtsOf(wanted, state.manifests, plan)]) session.say(doubt);
  options.show(plan, bytesToSend(wanted, plan));
  return NOTHING_DONE;
}
