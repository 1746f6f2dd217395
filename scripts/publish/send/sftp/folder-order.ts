/** Folders that can be made at the same time, those above first. */
export function byDepth(folders: Iterable<string>): string[][] {
  const levels = new Map<number, string[]>();
  for (const folder of folders) {
    const depth = folder.split("/").length;
    const level = levels.get(depth) ?? [];
    level.push(folder);
    levels.set(depth, level);
  }
  return [...levels].sort(([a], [b]) => a - b).map(([, level]) => level);
}

/** The same folders in the same order, in batches where none holds another. */
export function withoutKinship(folders: readonly string[]): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let members = new Set<string>();
  let above = new Set<string>();
  for (const folder of folders) {
    const parents = parentsOf(folder);
    if (above.has(folder) || parents.some((parent) => members.has(parent))) {
      [batch, members, above] = [[], new Set(), new Set()];
    }
    if (batch.length === 0) batches.push(batch);
    batch.push(folder);
    members.add(folder);
    for (const parent of parents) above.add(parent);
  }
  return batches;
}

function parentsOf(folder: string): string[] {
  return [...folder.matchAll(/(?<!^)\//g)].map(({ index }) => folder.slice(0, index));
}
