import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SEAL } from "../publish/send/local-site.ts";
import type { Mode } from "../publish/send/release.ts";
import { fingerprint } from "./support/build-command.ts";
import { listFiles } from "./support/built-site.ts";
import { makeSite } from "./support/made-site.ts";
import { type LineProxy, startProxy } from "./support/proxy.ts";
import { type PublishingHost, startPublishingHost, type Way } from "./support/publishing-host.ts";
import { type Readers, startReaders } from "./support/readers.ts";
import { makeSmallDisk, type SmallDisk } from "./support/small-disk.ts";

const ARTICLES = 40;
const PATHS = ["/", ...Array.from({ length: ARTICLES }, (_, rank) => `/articles/${rank}/`)];
const RESERVE = ".rebonds-httpdocs";

/** Parts of the time that a whole publication took, at which the next ones are cut: twenty in all. */
interface Moments {
  deaths: number[];
  falls: number[];
}
const MANY: Moments = { deaths: [0.4, 0.6, 0.8], falls: [0.5, 0.75] };
const FEW: Moments = { deaths: [0.75], falls: [0.65] };

const CASES: [way: Way, mode: Mode, moments: Moments][] = [
  ["rsync", "sur-place", MANY],
  ["mot de passe", "sur-place", MANY],
  ["rsync", "bascule", FEW],
  ["mot de passe", "bascule", FEW],
];

const isPage = (line: string) =>
  !/-[0-9a-f]{8}\.|^\.htaccess |^\.rebonds\//.test(line) && !line.startsWith(SEAL);

/** The pages that readers are given: those of the root, or of the release to which its rules lead. */
function pagesOnline({ web }: PublishingHost): string[] {
  const rules = readFileSync(join(web, ".htaccess"), "utf8");
  const release = /^RewriteRule \S+ \/(_r\/\d+)\/\$1/m.exec(rules)?.[1];
  const atRoot = fingerprint(web).filter((line) => isPage(line) && !line.startsWith("_r/"));
  if (!release) return atRoot;
  expect(atRoot).toEqual([]);
  return fingerprint(join(web, release)).filter(isPage);
}

function expectMended(host: PublishingHost): void {
  expect(pagesOnline(host)).toEqual(fingerprint(host.site).filter(isPage));
  const reserve = join(host.home, RESERVE);
  expect(readdirSync(reserve).sort()).toEqual([
    ...["anciens.json.gz", "envoi", "hote.json", "journal.json", "manifestes", "objets"],
  ]);
  expect(readdirSync(join(reserve, "envoi"))).toEqual([]);
  expect(
    listFiles(host.home).filter((path) => /en-cours|\.~tmp~|rebonds-essai/.test(path)),
  ).toEqual([]);
}

