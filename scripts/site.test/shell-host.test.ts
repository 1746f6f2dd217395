import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openShellHost } from "../publish/send/shell/shell-host.ts";
import { makeFolder } from "./support/folders.ts";
import { describeHost } from "./support/host-contract.ts";
import { settingsFor } from "./support/sftp-settings.ts";
import { type Agent, startAgent } from "./support/ssh-agent.ts";
import { type SshdOptions, startSshd } from "./support/ssh-host.ts";

/** What rsync leaves where it was killed, and clears away the next time. */
const LEFTOVERS = /^\.~tmp~$/;

const mine = process.env.SSH_AUTH_SOCK;
const agents: Agent[] = [];
afterAll(() => {
  process.env.SSH_AUTH_SOCK = mine;
  for (const agent of agents) agent.stop();
});

async function reach(options: Omit<SshdOptions, "shell"> = {}) {
  const server = await startSshd({ shell: true, ...options });
  const agent = await startAgent(server.key);
  agents.push(agent);
  process.env.SSH_AUTH_SOCK = agent.socket;
  return {
    server,
    open: (port: number) => openShellHost({ ...settingsFor(server, port), transport: "rsync" }),
    leftovers: LEFTOVERS,
  };
}

let bare = "";
beforeAll(() => {
  bare = join(makeFolder("bin"), "bin");
  mkdirSync(bare);
  for (const name of readdirSync("/usr/bin")) {
    if (!/^(?:perl|flock)/.test(name)) symlinkSync(join("/usr/bin", name), join(bare, name));
  }
});

describeHost("rsync, to a host that gives a shell", () => reach());

describeHost("rsync, to a host without perl and flock", () => reach({ path: bare }));
