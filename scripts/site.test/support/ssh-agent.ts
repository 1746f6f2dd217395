import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./folders.ts";

/** An ssh agent that holds keys for the time of a test. */
export interface Agent {
  /** For SSH_AUTH_SOCK. */
  socket: string;
  stop(): void;
}

/** Told the agent's number, then waits for ever, unless who began it is killed: the agent ends with it, within 10 s. */
const WATCH = "echo $SSH_AGENT_PID; exec setpriv --pdeathsig KILL sleep infinity";

/** Starts an agent of its own, with the keys of these files. */
export async function startAgent(...keys: readonly string[]): Promise<Agent> {
  const folder = makeFolder("agent");
  const socket = join(folder, "socket");
  const watch = spawn("ssh-agent", ["-a", socket, "sh", "-c", WATCH], { stdio: "pipe" });
  const [told] = await once(watch.stdout, "data");
  execFileSync("ssh-add", ["-q", ...keys], { env: { ...process.env, SSH_AUTH_SOCK: socket } });
  return {
    socket,
    stop: () => {
      process.kill(Number(told));
      watch.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
