import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./folders.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { fingerprintOf, makeKey } from "./ssh-host.ts";

/** A shared host that one reaches by SFTP alone, with a password. */
export interface PasswordHost extends ServerProcess {
  host: "127.0.0.1";
  user: string;
  password: string;
  /** Where one lands, on this machine. */
  home: string;
  /** Fingerprint of the key of the host, as `ssh-keygen -l` gives it: `SHA256:…`. */
  fingerprint: string;
}

export interface ProftpdOptions {
  /** Where one lands; otherwise an empty folder, removed at the end. */
  home?: string;
  /** More lines for its configuration, such as `SFTPExtensions -hardlink`. */
  lines?: readonly string[];
}

/**
 * Debian's ProFTPD with mod_sftp, set as shared hosts set it: a user it alone knows, a password, no shell, and, when the root starts
 * it, nothing to be seen outside the home.
 */
export async function startProftpd(options: ProftpdOptions = {}): Promise<PasswordHost> {
  const folder = makeFolder("proftpd");
  const home = options.home ?? join(folder, "home");
  mkdirSync(home, { recursive: true });
  const [user, password] = ["rebonds", "mot de passe d’essai"];
  makeKey(join(folder, "host-key"));
  addUser(join(folder, "users"), user, password, home);
  const server = await startServer((port) => {
    writeFileSync(join(folder, "proftpd.conf"), configuration(port, folder, options.lines ?? []));
    return ["/usr/sbin/proftpd", "--nodaemon", "--config", join(folder, "proftpd.conf")];
  }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    ...server,
    // A limit of the system kills its sessions instead of being told to them; this one is its own.
    limitFiles: (largest) => {
      const quota = largest === "unlimited" ? "" : `MaxStoreFileSize ${largest} B\n`;
      writeFileSync(join(home, ".ftpaccess"), quota);
    },
    host: "127.0.0.1",
    user,
    password,
    home,
    fingerprint: fingerprintOf(join(folder, "host-key.pub")),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes a file of users for ProFTPD; this one acts on files as whoever runs the tests. */
function addUser(file: string, user: string, password: string, home: string): void {
  const ids = [`--uid=${process.getuid?.()}`, `--gid=${process.getgid?.()}`];
  const account = [`--name=${user}`, `--home=${home}`, "--shell=/bin/false", ...ids];
  execFileSync(
    "/usr/sbin/ftpasswd",
    ["--passwd", `--file=${file}`, ...account, "--sha512", "--stdin"],
    { input: `${password}\n`, stdio: "pipe" },
  );
}

function configuration(port: number, folder: string, lines: readonly string[]): string {
  const root = process.getuid?.() === 0;
  return [
    "ServerName essai",
    "ServerType standalone",
    "DefaultAddress 127.0.0.1",
    "UseIPv6 off",
    `Port ${port}`,
    "SocketBindTight on",
    "ModulePath /usr/lib/proftpd",
    "LoadModule mod_sftp.c",
    `User ${userInfo().username}`,
    `Group ${execFileSync("id", ["-gn"], { encoding: "utf8" }).trim()}`,
    ...(root ? ["RootLogin on", "DefaultRoot ~"] : []),
    "DelayEngine off",
    `AuthUserFile ${join(folder, "users")}`,
    "AuthOrder mod_auth_file.c",
    "RequireValidShell off",
    "AllowOverwrite on",
    // What is sent is closed to readers, unless one asks otherwise.
    "Umask 077",
    "ControlsEngine off",
    "WtmpLog off",
    "TransferLog none",
    "ScoreboardFile none",
    `PidFile ${join(folder, "pid")}`,
    "SFTPEngine on",
    `SFTPHostKey ${join(folder, "host-key")}`,
    "SFTPAuthMethods password",
    ...lines,
    "",
  ].join("\n");
}