describe.each(CASES)("a publication by %s, mode %s, that is cut", (way, mode, moments) => {
  let host: PublishingHost;
  let proxy: LineProxy;
  let readers: Readers;
  let version = 1;
  let duration = 0;
  beforeAll(async () => {
    host = await startPublishingHost(way, { settings: { mode } });
    proxy = await startProxy(host.port);
    host.set({ port: String(proxy.port) });
    await makeSite(host.site, { articles: ARTICLES, version });
    expect((await host.run("publier", "--oui-je-sais")).code).toBe(0);
    await next();
    const start = performance.now();
    expect((await host.run("publier")).code).toBe(0);
    duration = performance.now() - start;
    readers = startReaders(host.apache.origin, PATHS, { readers: 2 });
  });
  afterAll(async () => {
    await readers?.finish(0);
    await proxy?.close();
    await host?.stop();
  });

  async function next(): Promise<void> {
    version++;
    await makeSite(host.site, { articles: ARTICLES, version });
  }

  it.each(moments.deaths)(
    "by the death of who publishes (at %f) leaves the site whole, and the next mends it",
    async (moment) => {
      await next();
      const { child, ended } = host.begin("publier");
      await sleep(duration * moment);
      child.kill("SIGKILL");
      await ended;
      const { code, said } = await host.run("publier");
      expect(said).toMatch(/En ligne|Rien à publier/);
      expect(code).toBe(0);
      expectMended(host);
    },
  );

  it.each(moments.falls)(
    "by the death of what serves it on the host (at %f) is tried again, and goes to its end",
    async (moment) => {
      await next();
      const { ended } = host.begin("publier");
      await sleep(duration * moment);
      host.killSessions();
      const { code, said } = await ended;
      expect(said).toMatch(/En ligne/);
      expect(code).toBe(0);
      expectMended(host);
    },
  );

  it.each(moments.falls)(
    "by a fallen line (at %f) is tried again, and goes to its end",
    async (moment) => {
      await next();
      const { ended } = host.begin("publier");
      await sleep(duration * moment);
      proxy.cut();
      const { code, said } = await ended;
      expect(said).toMatch(/En ligne/);
      expect(code).toBe(0);
      expectMended(host);
    },
  );

  it("leaves nothing of what it tried or had not written whole", async () => {
    await next();
    const trial = join(host.web, `rebonds-essai-${"0a".repeat(6)}`);
    mkdirSync(join(trial, "sans"), { recursive: true });
    writeFileSync(join(trial, "sans/index.html"), "essai");
    writeFileSync(join(host.web, `rebonds-essai-${"0b".repeat(6)}`), "essai");
    for (const folder of [
      host.web,
      join(host.home, RESERVE),
      join(host.home, RESERVE, "manifestes"),
    ]) {
      writeFileSync(join(folder, ".en-cours-0a0b0c"), "moitié");
    }
    expect((await host.run("publier")).code).toBe(0);
    expectMended(host);
  });

  it("can also be given up: what was online before comes back, every byte of its pages", async () => {
    const before = pagesOnline(host);
    await next();
    const { child, ended } = host.begin("publier");
    const unfinished = join(host.home, RESERVE, "en-cours.json");
    while (!existsSync(unfinished) && child.exitCode === null) await sleep(1);
    child.kill("SIGKILL");
    await ended;
    expect((await host.run("etat")).said).toContain("Une publication a été coupée");
    const { code, said } = await host.run("annuler");
    expect(said).toContain("est de nouveau en ligne");
    expect(code).toBe(0);
    expect(pagesOnline(host)).toEqual(before);
    expect(existsSync(unfinished)).toBe(false);
  });

  it("was never seen by those who read meanwhile", async () => {
    const { broken, pages } = await readers.finish(0);
    expect(pages).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });
});

describe.each<Way>(["rsync", "sftp"])("a host that is full, by %s", (way) => {
  let host: PublishingHost;
  let disk: SmallDisk | undefined;
  beforeAll(async () => {
    host = await startPublishingHost(way, { dossier: "compte/httpdocs" });
    rmSync(host.web, { recursive: true });
    disk = makeSmallDisk(5, join(host.home, "compte"));
    mkdirSync(host.web, { recursive: true });
    await makeSite(host.site, { articles: 60, version: 1 });
    expect((await host.run("publier", "--oui-je-sais")).code).toBe(0);
  });
  afterAll(async () => {
    disk?.remove();
    await host?.stop();
  });

  it("is not sent what has no room, when it tells how much it has", async () => {
    const before = fingerprint(host.home);
    await makeSite(host.site, { articles: 60, version: 2, filling: 6_000_000 });
    const { code, said } = await host.run("publier");
    expect(said).toMatch(
      /Il n’y a pas assez de place chez l’hébergeur : il en faut 6,\d Mo, il en reste \d,\d Mo\./,
    );
    expect(code).toBe(1);
    expect(fingerprint(host.home)).toEqual(before);
  });

  it("half-way keeps the old site whole, says so, and has nothing left of it after the next success", async () => {
    const before = fingerprint(host.web);
    // Small files, of which each takes a block of the disk: more than their sizes tell.
    await makeSite(host.site, { articles: 700, version: 2 });
    const { code, said } = await host.run("publier");
    expect(said).toContain("Il n’y a plus de place chez l’hébergeur");
    expect(code).toBe(1);
    expect(fingerprint(host.web)).toEqual(before);
    await makeSite(host.site, { articles: 60, version: 2 });
    const next = await host.run("publier");
    expect(next.said).toContain("En ligne");
    const pages = (folder: string) => fingerprint(folder).filter(isPage);
    expect(pages(host.web)).toEqual(pages(host.site));
    const reserve = join(host.home, "compte", RESERVE);
    expect(readdirSync(join(reserve, "envoi"))).toEqual([]);
    expect(readdirSync(reserve)).not.toContain("arrivee");
    expect(listFiles(join(host.home, "compte")).filter((path) => /en-cours/.test(path))).toEqual(
      [],
    );
  });
});
