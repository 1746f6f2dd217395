import { RELEASES } from "../server/pointer.ts";
import { HostError, type Move } from "./host.ts";
import { encodeJournal, encodeUnfinished, type Journal } from "./journal.ts";
import { removeLeftovers } from "./leftovers.ts";
import type { LocalSite } from "./local-site.ts";
import { type Content, encodeManifest, type Manifest, suffixes } from "./manifest.ts";
import { objectsOf, sendObjects } from "./objects.ts";
import { foldersOf, inFolder } from "./places.ts";
import { type Plan, rankOf } from "./plan.ts";
import { prune } from "./prune.ts";
import { hasRelease, releaseOf } from "./release.ts";
import type { Session } from "./session.ts";
import { NAMES, type Station } from "./station.ts";

/** A state to bring online. */
export interface Target {
  numero: number;
  manifest: Manifest;
  /** Where the bytes are that the reserve may not hold; none for a return. */
  local: LocalSite;
  plan: Plan;
  /** Whether the reserve holds all of it already. */
  isReturn: boolean;
  /** Numbers of the publications of which something may be online. */
  before: number[];
  /** Their files. */
  online: readonly Manifest[];
  /** What the journal will say once the pages are in place, given the SHA-256 of the manifest's file. */
  journal(manifeste: string): Journal;
  /** Looks at the site as a reader would, once the pages are in place; what is wrong, in sentences. */
  visit(): Promise<string[]>;
}

/**
 * Brings a state online, in an order in which every moment shows whole pages: what pages call comes first, under names
 * that no other content bears; pages are prepared apart and renamed over the old ones; what is gone is removed last, and
 * what old pages call later still. Cut anywhere, it can be done again.
 *
 * @returns what the visit found wrong; the state is then online, and recorded, but what it replaces is not removed.
 */
export async function settle(
  session: Session,
  station: Station,
  target: Target,
): Promise<string[]> {
  const { line } = session;
  const { plan, manifest, numero } = target;
  const bytes = encodeManifest(manifest);
  const falls = line.falls;
  const web = (path: string) => inFolder(station.places.web, path);
  await line.do(async (host) => {
    await removeLeftovers(host, station);
    await host.removeTree(station.path(NAMES.staging));
    // One that was cut, and given up, may have had this number.
    if (!target.isReturn && hasRelease(manifest)) await host.removeTree(web(releaseOf(numero)));
    await host.makeFolders([station.path(NAMES.manifests)]);
    await host.write(station.manifestPath(numero), bytes);
  });
  await supply(session, station, target);
  await line.do(async (host) => {
    const { numero, before: avant } = target;
    await host.write(station.path(NAMES.unfinished), encodeUnfinished({ numero, avant }));
  });
  await putPages(session, station, target);
  const faults = await target.visit();
  const journal = target.journal(station.remember(bytes));
  await line.do((host) => host.write(station.path(NAMES.journal), encodeJournal(journal)));
  if (faults.length > 0) return faults;
  await removeFiles(
    session,
    plan.removed.flatMap((path) => withSuffixes(path, target.online)).map(web),
    station.places.web,
  );
  await removeReleases(session, station, [numero, ...target.before]);
  await prune(session, station, { journal, numero, manifest, online: target.online });
  await line.do(async (host) => {
    if (line.falls > falls) await removeLeftovers(host, station);
    await host.remove([station.path(NAMES.unfinished)]);
  });
  return [];
}

/** Fills the reserve, puts assets under their names, and prepares the pages. */
async function supply(session: Session, station: Station, target: Target): Promise<void> {
  const { manifest, plan, online } = target;
  const changed = [...plan.assets, ...plan.pages];
  const needed = objectsOf(manifest, changed);
  const stored = [...online, ...(target.isReturn ? [manifest] : [])];
  const known = new Set(stored.flatMap((each) => [...objectsOf(each, each.keys())]));
  const send = (names: Iterable<string>) =>
    sendObjects(session, station, target.local, new Set(names));
  await send([...needed].filter((name) => !known.has(name)));
  try {
    await prepare(session, station, target);
  } catch (error) {
    if (!(error instanceof HostError) || error.failure !== "missing") throw error;
    // Someone tidied the reserve: what it lost is sent again.
    const there = await session.line.do((host) => host.list(station.path(NAMES.objects)));
    await send([...needed].filter((name) => !there?.has(name)));
    await prepare(session, station, target);
  }
}

