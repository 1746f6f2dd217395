import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { APACHE, explainMissing, findProgram } from "../../verify/packages.ts";
import { makeFolder } from "./folders.ts";

export interface ApacheOptions {
  /** What `.htaccess` files may hold, as after `AllowOverride`; all by default. */
  overrides?: string;
  /** As after `Options`; those of Debian by default, which list folders. */
  options?: string;
  /** Modules that the host has not, as `headers`. */
  without?: readonly string[];
  /** Lines that the host adds for the folder, on top of what its `.htaccess` says. */
  lines?: readonly string[];
}

export interface Apache {
  /** `http://127.0.0.1:40123`, without a final slash. */
  origin: string;
  port: number;
  /** Bytes sent since it began, headers included, as compressed. */
  sent(): number;
  /** What it complained of, without what it says when it starts and stops; "" when all is well. */
  errorLog(): string;
  /** Ends it, and removes all that it wrote. */
  close(): Promise<void>;
}

/** As the hosts of AlternC: https://github.com/AlternC/AlternC/tree/main/etc/alternc/templates/apache2 */
export const ALTERNC: ApacheOptions = {
  overrides: "AuthConfig FileInfo Limit Options Indexes Options=All,MultiViews",
  options: "+MultiViews -FollowSymLinks +SymLinksIfOwnerMatch",
  without: ["headers", "brotli"],
};

/** Where Debian keeps the modules of its Apache. */
const MODULES = "/usr/lib/apache2/modules";

/** Those that Debian loads, and those that hosts are often asked for. */
const USUAL = [
  ...["mpm_event", "authn_core", "authz_core", "authz_host", "authz_user", "auth_basic"],
  ...["access_compat", "alias", "autoindex", "brotli", "deflate", "dir", "env", "expires"],
  ...["filter", "headers", "mime", "negotiation", "reqtimeout", "rewrite", "setenvif"],
];

/** Others may take the port between the moment it is found and that when Apache has it. */
const TRIES = 5;

/** Until it listens, in milliseconds: a busy machine makes it wait. */
const PATIENCE = 20_000;

/**
 * Ends the server, and removes its folder, when what it reads from ends: the system sees to that whatever becomes of us,
 * even killed. The server is not given that input.
 */
const LEASH = [
  'exec 3<&0; home="$1"; shift',
  '"$@" 3<&- & server=$!',
  '(cat <&3; : > "$home/ended"; kill "$server") & leash=$!',
  'wait "$server"; code=$?',
  // Ended by itself: its complaint is to be read, and its number may be that of another when the input ends.
  'if [ -e "$home/ended" ]; then rm -rf "$home"; else kill "$leash"; fi',
  'exit "$code"',
].join("\n");

/**
 * Starts an Apache of its own, with its own configuration, on a free port of the loopback. Nothing of the machine's
 * Apache is read or touched, but its program and its modules.
 *
 * @param folder what it serves; made readable for the user that Apache becomes when it is started by root.
 * @throws with what Apache said, when it does not start.
 */
export async function startApache(folder: string, options: ApacheOptions = {}): Promise<Apache> {
  const program = findProgram(APACHE);
  if (!program) throw new Error(explainMissing([APACHE]));
  const home = makeFolder("apache");
  letIn(folder);
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    mkdirSync(join(home, "run"), { recursive: true });
    writeFileSync(join(home, "apache.conf"), configuration({ folder, home, port, options }));
    const apache = [program, "-d", home, "-f", "apache.conf", "-D", "FOREGROUND"];
    const command = ["-c", LEASH, "sh", home, ...apache];
    const server = spawn("sh", command, { stdio: ["pipe", "ignore", "pipe"] });
    const said = collect(server);
    if (await listens(home, server)) return running(server, port, home);
    await end(server);
    const complaint = `${said()}${read(join(home, "error.log"))}`;
    if (tries === TRIES || !/could not bind/i.test(complaint)) {
      rmSync(home, { recursive: true, force: true });
      throw new Error(`Apache does not start:\n${complaint}`);
    }
  }
}

function running(server: ChildProcess, port: number, home: string): Apache {
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    sent: () =>
      read(join(home, "sent.log"))
        .split("\n")
        .reduce((sum, line) => sum + Number(line), 0),
    errorLog: () => read(join(home, "error.log")).split("\n").filter(isComplaint).join("\n"),
    close: async () => {
      await end(server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Apache notes that it starts, and with what. */
function isComplaint(line: string): boolean {
  return line !== "" && !/\[(?:mpm_\w+|core):notice\]/.test(line);
}

interface Setting {
  folder: string;
  home: string;
  port: number;
  options: ApacheOptions;
}

function configuration({ folder, home, port, options }: Setting): string {
  const { overrides = "All", without = [], lines = [] } = options;
  const modules = USUAL.filter((module) => !without.includes(module));
  const has = (module: string, ...then: string[]) => (modules.includes(module) ? then : []);
  return [
    `ServerRoot ${quote(home)}`,
    "PidFile run/pid",
    "DefaultRuntimeDir run",
    "Mutex pthread",
    `Listen 127.0.0.1:${port}`,
    "ServerName 127.0.0.1",
    ...modules.map((module) => `LoadModule ${module}_module ${MODULES}/mod_${module}.so`),
    ...(process.getuid?.() === 0 ? ["User www-data", "Group www-data"] : []),
    "StartServers 1",
    "ServerLimit 4",
    "ThreadsPerChild 32",
    "MinSpareThreads 8",
    "MaxSpareThreads 96",
    "MaxRequestWorkers 128",
    "ErrorLog error.log",
    'LogFormat "%O" sent',
    "CustomLog sent.log sent",
    "AcceptPathInfo Default",
    // A host whose list of types is empty: the site says all of its own. The next ones are Debian's, and in the way.
    ...has("mime", "TypesConfig /dev/null", "AddType application/x-gzip .gz .tgz"),
    ...has("deflate", "AddOutputFilterByType DEFLATE text/html text/plain text/css"),
    `DocumentRoot ${quote(folder)}`,
    "<Directory />",
    "AllowOverride None",
    "Require all denied",
    "</Directory>",
    '<FilesMatch "^\\.ht">',
    "Require all denied",
    "</FilesMatch>",
    `<Directory ${quote(folder)}>`,
    `Options ${options.options ?? "Indexes FollowSymLinks"}`,
    `AllowOverride ${overrides}`,
    "Require all granted",
    ...lines,
    "</Directory>",
    "",
  ].join("\n");
}

function quote(path: string): string {
  if (/["\\$\n]/.test(path)) throw new Error(`Apache cannot be given this folder: ${path}`);
  return `"${path}"`;
}

/** Lets everybody read a temporary folder, which only its maker enters: started by root, Apache becomes another. */
function letIn(folder: string): void {
  if (process.getuid?.() !== 0) return;
  for (let path = folder; path.startsWith(`${tmpdir()}/`); path = dirname(path)) {
    chmodSync(path, statSync(path).mode | 0o055);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free");
  return address.port;
}

function collect(server: ChildProcess): () => string {
  let text = "";
  server.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

/** Whether it listens in the end; false as soon as it has stopped. The file is written once the port is taken. */
async function listens(home: string, server: ChildProcess): Promise<boolean> {
  for (const limit = Date.now() + PATIENCE; Date.now() < limit; await setTimeout(10)) {
    if (server.exitCode !== null) return false;
    if (read(join(home, "run/pid")) !== "") return true;
  }
  return false;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.stdin?.end();
  await ended;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
