import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";

/** A real server that runs on this machine for the time of a test. */
export interface ServerProcess {
  /** On 127.0.0.1. */
  port: number;
  /** What it has written so far, to understand why a test failed. */
  log(): string;
  /** Kills what serves the visitors of the moment, at once (SIGKILL): the server itself takes others. How many processes. */
  killSessions(): number;
  /** From now on no file may be longer, as with a quota; `"unlimited"` again. In bytes. */
  limitFiles(largest: number | "unlimited"): void;
  /** Ends it and those it began. */
  stop(): Promise<void>;
}

/** Below the root, what a server may do is the same as for anyone: it obeys the rights of files. */
const WITHOUT_PRIVILEGE = "--bounding-set=-dac_override,-dac_read_search,-fowner";

/** Without it, one that goes beyond {@link ServerProcess.limitFiles} is killed instead of being told. */
const UNDER_QUOTA = `trap '' XFSZ; exec "$@"`;

const START_MS = 10_000;

/**
 * Starts a server that stays in the foreground, on a free port, and waits for it to answer. It is ended with the process
 * that began it, whatever becomes of it. @throws when it does not answer within 10 s, with what it wrote.
 */
export async function startServer(
  command: (port: number) => readonly [string, ...string[]],
): Promise<ServerProcess> {
  const port = await freePort();
  const [program, ...args] = command(port);
  const privilege = process.getuid?.() === 0 ? [WITHOUT_PRIVILEGE] : [];
  // setpriv becomes sh, then the server: --pdeathsig has the kernel end it if the tests are killed.
  const child = spawn(
    "setpriv",
    ["--pdeathsig", "KILL", ...privilege, "sh", "-c", UNDER_QUOTA, "sh", program, ...args],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const kill = () => void killTree(child);
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    kill();
    await ended;
  };
  child.once("error", (error) => {
    log += error.message;
  });
  if (!(await answers(port, child))) {
    await stop();
    throw new Error(`${program} does not answer:\n${log}`);
  }
  return {
    port,
    log: () => log,
    killSessions: () => killAll(descendants(child.pid ?? 0)),
    limitFiles: (largest) => {
      const pid = child.pid ?? 0;
      const limit = (each: number) =>
        execFileSync("prlimit", ["--pid", `${each}`, `--fsize=${largest}:`], { stdio: "pipe" });
      limit(pid);
      for (const each of descendants(pid)) ignoreEnded(() => limit(each));
    },
    stop,
  };
}

/** A port that nothing listens to. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(port: number, child: ChildProcess): Promise<boolean> {
  const end = Date.now() + START_MS;
  while (Date.now() < end && child.exitCode === null && child.signalCode === null) {
    if (await canConnect(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return false;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

function killTree(child: ChildProcess): void {
  const below = descendants(child.pid ?? 0);
  child.kill("SIGKILL");
  killAll(below);
}

function killAll(pids: readonly number[]): number {
  for (const pid of pids) {
    ignoreEnded(() => process.kill(pid, "SIGKILL"));
  }
  return pids.length;
}

/** A process may end by itself between the time when it is seen and the time when something is done to it. */
function ignoreEnded(act: () => unknown): void {
  try {
    act();
  } catch {}
}

/** Processes begun by another, and by those, as /proc tells it. */
function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
  }
  const found: number[] = [];
  for (const above = [pid]; above.length > 0; ) {
    const current = above.pop();
    const below = [...parents].filter(([, parent]) => parent === current).map(([child]) => child);
    found.push(...below);
    above.push(...below);
  }
  return found;
}

function parentOf(pid: string): number {
  try {
    // The name of the program stands between parentheses, and may hold any sign.
    const [, parent] =
      /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return Number(parent);
  } catch {
    return 0;
  }
}