/** All goes through the folder where pages are prepared, which is emptied: a cut leaves nothing among the files of readers. */
async function prepare({ line }: Session, station: Station, target: Target): Promise<void> {
  const { plan, manifest } = target;
  const assets = stage(plan.assets, manifest, station);
  const staged = [...assets, ...stage(plan.pages, manifest, station)];
  await clearWay(line, station, target);
  await line.do(async (host) => {
    await host.makeFolders(foldersOf(staged.map(({ to }) => to)));
    await host.copy(staged);
    await host.makeFolders(foldersOf(staged.map(({ to }) => served(station, to))));
    await host.rename(toServed(assets, station));
  });
}

/** Renames the pages over the old ones, those that lead to others last. */
async function putPages(session: Session, station: Station, target: Target): Promise<void> {
  const { plan, manifest, online } = target;
  const { line } = session;
  const { web } = station.places;
  for (const rank of new Set(plan.pages.map(rankOf))) {
    const paths = plan.pages.filter((path) => rankOf(path) === rank);
    const staging = stage(paths, manifest, station);
    let isAgain = false;
    await line.do(async (host) => {
      // After a cut, those renamed already are no longer prepared.
      if (isAgain) await host.copy(staging);
      isAgain = true;
      await host.rename(toServed(staging, station));
    });
  }
  const stale = [...plan.pages, ...plan.assets].flatMap((path) => {
    const wanted = new Set(suffixes(manifest.get(path) as Content));
    const had = new Set(online.flatMap((each) => suffixes(each.get(path) ?? NONE)));
    return [...had].filter((suffix) => !wanted.has(suffix)).map((suffix) => path + suffix);
  });
  await line.do(async (host) => {
    await host.remove(stale.map((path) => inFolder(web, path)));
    await host.removeTree(station.path(NAMES.staging));
  });
}

/** A name that was a file becomes a folder, or the other way: what is in the way goes first. */
async function clearWay(line: Session["line"], station: Station, target: Target): Promise<void> {
  const { plan, online } = target;
  const wanted = new Set(target.manifest.keys());
  const folders = new Set(foldersOf(wanted));
  const inTheWay = plan.removed.filter(
    (path) => folders.has(path) || foldersOf([path]).some((folder) => wanted.has(folder)),
  );
  if (inTheWay.length === 0) return;
  const { web } = station.places;
  const files = inTheWay.flatMap((path) => withSuffixes(path, online));
  await line.do(async (host) => {
    await host.remove(files.map((path) => inFolder(web, path)));
    const empty = foldersOf(inTheWay).filter((folder) => !folders.has(folder));
    await host.removeFolders(empty.toReversed().map((folder) => inFolder(web, folder)));
  });
}

async function removeFiles(session: Session, files: string[], web: string): Promise<void> {
  if (files.length === 0) return;
  await session.line.do(async (host) => {
    await host.remove(files);
    const folders = foldersOf(files).filter((folder) => folder.startsWith(web) || web === ".");
    await host.removeFolders(folders.filter((folder) => folder !== web).toReversed());
  });
}

/**
 * Removes the releases that nobody reads. The one that was online until now stays until the next time: a server that
 * began to answer looks for its page there.
 */
async function removeReleases(
  { line }: Session,
  station: Station,
  kept: readonly number[],
): Promise<void> {
  const folder = inFolder(station.places.web, RELEASES);
  await line.do(async (host) => {
    const names = [...((await host.list(folder)) ?? new Map()).keys()];
    if (names.length === 0) return;
    for (const name of names.filter((each) => !kept.includes(Number(each)))) {
      await host.removeTree(`${folder}/${name}`);
    }
    await host.removeFolders([folder]);
  });
}

const NONE: Content = { hash: "", size: 0, encodings: [] };

/** Where a file that is prepared will be served. */
function served(station: Station, staged: string): string {
  return inFolder(station.places.web, staged.slice(station.path(NAMES.staging).length + 1));
}

function toServed(staged: readonly Move[], station: Station): Move[] {
  return staged.map(({ to }) => ({ from: to, to: served(station, to) }));
}

function withSuffixes(path: string, manifests: readonly Manifest[]): string[] {
  const all = manifests.flatMap((each) => suffixes(each.get(path) ?? NONE));
  return [...new Set(all)].map((suffix) => path + suffix);
}

/** From the reserve to where files are prepared. */
function stage(paths: readonly string[], manifest: Manifest, station: Station): Move[] {
  return paths.flatMap((path) => {
    const content = manifest.get(path) as Content;
    return suffixes(content).map((suffix) => ({
      from: station.path(NAMES.objects, content.hash + suffix),
      to: station.path(NAMES.staging, path + suffix),
    }));
  });
}
