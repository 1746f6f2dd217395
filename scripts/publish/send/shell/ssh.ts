import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HostError } from "../host.ts";
import type { Settings } from "../settings.ts";
import { writeKnownHost } from "./known-host.ts";
import { RemoteShell } from "./remote-shell.ts";
import { explain } from "./ssh-errors.ts";

/** Without an answer for that long, in seconds, the line counts as fallen. */
const SILENCE = 60;

/**
 * One connection of the system's ssh, through which commands pass: keys, agents and passwords are its own matter.
 * https://man.openbsd.org/ssh_config#ControlMaster
 */
export class Ssh {
  /** A folder of this machine for what the connection needs, removed at its end. */
  readonly folder: string;
  readonly #settings: Settings;
  #master: ChildProcess | undefined;
  #shell: RemoteShell | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    // A socket's path may have 104 bytes: https://man.openbsd.org/unix
    this.folder = mkdtempSync(join(tmpdir(), "rebonds-ssh-"));
  }

  /** @throws HostError */
  async open(): Promise<void> {
    const { hote, port, empreinte } = this.#settings;
    if (empreinte) await writeKnownHost(this.#knownHosts, { hote, port, empreinte });
    // The shell ends with its input: it does not outlive whoever began it, even killed.
    const args = ["-M", ...this.options(), "--", hote, "sh"];
    const env = { ...process.env, LC_ALL: "C" };
    const master = spawn("ssh", args, { stdio: "pipe", env });
    this.#master = master;
    master.stdin.on("error", () => {});
    const shell = new RemoteShell(master, () => master.kill());
    this.#shell = shell;
    let failure: Error | undefined;
    master.once("error", (error) => {
      failure = error;
      shell.end();
    });
    master.once("close", () => shell.end());
    const end = await shell.run([]);
    if (end) return;
    if (failure) {
      throw new HostError(
        "program",
        "Le programme ssh n’est pas sur cet ordinateur.\n  À faire\u00a0: l’installer (paquet openssh-client).",
        { cause: failure },
      );
    }
    throw explain(shell.complaint, master.exitCode, false);
  }

  /** What every ssh of this connection is told, for rsync too. */
  options(): string[] {
    const { utilisateur, port, empreinte } = this.#settings;
    return [
      ...["-S", this.#socket, "-p", String(port), "-l", utilisateur],
      ...["-o", "StrictHostKeyChecking=yes", "-o", `ServerAliveInterval=${SILENCE / 4}`],
      ...["-o", "ServerAliveCountMax=4", "-o", "ConnectTimeout=20"],
      ...["-o", "ForwardAgent=no", "-o", "ForwardX11=no", "-o", "PermitLocalCommand=no"],
      ...(process.stdin.isTTY ? [] : ["-o", "BatchMode=yes"]),
      ...(empreinte
        ? [
            ...["-o", `UserKnownHostsFile="${this.#knownHosts}"`],
            ...["-o", "GlobalKnownHostsFile=/dev/null", "-o", "UpdateHostKeys=no"],
          ]
        : []),
    ];
  }

  /**
   * Runs lines of a POSIX shell on the host, all of them or, if the line falls as they leave, none; ends at the first that
   * fails.
   *
   * @param lock file of the host, held by the process there: what a killed publisher left running ends before
   * @throws HostError
   */
  async run(lines: readonly string[], lock?: string): Promise<Buffer> {
    const end = await this.#shell?.run(lines, lock);
    if (!end) throw this.explain(this.#shell?.complaint ?? "", null);
    if (end.code !== 0) throw this.explain(end.stderr, end.code);
    return end.stdout;
  }

  /** Why a program that went through this connection failed. */
  explain(said: string, code: number | null): HostError {
    return explain(said, code, true);
  }

  close(): void {
    this.#master?.stdin?.end();
    this.#master?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #socket(): string {
    return join(this.folder, "s");
  }

  get #knownHosts(): string {
    return join(this.folder, "known_hosts");
  }
}
