import type { AddressBook } from "./address-book.ts";
import type { Fault } from "./fault.ts";
import { addressKey } from "./old-addresses.ts";
import { readText } from "./text-file.ts";
import type { ListFile } from "./tree.ts";

/**
 * Reads adresses.txt: an address a line, blank lines and lines that begin with `#` aside. An address once published
 * must go on answering, as a page, as a redirection or as what was withdrawn (https://www.w3.org/Provider/Style/URI).
 */
export function checkFrozen(at: ListFile, book: AddressBook, faults: Fault[]): void {
  const read = readText(at.path, at.file);
  if ("fault" in read) {
    faults.push(read.fault);
    return;
  }
  const answered = [...book.redirections.map(({ de }) => de), ...book.gone];
  const redirected = new Set(answered.map(addressKey));
  for (const { address, line } of frozenLines(read.text)) {
    if (!address.startsWith("/")) {
      faults.push({
        file: at.file,
        line,
        column: 1,
        found: `« ${address} » n’est pas une adresse du site.`,
        expected: "une adresse par ligne, qui commence par /.",
      });
    } else if (
      !book.live.has(address) &&
      !redirected.has(addressKey(address)) &&
      !isUnread(address, book)
    ) {
      const file = book.hidden.get(address);
      faults.push({
        file: at.file,
        line,
        column: 1,
        found: `L’adresse ${address} a été publiée, et plus rien n’y répond.`,
        expected: file
          ? `que ${file} soit publié (ni brouillon, ni programmé), ou qu’un autre texte reprenne son adresse.`
          : "cette ligne dans l’en-tête du texte qui la remplace.",
        fix: `anciennes-adresses: [${address}]`,
      });
    }
  }
}

/** A text that could not be read has its own fault: its address, and feeds it may be alone in, are not lost for that. */
function isUnread(address: string, { unread }: AddressBook): boolean {
  return unread.has(address) || (unread.size > 0 && /\.(?:xml|json)$/.test(address));
}

/** The addresses of adresses.txt with their lines, from 1. */
export function frozenLines(text: string): { address: string; line: number }[] {
  return text.split("\n").flatMap((row, index) => {
    const address = row.trim();
    return address === "" || address.startsWith("#") ? [] : [{ address, line: index + 1 }];
  });
}
