import { execFile } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { compressFolder } from "../publish/compress/compress-folder.ts";
import { Compressor } from "../publish/compress/compressor.ts";
import type { OldAddress } from "../publish/server/old-address.ts";
import { serverFiles } from "../publish/server/server-files.ts";
import { startApache } from "../site.test/support/apache.ts";
import { findProgram, type SystemPackage } from "../verify/packages.ts";
import { CommandError } from "./measure.ts";
import { createRandom } from "./random.ts";
import { sentence } from "./sentences.ts";
import { Writer } from "./writer.ts";

const run = promisify(execFile);

const AB: SystemPackage = {
  debian: "apache2-utils",
  purpose: "compter les requêtes servies par seconde",
  commands: ["ab"],
  site: "https://httpd.apache.org/docs/2.4/programs/ab.html",
};

/** Requests per second of one way of serving, by what is asked for. */
export interface Rate {
  name: string;
  /** A page of today. */
  page: number;
  /** An address of the former site; undefined where none is known. */
  old: number | undefined;
}

const OLD_ADDRESSES = 2000;
const FOLDERS = 40;
/** Requests of one measure, and how many wait for an answer at a time. */
const REQUESTS = 4000;
const AT_A_TIME = 8;

/** Of a page of some 8 KB, as those of the magazine. */
const SENTENCES = 80;

const PAGE = "/relire/";
const OLD = `/${FOLDERS - 1}numero/${OLD_ADDRESSES - 1}-titre.html`;

/**
 * Serves one page with and without the rules of the site, then with two thousand old addresses, where the site puts them
 * and where it does not. Each way is measured in turn, several times: the best is kept, as what else the machine does
 * can only slow.
 */
export async function measureServer(rounds: number): Promise<Rate[]> {
  const ab = findProgram(AB);
  if (!ab) {
    throw new CommandError(
      `Il manque ${AB.commands[0]}, qui sert à ${AB.purpose}.`,
      `Sur Debian ou Ubuntu : sudo apt-get install ${AB.debian}`,
    );
  }
  const home = mkdtempSync(join(tmpdir(), "banc-serveur-"));
  try {
    const old = Array.from({ length: OLD_ADDRESSES }, (_, index) => ({
      de: `/${index % FOLDERS}numero/${index}-titre.html`,
      vers: PAGE,
    }));
    const ways: Way[] = [
      {
        name: "sans .htaccess",
        overrides: "None",
        folder: await writeSite(join(home, "sans"), []),
      },
      {
        name: "avec celui du site",
        overrides: "All",
        folder: await writeSite(join(home, "avec"), []),
      },
      {
        name: "et 2 000 redirections, par dossier",
        overrides: "All",
        folder: await writeSite(join(home, "dossiers"), old),
        old: OLD,
      },
      {
        name: "et 2 000 redirections, à la racine",
        overrides: "All",
        folder: addToRoot(await writeSite(join(home, "racine"), []), old),
        old: OLD,
      },
    ];
    const rates = ways.map(({ name }): Rate => ({ name, page: 0, old: undefined }));
    for (let round = 0; round < rounds; round++) {
      for (const [index, way] of ways.entries())
        keepBest(rates[index] as Rate, await measureWay(ab, way));
    }
    return rates;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Way {
  name: string;
  overrides: string;
  folder: string;
  old?: string;
}

function keepBest(best: Rate, { page, old }: Pick<Rate, "page" | "old">): void {
  best.page = Math.max(best.page, page);
  if (old !== undefined) best.old = Math.max(best.old ?? 0, old);
}

async function measureWay(
  ab: string,
  { overrides, folder, old }: Way,
): Promise<Pick<Rate, "page" | "old">> {
  const host = await startApache(folder, { overrides });
  try {
    const page = await ratePerSecond(ab, host.origin + PAGE);
    return {
      page,
      old: old === undefined ? undefined : await ratePerSecond(ab, host.origin + old),
    };
  } finally {
    await host.close();
  }
}

async function ratePerSecond(ab: string, url: string): Promise<number> {
  const asked = ["-q", "-k", "-n", `${REQUESTS}`, "-c", `${AT_A_TIME}`];
  const { stdout } = await run(ab, [...asked, "-H", "Accept-Encoding: br, gzip", url]);
  const rate = Number(/^Requests per second:\s+([\d.]+)/m.exec(stdout)?.[1]);
  if (!(rate > 0) || !/^Failed requests:\s+0$/m.test(stdout)) {
    throw new CommandError("Le serveur n’a pas répondu à toutes les requêtes.", stdout);
  }
  return rate;
}

async function writeSite(folder: string, old: readonly OldAddress[]): Promise<string> {
  const writer = new Writer(createRandom(1));
  const page = Array.from({ length: SENTENCES }, () => `<p>${sentence(writer)}</p>`).join("\n");
  const pages = { "index.html": page, "404.html": page, "relire/index.html": page };
  for (const [path, text] of Object.entries(pages)) write(folder, path, text);
  const compressor = new Compressor(join(folder, "..", "compression"));
  await compressFolder(folder, compressor);
  const files = Object.keys(pages);
  const options = { address: "https://rebonds.net", old, files, refreshed: new Set<string>() };
  for (const { path, text } of serverFiles(options)) write(folder, path, text);
  return folder;
}

/** What other generators do, and the site does not. */
function addToRoot(folder: string, old: readonly OldAddress[]): string {
  const lines = old.map(({ de, vers }) => `Redirect 301 ${de} https://rebonds.net${vers}\n`);
  appendFileSync(join(folder, ".htaccess"), lines.join(""));
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
