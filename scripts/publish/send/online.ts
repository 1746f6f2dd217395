import { online } from "./journal.ts";
import type { Manifest } from "./manifest.ts";
import type { Station } from "./station.ts";

/** What may be online, and the number that a new publication takes. */
export interface Online {
  journal: Awaited<ReturnType<Station["journal"]>>;
  numbers: number[];
  manifests: Manifest[];
  next: number;
  /** Whether a publication was cut. */
  isUnfinished: boolean;
}

/**
 * Reads what may be online: the last publication, and those that were cut since.
 *
 * @param forgiving with a reserve that lost its lists, all is then sent again
 */
export async function readOnline(station: Station, forgiving: boolean): Promise<Online> {
  const [journal, unfinished] = await Promise.all([station.journal(), station.unfinished()]);
  const current = online(journal);
  const numbers = [
    ...new Set([
      ...(current ? [current.numero] : []),
      ...(unfinished ? [...unfinished.avant, unfinished.numero] : []),
    ]),
  ];
  const manifests: Manifest[] = [];
  for (const numero of numbers) {
    const known = journal.publications.find((each) => each.numero === numero);
    const manifest = await station.manifest(numero, known).catch((error: unknown) => {
      if (forgiving) return undefined;
      throw error;
    });
    // Of files that no list names, nothing is known: none counts as being there.
    manifests.push(manifest ?? new Map());
  }
  const stored = await station.numbers();
  const last = Math.max(
    0,
    ...journal.publications.map(({ numero }) => numero),
    ...numbers,
    ...stored,
  );
  return { journal, numbers, manifests, next: last + 1, isUnfinished: unfinished !== undefined };
}
