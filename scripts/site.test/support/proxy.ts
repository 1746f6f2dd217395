import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface ProxyOptions {
  /** Milliseconds that each byte takes one way: half of a round trip. */
  delay?: number;
  /** Bytes per second, each way. */
  rate?: number;
}

/** A line to a server of this machine, as long, as narrow and as frail as wanted. */
export interface LineProxy {
  /** On 127.0.0.1. */
  port: number;
  /** Bytes that came from visitors since the beginning. */
  sent(): number;
  /** Cuts every line at once; the next ones are taken. */
  cut(): void;
  /** Cuts the line through which the total of {@link LineProxy.sent} reaches so many bytes more, once. */
  cutAfter(bytes: number): void;
  /** From now on nothing passes, nothing is closed: as when a cable is pulled out. Until {@link LineProxy.resume}. */
  stall(): void;
  resume(): void;
  close(): Promise<void>;
}

/** Passes on what comes from visitors to a port of this machine, and back. */
export async function startProxy(target: number, options: ProxyOptions = {}): Promise<LineProxy> {
  const sockets = new Set<Socket>();
  let sent = 0;
  let cutAt = Number.POSITIVE_INFINITY;
  let held: (() => void)[] | undefined;
  const whenOpen = (pass: () => void) => (held ? held.push(pass) : pass());
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer({ noDelay: true }, (visitor) => {
    const host = connect({ port: target, host: "127.0.0.1", noDelay: true });
    for (const socket of [visitor, host]) {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket)).on("error", () => {});
    }
    visitor.on("data", (bytes) => {
      sent += bytes.length;
      if (sent < cutAt) return;
      cutAt = Number.POSITIVE_INFINITY;
      cut();
    });
    join(visitor, host, options, whenOpen);
    join(host, visitor, options, whenOpen);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    cut,
    cutAfter: (bytes) => {
      cutAt = sent + bytes;
    },
    stall: () => {
      held ??= [];
    },
    resume: () => {
      const passes = held ?? [];
      held = undefined;
      for (const pass of passes) pass();
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Bytes that may wait on the line before the sender is made to wait. */
const LINE = 1 << 20;

/** One way of a line: bytes leave one after the other at the rate of the line, and arrive after its delay. */
function join(
  from: Socket,
  to: Socket,
  { delay = 0, rate = Number.POSITIVE_INFINITY }: ProxyOptions,
  whenOpen: (pass: () => void) => void,
): void {
  const line: { arrival: number; pass: () => void }[] = [];
  let free = 0;
  let waiting = 0;
  // One timer for the line: several would not fire in the order in which bytes left.
  const deliver = () => {
    for (let [first] = line; first; [first] = line) {
      const wait = first.arrival - performance.now();
      if (wait > 0) {
        setTimeout(deliver, wait);
        return;
      }
      line.shift();
      whenOpen(first.pass);
    }
  };
  const leave = (length: number, pass: () => void) => {
    free = Math.max(free, performance.now()) + (length / rate) * 1000;
    line.push({ arrival: free + delay, pass });
    if (line.length === 1) deliver();
  };
  from.on("data", (bytes) => {
    waiting += bytes.length;
    if (waiting > LINE) from.pause();
    leave(bytes.length, () => {
      waiting -= bytes.length;
      if (waiting <= LINE) from.resume();
      if (!to.destroyed) to.write(bytes);
    });
  });
  from.once("close", () => leave(0, () => to.end()));
}
