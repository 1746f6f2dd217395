import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { type RenderTools, type TextJob, type TextResult, textRenderer } from "./text-renderer.ts";

/** Under this many texts, a thread takes longer to start than it helps. */
const FEW = 2000;
/** Texts claimed at once by either thread. */
const BATCH = 25;
/** A thread that says nothing for so long is taken for dead, in milliseconds; its texts are rendered here. */
const PATIENCE = 30_000;

/** What the second thread is given. */
export interface SharedWork {
  tools: RenderTools;
  jobs: TextJob[];
  batch: number;
  /** One cell a batch, 1 once a thread has taken it; then a last cell, 1 once the second thread has answered. */
  claims: Int32Array;
}

/** A batch's rank, and what came of it. */
export type BatchResult = [rank: number, results: TextResult[]];

/**
 * Renders texts, in the order given. A large magazine is shared with a second thread: it takes batches of the second half
 * from its start, this one renders the first half, then batches of the second from its end, until they meet.
 */
export function renderJobs(jobs: TextJob[], tools: RenderTools): TextResult[] {
  const render = textRenderer(tools);
  if (jobs.length < FEW) return jobs.map(render);
  const middle = Math.ceil(jobs.length / 2);
  const shared = jobs.slice(middle);
  const batches = Math.ceil(shared.length / BATCH);
  const claims = new Int32Array(new SharedArrayBuffer(4 * (batches + 1)));
  const { port1, port2 } = new MessageChannel();
  const work: SharedWork = { tools, jobs: shared, batch: BATCH, claims };
  const worker = new Worker(new URL("./text-worker.mjs", import.meta.url), {
    workerData: { work, port: port2 },
    transferList: [port2],
  });
  // What it says of an error comes too late to be of use: its batches are then rendered here.
  worker.on("error", () => {});
  worker.unref();

  const results = jobs.slice(0, middle).map(render);
  const done = new Map<number, TextResult[]>();
  for (let rank = batches - 1; rank >= 0; rank--) {
    if (claim(claims, rank)) done.set(rank, batchOf(work, rank).map(render));
  }
  if (done.size < batches) {
    Atomics.wait(claims, batches, 0, PATIENCE);
    const answer = receiveMessageOnPort(port1)?.message as BatchResult[] | undefined;
    for (const [rank, batch] of answer ?? []) done.set(rank, batch);
  }
  port1.close();
  void worker.terminate();
  for (let rank = 0; rank < batches; rank++) {
    results.push(...(done.get(rank) ?? batchOf(work, rank).map(render)));
  }
  return results;
}

/** Takes a batch, unless the other thread has. */
export function claim(claims: Int32Array, rank: number): boolean {
  return Atomics.compareExchange(claims, rank, 0, 1) === 0;
}

export function batchOf({ jobs, batch }: SharedWork, rank: number): TextJob[] {
  return jobs.slice(rank * batch, (rank + 1) * batch);
}
