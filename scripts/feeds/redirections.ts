import type { Redirection } from "../magazine/address-book.ts";
import { compareText } from "../magazine/fault.ts";
import { type FeedFile, fileAt } from "./source.ts";

/** The table that publishing turns into server rules, in an order that no build changes. */
export function redirectionsFile(redirections: readonly Redirection[]): FeedFile {
  const table = redirections
    .map(({ de, vers }) => ({ de, vers }))
    .sort((a, b) => compareText(a.de, b.de) || compareText(a.vers, b.vers));
  return fileAt("/redirections.json", `${JSON.stringify(table, null, 2)}\n`);
}

/** Bytes in a file's name, and in its whole path: what the file systems in use bear. */
const NAME_BYTES = 255;
const PATH_BYTES = 900;

// Dots in front: `..`, but also the hidden files that rule a server. Then what Windows refuses in a name.
// Any such address is still redirected by the server's rules.
const UNSAFE = /^\.|[\p{Cc}\p{Surrogate}/\\<>:"|?*]|[. ]$/u;

/**
 * Where in the output folder an HTML page can stand for an old address ending in `.html`, decoded
 * (`/caf%C3%A9.html` → `café.html`) and in NFC. `undefined` when it cannot: a query string, another
 * ending, an address out of the site, or a name that would be unsafe on some machine.
 */
export function redirectPath(oldAddress: string): string | undefined {
  if (!/^\/[^?#]*\.html$/.test(oldAddress)) return undefined;
  const names: string[] = [];
  for (const segment of oldAddress.slice(1).split("/")) {
    const name = decode(segment);
    if (name === undefined || name === "" || UNSAFE.test(name)) return undefined;
    if (Buffer.byteLength(name) > NAME_BYTES) return undefined;
    names.push(name);
  }
  const path = names.join("/");
  return Buffer.byteLength(path) > PATH_BYTES ? undefined : path;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).normalize("NFC");
  } catch {
    return undefined;
  }
}
