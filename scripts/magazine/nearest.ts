import { distance } from "fastest-levenshtein";
import { compareText } from "./fault.ts";

/**
 * The known name an editor most likely meant: the closest by edit distance, if it is close enough to be
 * a slip (a third of the word, at least one letter), or `undefined`.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.ceil(name.length / 3)) + 1;
  for (const candidate of [...known].sort(compareText)) {
    const far = distance(wanted, candidate.toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [candidate, far];
  }
  return best;
}

/** « a », « b » ou « c », for the end of a sentence; long lists are cut, so that the message stays readable. */
export function listNames(names: readonly string[], most = 8): string {
  if (names.length > most) return `${names.slice(0, most).join(", ")}…`;
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ou ${names.at(-1)}`;
}
