import type { Redirection } from "./addresses.ts";
import type { Addressed, Loaded } from "./assemble.ts";
import { compareText, type Fault } from "./fault.ts";
import type { Edition } from "./model.ts";
import { locate, type Path, type YamlText } from "./yaml.ts";

/** An `anciennes-adresses` entry, where it is written and where it leads. */
interface OldAddress {
  de: string;
  vers: string;
  header: YamlText;
  path: Path;
}

/** Longest name that every file system takes, in bytes; a redirection may become a file of that name. */
const LONGEST_NAME = 240;

/**
 * The redirections of an edition. Two texts that claim one old address, an old address that is a page of today,
 * and one that could not be written as a file beside the others are faults.
 */
export function readOldAddresses({
  loaded,
  edition,
  all,
  live,
  faults,
}: {
  loaded: Loaded;
  edition: Edition;
  all: Addressed[];
  live: Set<string>;
  faults: Fault[];
}): Redirection[] {
  const seen = new Map<string, OldAddress>();
  const redirections: Redirection[] = [];
  for (const old of [...fromTexts(all), ...fromLists(loaded, edition)]) {
    const key = addressKey(old.de);
    const twin = seen.get(key);
    const problem = describeProblem(old, twin, live);
    if (!twin) seen.set(key, old);
    if (problem) {
      faults.push({ file: old.header.file, ...locate(old.header, old.path), ...problem });
    } else if (!twin && live.has(old.vers)) {
      redirections.push({ de: old.de, vers: old.vers });
    }
  }
  return redirections.sort((a, b) => compareText(a.de, b.de));
}

/** One key for all the spellings of an address: decoded, NFC, without the difference of case that some disks ignore. */
export function addressKey(address: string): string {
  return decode(address).normalize("NFC").toLowerCase();
}

function describeProblem(
  old: OldAddress,
  twin: OldAddress | undefined,
  live: Set<string>,
): { found: string; expected: string } | undefined {
  if (twin && (twin.vers !== old.vers || twin.de === old.de)) {
    return {
      found: `L’ancienne adresse ${old.de} est déjà donnée dans ${twin.header.file}.`,
      expected: "une ancienne adresse dans un seul texte, une seule fois.",
    };
  }
  const page = samePage(old.de).find((url) => live.has(url));
  if (page !== undefined) {
    return {
      found: `L’ancienne adresse ${old.de} est celle d’une page d’aujourd’hui, ${page}.`,
      expected: "une adresse que le site n’emploie plus.",
    };
  }
  if (
    /^\/(404|index)\.html$/i.test(old.de) ||
    (/\/index\.html\/?$/i.test(old.de) && live.has(old.de))
  ) {
    return {
      found: `L’ancienne adresse ${old.de} est un fichier du site lui-même.`,
      expected: "une adresse que le site n’emploie plus.",
    };
  }
  if (
    decode(old.de)
      .split("/")
      .some((step) => Buffer.byteLength(step) > LONGEST_NAME)
  ) {
    return {
      found: `L’ancienne adresse ${old.de.slice(0, 60)}… est trop longue.`,
      expected: `moins de ${LONGEST_NAME}\u00a0octets entre deux barres.`,
    };
  }
  return undefined;
}

/** The addresses under which a server would answer to this one with a page of today. */
function samePage(address: string): string[] {
  const path = decode(address.replace(/\?.*$/, "")).normalize("NFC");
  if (address.includes("?")) return [];
  return [path, `${path}/`, path.replace(/\/index\.html$/, "/")];
}

function* fromTexts(all: Addressed[]): Iterable<OldAddress> {
  for (const { item, header } of all) {
    for (const [index, de] of item["anciennes-adresses"].entries()) {
      yield { de, vers: item.url, header, path: ["anciennes-adresses", index] };
    }
  }
}

function* fromLists(loaded: Loaded, edition: Edition): Iterable<OldAddress> {
  const urls = new Map([
    ...edition.rubriques.map(({ cle, url }) => [`rubrique ${cle}`, url] as const),
    ...edition.authors.map(({ cle, url }) => [`auteur ${cle}`, url] as const),
  ]);
  for (const [noun, list] of [
    ["rubrique", loaded.rubriques],
    ["auteur", loaded.authors],
  ] as const) {
    for (const [index, item] of (list?.data ?? []).entries()) {
      for (const [rank, de] of item["anciennes-adresses"].entries()) {
        const header = (list as { header: YamlText }).header;
        const path = [index, "anciennes-adresses", rank];
        yield { de, vers: urls.get(`${noun} ${item.cle}`) as string, header, path };
      }
    }
  }
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
