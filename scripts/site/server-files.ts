import { redirectPath } from "../feeds/redirections.ts";
import type { AddressBook } from "../magazine/address-book.ts";
import { listFiles } from "../publish/folder-files.ts";
import { serverFiles } from "../publish/server/server-files.ts";
import { write } from "./write.ts";

/**
 * Writes the rules of a server that reads `.htaccess` files.
 *
 * @param folder of the site, once everything else is in it: an old address may stand beside pages of today.
 */
export function writeServerFiles(
  folder: string,
  address: string,
  { redirections, gone }: AddressBook,
): void {
  const files = listFiles(folder);
  const old = [...redirections, ...gone.map((de) => ({ de }))];
  const refreshed = new Set(redirections.flatMap(({ de }) => redirectPath(de) ?? []));
  for (const { path, text } of serverFiles({ address, old, files, refreshed })) {
    write(folder, { path, bytes: text });
  }
}
