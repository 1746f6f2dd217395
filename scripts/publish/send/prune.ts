import { isHashed } from "../hashed-names.ts";
import { encodeLedger, type Journal, type Ledger } from "./journal.ts";
import { type Manifest, readEncodings, suffixes } from "./manifest.ts";
import { objectsOf } from "./objects.ts";
import { foldersOf, inFolder } from "./places.ts";
import type { Session } from "./session.ts";
import { NAMES, type Station } from "./station.ts";

/** An asset that no page uses goes after as many publications and as many milliseconds, both. */
const RELEASES = 3;
const LIFE = 30 * 86_400_000;

/**
 * Removes what no reader can ask for and no return can need: assets that outlived their time, objects of publications that
 * are no longer kept, then the lists of these. What is removed is named by lists that go after it, so that a cut loses
 * nothing but time.
 */
export async function prune(
  session: Session,
  station: Station,
  state: { journal: Journal; numero: number; manifest: Manifest; online: readonly Manifest[] },
): Promise<void> {
  const { journal, manifest, online } = state;
  const kept = await keptManifests(station, journal, manifest);
  const now = session.now().getTime();
  const last = Math.max(...journal.publications.map(({ numero }) => numero));
  const before = await station.ledger();
  const { ledger, expired } = age(before, { manifest, online, kept, now, last });
  await session.line.do(async (host) => {
    const files = Object.entries(expired).flatMap(([path, { encodings }]) =>
      suffixes({ encodings: readEncodings(encodings) }).map((suffix) =>
        inFolder(station.places.web, path + suffix),
      ),
    );
    if (files.length > 0) {
      await host.remove(files);
      const folders = foldersOf(Object.keys(expired)).toReversed();
      await host.removeFolders(folders.map((folder) => inFolder(station.places.web, folder)));
    }
  });
  await forget(session, station, { journal, kept, ledger, expired });
  const bytes = encodeLedger(ledger);
  if (bytes.equals(encodeLedger(before))) return;
  await session.line.do((host) => host.write(station.path(NAMES.ledger), bytes));
}

async function keptManifests(
  station: Station,
  { publications, enLigne }: Journal,
  current: Manifest,
): Promise<Manifest[]> {
  const others = publications.filter(({ numero }) => numero !== enLigne);
  const read = await Promise.all(others.map((each) => station.manifest(each.numero, each)));
  return [current, ...read.filter((each) => each !== undefined)];
}

/** Adds to the ledger the assets that just went out of use, and takes out those whose time is over, or that are used again. */
function age(
  ledger: Ledger,
  state: {
    manifest: Manifest;
    online: readonly Manifest[];
    kept: Manifest[];
    now: number;
    last: number;
  },
): { ledger: Ledger; expired: Ledger } {
  const { manifest, online, kept, now, last } = state;
  const next: Ledger = {};
  const expired: Ledger = {};
  for (const each of online) {
    for (const [path, { hash, encodings }] of each) {
      if (!isHashed(path) || manifest.has(path) || ledger[path]) continue;
      const date = new Date(now).toISOString();
      next[path] = { numero: last, date, hash, encodings: encodings.join(" ") };
    }
  }
  for (const [path, entry] of Object.entries(ledger)) {
    if (manifest.has(path)) continue;
    const isOld = last - entry.numero >= RELEASES && now - Date.parse(entry.date) >= LIFE;
    const isNeeded = kept.some((each) => each.has(path));
    if (isOld && !isNeeded) expired[path] = entry;
    else next[path] = entry;
  }
  return { ledger: next, expired };
}

/** Removes the objects of publications that are no longer kept, and of assets that went, then the lists that named them. */
async function forget(
  { line }: Session,
  station: Station,
  state: { journal: Journal; kept: readonly Manifest[]; ledger: Ledger; expired: Ledger },
): Promise<void> {
  const { journal, kept, ledger, expired } = state;
  const numbers = new Set(journal.publications.map(({ numero }) => numero));
  const dropped = (await station.numbers()).filter((numero) => !numbers.has(numero));
  if (dropped.length === 0 && Object.keys(expired).length === 0) return;
  const used = new Set(kept.flatMap((each) => [...objectsOf(each, each.keys())]));
  for (const entry of Object.values(ledger)) for (const name of objectNames(entry)) used.add(name);
  const old = new Set(Object.values(expired).flatMap(objectNames));
  for (const numero of dropped) {
    const manifest = await station.manifest(numero).catch(() => undefined);
    if (manifest) for (const name of objectsOf(manifest, manifest.keys())) old.add(name);
  }
  const useless = [...old].filter((name) => !used.has(name));
  await line.do(async (host) => {
    await host.remove(useless.map((name) => station.path(NAMES.objects, name)));
    await host.remove(dropped.map((numero) => station.manifestPath(numero)));
  });
}

function objectNames({ hash, encodings }: Ledger[string]): string[] {
  return suffixes({ encodings: readEncodings(encodings) }).map((suffix) => hash + suffix);
}
