import { mkdirSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isDraft } from "../publish/send/draft-names.ts";
import { Line } from "../publish/send/line.ts";
import { Lock, Locked } from "../publish/send/lock.ts";
import { openSftpHost } from "../publish/send/sftp/sftp-host.ts";
import { startProftpd } from "./support/proftpd.ts";
import { accessTo, settingsFor } from "./support/sftp-settings.ts";

const RESERVE = ".rebonds-httpdocs";
const TIMES = 30;

let server: Awaited<ReturnType<typeof startProftpd>>;
let line: Line;
beforeAll(async () => {
  server = await startProftpd();
  mkdirSync(join(server.home, RESERVE));
  line = new Line(
    () => openSftpHost(settingsFor(server), accessTo(server)),
    () => {},
  );
});
afterAll(async () => {
  await line?.close();
  await server?.stop();
});

it("who asks while the holder of the lock sweeps drafts away is told who holds it", async () => {
  const held = new Lock(line, RESERVE, "Camille");
  await held.take();
  let swept = 0;
  let left = 0;
  const folder = join(server.home, RESERVE);
  const watcher = watch(folder, (_, name) => {
    if (left === 0 || name === null || !isDraft(name)) return;
    left--;
    try {
      rmSync(join(folder, name));
      swept++;
    } catch {
      // It was whole already, and has another name.
    }
  });
  try {
    for (let time = 0; time < TIMES; time++) {
      left = 1;
      await expect(new Lock(line, RESERVE, "Sacha").take()).rejects.toThrow(Locked);
    }
  } finally {
    watcher.close();
    await held.release();
  }
  expect(swept).toBeGreaterThan(0);
});
