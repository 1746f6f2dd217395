import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Apache, type ApacheOptions, startApache } from "./apache.ts";
import { PROJECT } from "./built-site.ts";
import { makeFolder } from "./folders.ts";
import { startProftpd } from "./proftpd.ts";
import { startAgent } from "./ssh-agent.ts";
import { type SshdOptions, startSshd } from "./ssh-host.ts";

/** The ways to reach a host that are tried: a shell and rsync, SFTP alone with a key, SFTP alone with a password. */
export type Way = "rsync" | "sftp" | "mot de passe";

export interface PublishingOptions {
  /** Folder that Apache serves, from where one lands. */
  dossier?: string;
  apache?: ApacheOptions;
  sshd?: Omit<SshdOptions, "shell">;
  /** Lines for `publication` in magazine.yaml, in the place of those that would be there. */
  settings?: Record<string, string>;
  /** What is given instead of the right password. */
  password?: string;
}

export interface Ended {
  code: number | null;
  /** All that was printed, its no-break spaces as spaces. */
  said: string;
}

/** A real host that serves what is published there, and the commands to publish with. */
export interface PublishingHost {
  /** Where one lands, on this machine. */
  home: string;
  /** What Apache serves, on this machine. */
  web: string;
  apache: Apache;
  /** The folder of the built site, and of magazine.yaml. */
  site: string;
  content: string;
  /** Port of ssh or SFTP. */
  port: number;
  /** Environment of the verbs. */
  env: NodeJS.ProcessEnv;
  /** Writes magazine.yaml with other lines under `publication`. */
  set(settings: Record<string, string>): void;
  /** Runs a verb as npm does. */
  run(verb: "publier" | "annuler" | "etat", ...args: string[]): Promise<Ended>;
  /** Begins a verb; it can be killed. */
  begin(verb: string, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> };
  /** Kills what serves the visitors of the moment on the host. */
  killSessions(): number;
  stop(): Promise<void>;
}

/** Starts a host, empty but for its folder, and everything needed to publish there. */
export async function startPublishingHost(
  way: Way,
  options: PublishingOptions = {},
): Promise<PublishingHost> {
  const { dossier = "httpdocs" } = options;
  const folder = makeFolder("publication");
  const [content, site, home] = ["contenu", "site", "chez"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const web = join(home, dossier);
  for (const each of [content, web]) mkdirSync(each, { recursive: true });
  const server =
    way === "mot de passe"
      ? await startProftpd({ home })
      : await startSshd({ shell: way === "rsync" ? true : "internal-sftp", home, ...options.sshd });
  const agent = "key" in server ? await startAgent(server.key) : undefined;
  const apache = await startApache(web, options.apache);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    SSH_AUTH_SOCK: agent?.socket ?? "",
    ...("password" in server ? { REBONDS_MOT_DE_PASSE: options.password ?? server.password } : {}),
  };
  const usual: Record<string, string> = {
    transport: way === "rsync" ? "rsync" : "sftp",
    hote: server.host,
    port: String(server.port),
    utilisateur: server.user,
    dossier,
    empreinte: server.fingerprint,
    adresse: apache.origin,
  };
  const set = (settings: Record<string, string>) => {
    const lines = Object.entries({ ...usual, ...options.settings, ...settings }).map(
      ([key, value]) => `  ${key}: ${value}\n`,
    );
    writeFileSync(
      join(content, "magazine.yaml"),
      `adresse: https://rebonds.example\npublication:\n${lines.join("")}`,
    );
  };
  set({});
  const begin = (verb: string, ...args: string[]) => {
    const command = ["--import", "tsx/esm", `scripts/${verb}.ts`];
    const child = spawn(
      process.execPath,
      [...command, "--contenu", content, "--sortie", site, ...args],
      {
        cwd: PROJECT,
        env,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    }
    const ended = new Promise<Ended>((resolve) => {
      child.once("close", (code) => resolve({ code, said: said.replace(/[\u00a0\u202f]/g, " ") }));
    });
    return { child, ended };
  };
  return {
    ...{ home, web, apache, site, content, port: server.port, env, set, begin },
    run: (verb, ...args) => begin(verb, ...args).ended,
    killSessions: () => server.killSessions(),
    stop: async () => {
      await apache.close();
      await server.stop();
      agent?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
