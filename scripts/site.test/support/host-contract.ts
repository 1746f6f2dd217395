import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import type { Host } from "../../publish/send/host.ts";
import { testCuts } from "./host-contract/cuts.ts";
import { testFolders } from "./host-contract/folders.ts";
import type { Bench } from "./host-contract/place.ts";
import { testReading } from "./host-contract/reading.ts";
import { testRefusals } from "./host-contract/refusals.ts";
import { testSending } from "./host-contract/sending.ts";
import { testWriting } from "./host-contract/writing.ts";
import { startProxy } from "./proxy.ts";
import type { ServerProcess } from "./server-process.ts";
import { makeSmallDisk, type SmallDisk } from "./small-disk.ts";

/** A real server, and the way to reach it through any port. */
export interface Reached {
  server: Pick<ServerProcess, "port" | "limitFiles" | "stop"> & { home: string };
  /** Opens a line to the server, which listens on this port of the loopback too. */
  open(port: number): Promise<Host>;
  /** See {@link Bench.leftovers}. */
  leftovers?: RegExp;
}

/** In megabytes. */
const SMALL = 4;

/** Every promise of {@link Host}, kept by a real one: the same tests for each way of reaching it. */
export function describeHost(name: string, start: () => Promise<Reached>): void {
  describe(name, { timeout: 60_000 }, () => {
    let bench: Bench | undefined;
    let stop: (() => Promise<void>) | undefined;
    const get = () => {
      if (!bench) throw new Error("The server has not started.");
      return bench;
    };
    beforeAll(async () => {
      const { server, open, leftovers } = await start();
      const proxy = await startProxy(server.port);
      const lines: Host[] = [];
      const openLine = async () => {
        const host = await open(proxy.port);
        lines.push(host);
        return host;
      };
      let disk: SmallDisk | undefined;
      stop = async () => {
        await Promise.all(lines.map((host) => host.close()));
        await proxy.close();
        disk?.remove();
        await server.stop();
      };
      const small = join(server.home, "petit");
      mkdirSync(small);
      disk = makeSmallDisk(SMALL, small);
      bench = {
        home: server.home,
        small: "petit",
        ...(disk ? {} : { limitFiles: server.limitFiles }),
        ...(leftovers ? { leftovers } : {}),
        proxy,
        open: openLine,
        host: await openLine(),
      };
    });
    afterAll(() => stop?.());
    testReading(get);
    testWriting(get);
    testFolders(get);
    testSending(get);
    testRefusals(get);
    // Last: it cuts all lines.
    testCuts(get);
  });
}
