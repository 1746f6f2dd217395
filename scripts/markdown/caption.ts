import { readLicence } from "../magazine/licences.ts";
import type { Credits } from "./types.ts";

/**
 * Caption, credit and licence from the title of an image, `Légende. / Crédit / Licence`, cut at its last slashes between
 * spaces (no-break or not): a caption may hold others. `/ Crédit` gives a credit alone. What follows the last slash is
 * a licence only if it is one that is known.
 */
export function readCaption(title: string): Credits {
  const text = title.trim().replace(/[\t\n ]+/g, " ");
  const [before, last] = cutAtSlash(text);
  const licence = last === undefined ? readLicence(text) : readLicence(last);
  if (!licence) return { ...legendeAndCredit(text), licence: undefined };
  return { ...legendeAndCredit(last === undefined ? "" : before), licence };
}

function legendeAndCredit(text: string): { legende: string; credit: string } {
  const [legende, credit = ""] = cutAtSlash(text);
  return { legende, credit };
}

/** What stands before and after the last slash, trimmed; after is `undefined` without any. */
function cutAtSlash(text: string): [before: string, after: string | undefined] {
  const cut = /^(?:(.*)\s)?\/(?:\s(.*))?$/s.exec(text);
  return cut ? [(cut[1] ?? "").trim(), (cut[2] ?? "").trim()] : [text, undefined];
}
