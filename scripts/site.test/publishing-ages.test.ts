import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Line } from "../publish/send/line.ts";
import { readLocalSite } from "../publish/send/local-site.ts";
import { publish } from "../publish/send/publication.ts";
import { rollBack } from "../publish/send/rollback.ts";
import type { Session } from "../publish/send/session.ts";
import { openSftpHost } from "../publish/send/sftp/sftp-host.ts";
import { listFiles } from "./support/built-site.ts";
import { makeFolder } from "./support/folders.ts";
import { makeSite } from "./support/made-site.ts";
import { startProftpd } from "./support/proftpd.ts";
import { accessTo, settingsFor } from "./support/sftp-settings.ts";

const DAY = 86_400_000;
const START = Date.parse("2026-01-01T10:00:00Z");

let server: Awaited<ReturnType<typeof startProftpd>>;
let site: string;
let session: Session;
let day = 0;
beforeAll(async () => {
  server = await startProftpd();
  mkdirSync(join(server.home, "httpdocs"));
  site = join(makeFolder("ages"), "site");
  session = {
    line: new Line(
      () => openSftpHost(settingsFor(server), accessTo(server)),
      () => {},
    ),
    ...{ site: "rebonds.example", dossier: "httpdocs", who: "Jo" },
    now: () => new Date(START + day * DAY),
    ...{ say: () => {}, progress: () => {} },
  };
});
afterAll(async () => {
  rmSync(dirname(site), { recursive: true, force: true });
  await session?.line.close();
  await server?.stop();
});

async function publishOn(when: number, version: number): Promise<void> {
  day = when;
  await makeSite(site, { articles: 3, version });
  const { publication } = await publish(session, {
    ...{ address: "http://127.0.0.1:1", site: await readLocalSite(site), redirections: [] },
    ...{ rules: () => "", kept: [], mode: "sur-place", ouiJeSais: true, essai: false },
    ...{ sansVisite: true, confirm: async () => false, show: () => {} },
  });
  expect(publication?.numero).toBe(version);
}

const styles = () =>
  listFiles(join(server.home, "httpdocs")).filter((path) => /style-[0-9a-f]{8}\.css$/.test(path));
const objects = () => readdirSync(join(server.home, ".rebonds-httpdocs/objets")).length;

it("a style that no page uses stays three publications and thirty days, and as long as one can come back to it", async () => {
  await publishOn(0, 1);
  const [first = ""] = styles();
  for (const version of [2, 3, 4]) await publishOn(version, version);
  expect(styles()).toHaveLength(4);
  // Three publications later, and forty days; but the first one can still be brought back.
  await publishOn(44, 5);
  expect(styles()).toHaveLength(5);
  const before = objects();
  await publishOn(45, 6);
  expect(styles()).toHaveLength(5);
  for (const suffix of ["", ".br", ".gz"]) {
    expect(existsSync(join(server.home, "httpdocs", first + suffix))).toBe(false);
  }
  // What came with the sixth took the place of what only the first one had.
  expect(objects()).toBeLessThanOrEqual(before);
});

it("one that is used again is kept, and its age counts from the beginning", async () => {
  const options = { address: "", sansVisite: true, show: () => {} };
  const { publication } = await rollBack(session, { ...options, to: 2 });
  expect(publication.numero).toBe(2);
  await makeSite(site, { articles: 3, version: 2 });
  const wanted = listFiles(site).filter((path) => /-[0-9a-f]{8}\./.test(path));
  expect(listFiles(join(server.home, "httpdocs"))).toEqual(expect.arrayContaining(wanted));
  await publishOn(46, 7);
  expect(styles()).toHaveLength(6);
});
