import { afterAll, beforeAll, expect, it } from "vitest";
import { makeSite } from "./support/made-site.ts";
import { startProftpd } from "./support/proftpd.ts";
import { type LineProxy, startProxy } from "./support/proxy.ts";
import { type PublishingHost, startPublishingHost } from "./support/publishing-host.ts";
import { startReaders } from "./support/readers.ts";

const ARTICLES = 2000;
/** Those that come and go. */
const LAST = [1997, 1998, 1999];
const PATHS = [
  "/",
  ...Array.from({ length: ARTICLES - LAST.length }, (_, rank) => `/articles/${rank}/`),
];
const REQUESTS = 20_000;

/** One in ten is long enough to have compressed copies. */
const words = (rank: number) => (rank % 10 ? 30 : 400);
const hundred = (step: number) => Array.from({ length: 100 }, (_, rank) => rank * step);

/** What ten publications bring: new styles on all the pages, or some articles corrected, added or taken away. */
const CHANGES = [
  { version: 2 },
  { version: 2, edited: hundred(3) },
  { version: 2, without: LAST },
  { version: 3, without: LAST },
  { version: 3, edited: hundred(7), without: LAST },
  { version: 3 },
  { version: 3, edited: hundred(11) },
  { version: 3, edited: hundred(13) },
  { version: 4 },
  { version: 4, edited: [7] },
];

/** One reserve, and a host that one reaches by a shell and rsync, or by SFTP with a password. */
let host: PublishingHost;
let sftp: Awaited<ReturnType<typeof startProftpd>>;
let lines: Record<"rsync" | "sftp", LineProxy>;
beforeAll(async () => {
  host = await startPublishingHost("rsync");
  sftp = await startProftpd({ home: host.home });
  lines = { rsync: await startProxy(host.port), sftp: await startProxy(sftp.port) };
  await makeSite(host.site, { articles: ARTICLES, version: 1, words });
  expect((await host.run("publier", "--oui-je-sais")).code).toBe(0);
});
afterAll(async () => {
  await lines?.rsync.close();
  await lines?.sftp.close();
  await sftp?.stop();
  await host?.stop();
});

async function publish(way: "rsync" | "sftp"): Promise<number> {
  const { port } = lines[way];
  const { user: utilisateur, fingerprint: empreinte, password } = sftp;
  const settings = way === "sftp" ? { transport: "sftp", utilisateur, empreinte } : {};
  host.set({ ...settings, port: String(port) });
  host.env.REBONDS_MOT_DE_PASSE = password;
  const before = lines[way].sent();
  const { code, said } = await host.run("publier");
  expect(said).toContain("En ligne");
  expect(code).toBe(0);
  return lines[way].sent() - before;
}

it("2,000 pages published ten times, by rsync and by SFTP in turn, under 20,000 requests: no reader sees one missing, cut or undressed", async () => {
  const readers = startReaders(host.apache.origin, PATHS, { pace: 250 });
  for (const [rank, change] of CHANGES.entries()) {
    await makeSite(host.site, { articles: ARTICLES, words, ...change });
    await publish(rank % 2 ? "sftp" : "rsync");
  }
  const { broken, requests, versions } = await readers.finish(REQUESTS);
  expect(broken).toEqual([]);
  expect(requests).toBeGreaterThanOrEqual(REQUESTS);
  expect([...versions].sort()).toEqual(["1", "2", "3", "4"]);
  expect(host.apache.errorLog()).not.toMatch(/:error\]/);
}, 400_000);

it.each(["rsync", "sftp"] as const)(
  "one article changed among 2,000 sends less than 300 KB by %s, lists included",
  async (way) => {
    await makeSite(host.site, {
      articles: ARTICLES,
      words,
      version: 4,
      edited: way === "sftp" ? [8] : [9],
    });
    expect(await publish(way)).toBeLessThan(300_000);
  },
);
