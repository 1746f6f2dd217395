import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type LineProxy, startProxy } from "./proxy.ts";

let server: Server;
let port = 0;
const proxies: LineProxy[] = [];

beforeAll(async () => {
  server = createServer((socket) => socket.on("error", () => {}).pipe(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as { port: number }).port;
});
afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close();
});
afterAll(() => server.close());

async function open(options?: Parameters<typeof startProxy>[1]): Promise<[LineProxy, Socket]> {
  const proxy = await startProxy(port, options);
  proxies.push(proxy);
  const visitor = connect(proxy.port, "127.0.0.1");
  visitor.on("error", () => {});
  await once(visitor, "connect");
  return [proxy, visitor];
}

/** What comes back, once as much has as was sent. */
async function echoOf(visitor: Socket, bytes: Buffer): Promise<Buffer> {
  const back: Buffer[] = [];
  let length = 0;
  visitor.write(bytes);
  for await (const chunk of visitor.iterator({ destroyOnReturn: false })) {
    back.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= bytes.length) break;
  }
  return Buffer.concat(back);
}

test("what is sent through a long and narrow line comes whole, in order, and late", async () => {
  const [proxy, visitor] = await open({ delay: 20, rate: 10_000_000 });
  const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 7919) >> 8));
  const start = performance.now();
  expect((await echoOf(visitor, bytes)).equals(bytes)).toBe(true);
  // 40 ms of distance, and 300 ms for the bytes, as they come back while others leave.
  expect(performance.now() - start).toBeGreaterThan(330);
  expect(proxy.sent()).toBe(bytes.length);
});

test("a line is cut after so many bytes, and the next one is taken", async () => {
  const [proxy, visitor] = await open();
  proxy.cutAfter(1000);
  visitor.write(Buffer.alloc(999));
  await once(visitor, "data");
  visitor.write(Buffer.alloc(1));
  await once(visitor, "close");
  const next = connect(proxy.port, "127.0.0.1");
  expect((await echoOf(next, Buffer.from("encore"))).toString()).toBe("encore");
});

test("nothing passes through a line that stalls, and all of it later", async () => {
  const [proxy, visitor] = await open();
  proxy.stall();
  let isBack = false;
  const back = echoOf(visitor, Buffer.from("attente")).then((bytes) => {
    isBack = true;
    return bytes;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isBack).toBe(false);
  proxy.resume();
  expect((await back).toString()).toBe("attente");
});
