import { type Host, type HostEntry, HostError, type Upload } from "./host.ts";
import type { LocalSite } from "./local-site.ts";
import type { Manifest } from "./manifest.ts";
import { suffixes } from "./manifest.ts";
import type { Session } from "./session.ts";
import { NAMES, type Station } from "./station.ts";

/** Names of the objects of these files: a content's hash, and the suffix of those compressed. */
export function objectsOf(manifest: Manifest, paths: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const path of paths) {
    const content = manifest.get(path);
    if (content) for (const suffix of suffixes(content)) names.add(content.hash + suffix);
  }
  return names;
}

/**
 * Sends what the reserve does not hold yet. All goes to a folder of its own first, where what an earlier cut left is used
 * or removed, then to the reserve, whole.
 *
 * @throws HostError; when there is no room left, what was just sent is taken away again.
 */
export async function sendObjects(
  { line, progress }: Session,
  station: Station,
  site: LocalSite,
  names: ReadonlySet<string>,
): Promise<void> {
  const folder = station.path(NAMES.arriving);
  const sources = sourcesOf(site);
  const uploads: Upload[] = [...names].map((name) => {
    const source = sources.get(name);
    if (!source) throw lost(name);
    return { ...source, to: `${folder}/${name}` };
  });
  const total = uploads.reduce((sum, { size }) => sum + size, 0);
  let sent = 0;
  await line.do(async (host) => {
    await host.makeFolders([folder, station.path(NAMES.objects)]);
    const there = (await host.list(folder)) ?? new Map<string, HostEntry>();
    for (const kind of ["file", "folder", "other"] as const) {
      const strangers = [...there].filter(
        ([name, entry]) => entry.kind === kind && !names.has(name),
      );
      const paths = strangers.map(([name]) => `${folder}/${name}`);
      if (kind === "folder") for (const path of paths) await host.removeTree(path);
      else await host.remove(paths);
    }
    sent = 0;
    try {
      await host.upload(uploads, (bytes) => {
        sent += bytes;
        progress(Math.min(sent, total), total);
      });
    } catch (error) {
      if (error instanceof HostError && error.failure === "full") await makeRoom(host);
      throw error;
    }
  });
  if (total > 0) progress(total, total);
  // After a cut, those that had moved are in the reserve already.
  await line.do(async (host) => {
    const there = (await host.list(folder)) ?? new Map();
    const waiting = [...names].filter((name) => there.has(name));
    await host.rename(
      waiting.map((name) => ({ from: `${folder}/${name}`, to: station.path(NAMES.objects, name) })),
    );
  });

  /** What was sent in vain would leave the account full. */
  async function makeRoom(host: Host): Promise<void> {
    await host.removeTree(folder).catch(() => {});
  }
}

function sourcesOf(site: LocalSite): Map<string, { from: string | Uint8Array; size: number }> {
  const sources = new Map<string, { from: string | Uint8Array; size: number }>();
  for (const { hash, parts } of site.values()) {
    for (const [suffix, part] of parts) sources.set(hash + suffix, part);
  }
  return sources;
}

function lost(name: string): HostError {
  return new HostError(
    "missing",
    `La réserve de l’hôte n’a plus un fichier dont il faudrait (${name}).\n  Rien n’a été changé en ligne.\n  À faire\u00a0: construire et publier de nouveau ce site.`,
  );
}
