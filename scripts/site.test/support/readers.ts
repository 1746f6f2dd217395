import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { CALLED, END } from "./made-site.ts";

/** What readers saw while a site was being changed. */
export interface Reading {
  requests: number;
  pages: number;
  /** One sentence for each thing that was not as it must be. */
  broken: string[];
  /** Versions of the pages read, each once. */
  versions: Set<string>;
  /** One sentence for each page asked for after a newer version had been seen on another. */
  backwards: string[];
}

export interface Readers {
  /** Waits until they have made so many requests, and stops them. */
  finish(requests: number): Promise<Reading>;
}

/** How many read, and how fast. */
export interface Crowd {
  readers?: number;
  /** Requests in a second, all together, at most: more would leave nothing of the machine to who publishes. */
  pace?: number;
}

/** How long a reader looks at a page before its browser asks for what is in it, at most, in milliseconds. */
const PAUSE = 60;

/**
 * Readers who open pages of a made site without end, and all that each page calls some moments later, as browsers on slow
 * lines do. Nothing may be missing, cut, or answered by an error.
 *
 * @param paths addresses of pages that are there all along
 */
export function startReaders(
  origin: string,
  paths: readonly string[],
  { readers = 6, pace = 100 }: Crowd = {},
): Readers {
  const reading: Reading = {
    requests: 0,
    pages: 0,
    broken: [],
    versions: new Set(),
    backwards: [],
  };
  let newest = 0;
  // A connection each: one that the server closes as it is used again would look like a fault of the site.
  const agent = new Agent({ maxSockets: readers * 4 });
  const began = performance.now();
  let isOver = false;
  const ask = async (path: string) => {
    reading.requests++;
    try {
      const { status, text } = await fetchText(origin + path, agent);
      if (status !== 200) reading.broken.push(`${path} : ${status}`);
      return status === 200 ? text : undefined;
    } catch (error) {
      reading.broken.push(`${path} : ${String(error)}`);
      return undefined;
    }
  };
  const read = async (reader: number) => {
    // A walk of its own through the pages, the same at each run of the tests.
    for (let step = reader * 7919; !isOver; step += 104_729) {
      const early = began + (1000 * reading.requests) / pace - performance.now();
      if (early > 0) await sleep(early);
      const path = paths[step % paths.length] as string;
      const known = newest;
      const page = await ask(path);
      if (page === undefined) continue;
      reading.pages++;
      if (!page.endsWith(END)) reading.broken.push(`${path} : coupée`);
      const version = /class="version">(\d+)</.exec(page)?.[1] ?? "";
      reading.versions.add(version);
      newest = Math.max(newest, Number(version));
      if (Number(version) < known) reading.backwards.push(`${path} : ${version} après ${known}`);
      await sleep((step % 100) * (PAUSE / 100));
      const called = [...page.matchAll(CALLED)].map(([, address]) => address as string);
      const texts = await Promise.all(called.map(ask));
      for (const [rank, text] of texts.entries()) {
        if (text === "") reading.broken.push(`${called[rank]} : vide`);
      }
    }
  };
  const all = Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  return {
    finish: async (requests) => {
      while (reading.requests < requests) await sleep(20);
      isOver = true;
      await all;
      agent.destroy();
      return reading;
    },
  };
}

function fetchText(url: string, agent: Agent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent, timeout: 30_000 }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("error", reject);
      response.on("end", () => {
        if (response.complete) resolve({ status: response.statusCode ?? 0, text });
        else reject(new Error("réponse coupée"));
      });
    });
    asked.on("timeout", () => asked.destroy(new Error("pas de réponse")));
    asked.on("error", reject);
  });
}
