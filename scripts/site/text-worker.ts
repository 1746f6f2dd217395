import { type MessagePort, workerData } from "node:worker_threads";
import { type BatchResult, batchOf, claim, type SharedWork } from "./render-jobs.ts";
import { textRenderer } from "./text-renderer.ts";

// The second thread of render-jobs.ts.
const { work, port } = workerData as { work: SharedWork; port: MessagePort };
const render = textRenderer(work.tools);
const done: BatchResult[] = [];
const last = work.claims.length - 1;
for (let rank = 0; rank < last && claim(work.claims, rank); rank++) {
  done.push([rank, batchOf(work, rank).map(render)]);
}
port.postMessage(done);
Atomics.store(work.claims, last, 1);
Atomics.notify(work.claims, last);
