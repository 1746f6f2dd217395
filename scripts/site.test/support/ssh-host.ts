import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./folders.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

/** A host that one reaches by ssh, on this machine, with everything needed to get in. */
export interface SshHost extends ServerProcess {
  host: "127.0.0.1";
  user: string;
  /** Where one lands, on this machine. */
  home: string;
  /** Path of the private key that opens, which has no passphrase. */
  key: string;
  /** Fingerprint of the key of the host, as `ssh-keygen -l` gives it: `SHA256:…`. */
  fingerprint: string;
  /** A known_hosts file that holds the host, at whatever port a proxy gives it, and nothing else. */
  knownHosts: string;
  /** A file for `ssh -F`: the key and the known_hosts file above, nothing of the person at the keyboard. */
  config: string;
}

export interface SshdOptions {
  /** Commands are run; or, as shared hosts do, SFTP alone. */
  shell: true | "internal-sftp";
  /** Where one lands; otherwise an empty folder, removed at the end. */
  home?: string;
  /** Where the remote commands look for programs, instead of the usual folders. */
  path?: string;
  /** With a shell, false gives no SFTP beside it. */
  sftp?: boolean;
  /** More lines for its configuration. */
  lines?: readonly string[];
}

/**
 * Debian's own sshd, on the loopback alone, with keys made for the occasion; only the person who runs the tests may enter.
 * Even for the root, folders without the right to write are closed.
 */
export async function startSshd(options: SshdOptions): Promise<SshHost> {
  const folder = makeFolder("sshd");
  const home = options.home ?? join(folder, "home");
  mkdirSync(home, { recursive: true });
  const inside = (name: string) => join(folder, name);
  for (const name of ["host-key", "key"]) makeKey(inside(name));
  writeFileSync(inside("authorized-keys"), readFileSync(inside("key.pub")), { mode: 0o600 });
  writeFileSync(inside("session"), sessionScript(home, options), { mode: 0o700 });
  // What Debian's service makes before it starts sshd, which for the root does without nothing.
  if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true, mode: 0o755 });
  const server = await startServer((port) => {
    writeFileSync(inside("sshd.conf"), serverConfig(port, folder, home, options));
    return ["/usr/sbin/sshd", "-D", "-e", "-f", inside("sshd.conf")];
  }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const [type, publicKey] = readFileSync(inside("host-key.pub"), "utf8").split(" ");
  writeFileSync(inside("known-hosts"), `[127.0.0.1]:* ${type} ${publicKey}\n`);
  const user = userInfo().username;
  writeFileSync(inside("ssh.conf"), clientConfig(folder, server.port, user));
  return {
    ...server,
    host: "127.0.0.1",
    user,
    home,
    key: inside("key"),
    fingerprint: fingerprintOf(inside("host-key.pub")),
    knownHosts: inside("known-hosts"),
    config: inside("ssh.conf"),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a pair of keys, without passphrase: `path` and `path.pub`. */
export function makeKey(path: string, type: "ed25519" | "rsa" = "ed25519"): void {
  execFileSync("ssh-keygen", ["-q", "-t", type, "-N", "", "-C", "essai", "-f", path]);
}

/** Fingerprint of a public key file, as `SHA256:…`. */
export function fingerprintOf(publicKey: string): string {
  const told = execFileSync("ssh-keygen", ["-l", "-E", "sha256", "-f", publicKey], {
    encoding: "utf8",
  });
  return told.split(" ")[1] ?? "";
}

/** What is run in the place of the command asked for, which it runs in the home of the test. */
function sessionScript(home: string, { path }: SshdOptions): string {
  return [
    "#!/bin/sh",
    `export HOME=${quote(home)}`,
    ...(path === undefined ? [] : [`export PATH=${quote(path)}`]),
    'cd "$HOME" || exit 1',
    `exec /bin/sh -c "\${SSH_ORIGINAL_COMMAND:-exec /bin/sh}"`,
    "",
  ].join("\n");
}

function serverConfig(
  port: number,
  folder: string,
  home: string,
  { shell, sftp = true, lines = [] }: SshdOptions,
): string {
  const session = join(folder, "session");
  return [
    "ListenAddress 127.0.0.1",
    `Port ${port}`,
    `HostKey ${join(folder, "host-key")}`,
    `AuthorizedKeysFile ${join(folder, "authorized-keys")}`,
    "PidFile none",
    "StrictModes no",
    "UsePAM no",
    "PasswordAuthentication no",
    "KbdInteractiveAuthentication no",
    "PermitRootLogin prohibit-password",
    `AllowUsers ${userInfo().username}`,
    ...(sftp ? ["Subsystem sftp /usr/lib/openssh/sftp-server"] : []),
    // bash reads .bashrc for a command that comes by ssh, before ours. That of the person at the
    // keyboard may be slow, or wait for a lock that a session cut by a test has left.
    `SetEnv HOME=${folder}`,
    // Tests that open many connections at once are not to be turned away.
    "MaxStartups 100",
    // Where there is SFTP alone, what is sent is closed to readers, unless one asks otherwise.
    `ForceCommand ${shell === true ? session : `internal-sftp -u 077 -d ${home}`}`,
    ...lines,
    "",
  ].join("\n");
}

function clientConfig(folder: string, port: number, user: string): string {
  return [
    "Host *",
    `  Port ${port}`,
    `  User ${user}`,
    `  IdentityFile ${join(folder, "key")}`,
    "  IdentitiesOnly yes",
    `  UserKnownHostsFile ${join(folder, "known-hosts")}`,
    "  GlobalKnownHostsFile /dev/null",
    "",
  ].join("\n");
}

/** A word of a shell script. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
