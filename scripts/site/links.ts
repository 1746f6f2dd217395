import { resolve } from "node:path";
import type { AddressBook } from "../magazine/address-book.ts";
import { decodeSafely } from "../magazine/decode.ts";
import { nearest } from "../magazine/nearest.ts";
import { addressKey } from "../magazine/old-addresses.ts";

/** A text, as far as its links and pictures are concerned. */
export interface Place {
  /** Absolute path of the folder that holds it. */
  folder: string;
  /** Its address. */
  url: string;
}

type Resolved = { url: string } | { found: string; expected?: string; fix?: string };

/**
 * Where a link written in a text leads: an address of the site (`/relire/`), or the folder or file of another text
 * (`../autre-article/`), as editors see it on their disk.
 */
export function linkResolver(book: AddressBook): (href: string, place: Place) => Resolved {
  const old = new Map(book.redirections.map(({ de, vers }) => [addressKey(de), vers]));
  return (href, { folder, url }) => {
    const [, path, rest] = /^([^?#]*)(.*)$/s.exec(href) as unknown as [string, string, string];
    if (path === "") return { url: url + rest };
    if (path.startsWith("/")) return siteAddress(path, rest, href, book, old);
    const target = resolve(folder, decodeSafely(path));
    const address = book.byPath.get(target);
    if (address === undefined && book.unread.has(target)) return { url };
    if (address === undefined) {
      return {
        found: `Le lien « ${href} » ne mène à aucun texte.`,
        expected:
          "le dossier d’un autre article, comme ../un-autre-article/, ou une adresse complète.",
      };
    }
    return live(address, rest, href, book);
  };
}

function siteAddress(
  path: string,
  rest: string,
  href: string,
  book: AddressBook,
  old: Map<string, string>,
): Resolved {
  const closed = path.endsWith("/") ? path : `${path}/`;
  const exact = [path, closed].find(
    (address) => book.live.has(address) || book.hidden.has(address),
  );
  if (exact !== undefined) return live(exact, rest, href, book);
  if (book.unread.has(closed)) return { url: closed };
  const now = old.get(addressKey(path));
  if (now !== undefined) {
    return {
      found: `Le lien « ${href} » donne une ancienne adresse.`,
      expected: "l’adresse d’aujourd’hui.",
      fix: now + rest,
    };
  }
  const near = nearest(closed, book.live);
  return {
    found: `Le lien « ${href} » ne mène à aucune page du site.`,
    expected: near === undefined ? "l’adresse d’une page du site." : `${near}, peut-être.`,
    ...(near === undefined ? {} : { fix: near + rest }),
  };
}

function live(address: string, rest: string, href: string, book: AddressBook): Resolved {
  const file = book.hidden.get(address);
  if (file === undefined) return { url: address + rest };
  return {
    found: `Le lien « ${href} » mène à un texte qui n’est pas publié.`,
    expected: `que ${file} soit publié avant, ou un texte sans ce lien.`,
  };
}
