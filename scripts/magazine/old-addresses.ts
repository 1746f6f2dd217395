import type { AddressBook, Redirection } from "./address-book.ts";
import { decodeSafely } from "./decode.ts";
import { compareText, type Fault } from "./fault.ts";
import type { Addressed, Loaded } from "./loaded.ts";
import type { Edition } from "./model.ts";
import { locate } from "./yaml.ts";
import type { Path, YamlText } from "./yaml-text.ts";

/** An entry of `anciennes-adresses`, where it is written and where it leads, or one of `adresses-retirees`. */
interface OldAddress {
  de: string;
  vers: string | undefined;
  header: YamlText;
  path: Path;
}

/** Longest name that every file system takes, in bytes; a redirection may become a file of that name. */
const LONGEST_NAME = 240;

/**
 * The redirections of an edition, and the addresses of what was withdrawn. Two texts that claim one old address, an old address that is a page of today,
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
}): Pick<AddressBook, "redirections" | "gone"> {
  const seen = new Map<string, OldAddress>();
  const answered = new Set<string>();
  const redirections: Redirection[] = [];
  const gone: string[] = [];
  const entries = [...fromTexts(all), ...fromLists(loaded, edition), ...fromMagazine(loaded)];
  const files = new Set(
    entries.filter(({ de, vers }) => vers && isFile(de)).map(({ de }) => addressKey(de)),
  );
  const site = { live, files, archives: archivesOf(edition) };
  for (const old of entries) {
    const key = addressKey(old.de);
    const problem = describeProblem(old, seen.get(key), site);
    if (!seen.has(key)) seen.set(key, old);
    const spelling = decodeSafely(old.de).normalize("NFC");
    if (problem) {
      faults.push({ file: old.header.file, ...locate(old.header, old.path), ...problem });
    } else if (old.vers === undefined) {
      gone.push(old.de);
    } else if (live.has(old.vers) && !answered.has(spelling)) {
      answered.add(spelling);
      redirections.push({ de: old.de, vers: old.vers });
    }
  }
  redirections.sort((a, b) => compareText(a.de, b.de));
  return { redirections, gone: gone.sort(compareText) };
}

/** One key for all the spellings of an address: decoded, NFC, without the difference of case that some disks ignore. */
export function addressKey(address: string): string {
  return decodeSafely(address).normalize("NFC").toLowerCase();
}

/** What an old address may run into. */
interface Site {
  live: Set<string>;
  /** Keys of the old addresses that become a file. */
  files: Set<string>;
  /** Addresses of the lists of articles, which have a page for each year. */
  archives: Set<string>;
}

interface Problem {
  found: string;
  expected: string;
}

const UNUSED = "une adresse que le site n’emploie plus.";

function describeProblem(
  { de, vers }: OldAddress,
  twin: OldAddress | undefined,
  site: Site,
): Problem | undefined {
  if (twin && (twin.vers !== vers || twin.de === de)) {
    return {
      found: `L’ancienne adresse ${de} est déjà donnée dans ${twin.header.file}.`,
      expected: "une ancienne adresse dans un seul texte, une seule fois.",
    };
  }
  // /index.html is the home page, which says it better.
  const page =
    OWN_FILE.test(decodeSafely(de)) && site.live.has(de) ? undefined : samePage(de, site);
  if (page !== undefined) {
    const found = `L’ancienne adresse ${de} est celle d’une page d’aujourd’hui, ${page}.`;
    return { found, expected: UNUSED };
  }
  if (OWN_FILE.test(decodeSafely(de))) {
    return { found: `L’ancienne adresse ${de} est un fichier du site lui-même.`, expected: UNUSED };
  }
  const steps = decodeSafely(de).split("/");
  if (steps.some((step) => Buffer.byteLength(step) > LONGEST_NAME)) {
    return {
      found: `L’ancienne adresse ${de.slice(0, 60)}… est trop longue.`,
      expected: `moins de ${LONGEST_NAME}\u00a0octets entre deux barres.`,
    };
  }
  const above = isFile(de) ? fileAbove(addressKey(de), site) : undefined;
  if (above === undefined) return undefined;
  return {
    found: `L’ancienne adresse ${de} prolonge ${above}, qui est un fichier et non un dossier.`,
    expected: "deux adresses dont l’une n’est pas le début de l’autre.",
  };
}

/** What the generator writes at the top of the site. */
const OWN_FILE =
  /^\/(?:assets\/.*|404\.html|410\.html|humans\.txt|index\.html|robots\.txt|sitemap[^/]*\.xml|favicon\.\w+|manifest\.webmanifest|redirections\.json)$/i;

/** Whether a page that redirects may be written there, for servers that read no rule. */
function isFile(address: string): boolean {
  return /^[^?]*\.html$/.test(address);
}

/** The page of today that a server would answer to this address with; a disk may ignore the case of a file. */
function samePage(address: string, { live, archives }: Site): string | undefined {
  if (address.includes("?")) return undefined;
  const path = decodeSafely(address).normalize("NFC");
  const page = /\/index\.html$/i.test(path) ? path.toLowerCase().slice(0, -10) : path;
  const closed = page.endsWith("/") ? page : `${page}/`;
  const list = /^(.*\/)\d{4}\/$/.exec(closed)?.[1];
  if (list !== undefined && archives.has(list)) return closed;
  return [page, closed].find((url) => live.has(url));
}

/** The file that stands where this address would need a folder. */
function fileAbove(key: string, { live, files }: Site): string | undefined {
  for (let end = key.indexOf("/", 1); end > 0; end = key.indexOf("/", end + 1)) {
    const path = key.slice(0, end);
    const isPage = path.endsWith("/index.html") && live.has(path.slice(0, -10));
    if (isPage || files.has(path) || live.has(path) || OWN_FILE.test(path)) return path;
  }
  return undefined;
}

function archivesOf({ rubriques, authors, keywords }: Edition): Set<string> {
  return new Set([rubriques, authors, keywords].flatMap((list) => list.map(({ url }) => url)));
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

function* fromMagazine({ magazine, magazineHeader }: Loaded): Iterable<OldAddress> {
  for (const [index, de] of magazine["adresses-retirees"].entries()) {
    const path = ["adresses-retirees", index];
    yield { de, vers: undefined, header: magazineHeader as YamlText, path };
  }
}
