import { changesOf } from "./changes.ts";
import { bytesToSend } from "./guards.ts";
import type { Journal } from "./journal.ts";
import type { LocalSite } from "./local-site.ts";
import { readOnline } from "./online.ts";
import { openFolder, requireReserve } from "./opening.ts";
import type { Plan } from "./plan.ts";
import { rememberedLevel, type SiteSource } from "./rules.ts";
import type { Session } from "./session.ts";
import { Station } from "./station.ts";

export interface HostState {
  journal: Journal;
  /** Whether a publication was cut, and something of it may be online. */
  isUnfinished: boolean;
  /** What a publication would change; `undefined` without a built site. */
  plan: Plan | undefined;
  /** Bytes that it would send. */
  bytes: number;
}

/** What is online, and what a publication would change. Nothing is written. @throws as a publication does. */
export async function lookAtHost(
  session: Session,
  { local, ...source }: Omit<SiteSource, "site"> & { local: LocalSite | undefined },
): Promise<HostState> {
  const places = requireReserve(await openFolder(session));
  const station = new Station(session, places);
  const state = await readOnline(station, false);
  const { journal, isUnfinished } = state;
  const level = (await rememberedLevel(session, station, "sur-place")) ?? "sans-options";
  if (!local) return { journal, isUnfinished, plan: undefined, bytes: 0 };
  const { wanted, plan } = changesOf({ ...source, site: local }, level, state);
  return { journal, isUnfinished, plan, bytes: bytesToSend(wanted, plan) };
}
