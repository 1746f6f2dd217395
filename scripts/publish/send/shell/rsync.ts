import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Progress, Upload } from "../host.ts";
import { runChild } from "./child.ts";
import { quote } from "./quote.ts";
import type { Ssh } from "./ssh.ts";

/** Seconds without a byte after which rsync gives up: without it, a full host leaves the client hanging. */
const SILENCE = 60;

/**
 * Sends files by the system's rsync through an open connection, each under its name on the host once whole. Options are
 * those that a server of rsync 3.1 knows.
 *
 * @param lock file of the host, held by the rsync there while it lives
 * @throws HostError
 */
export async function sendByRsync(
  ssh: Ssh,
  target: { user: string; host: string; port: number; lock: string | undefined },
  files: readonly Upload[],
  progress: Progress = () => {},
): Promise<void> {
  const [absolute, relative] = [
    files.filter(({ to }) => to.startsWith("/")),
    files.filter(({ to }) => !to.startsWith("/")),
  ];
  if (relative.length > 0) await send(ssh, target, relative, "./", progress);
  if (absolute.length > 0) await send(ssh, target, absolute, "/", progress);
}

async function send(
  ssh: Ssh,
  { user, host, port, lock }: Parameters<typeof sendByRsync>[1],
  files: readonly Upload[],
  base: "./" | "/",
  progress: Progress,
): Promise<void> {
  const folder = mkdtempSync(join(ssh.folder, "envoi-"));
  try {
    const names = files.map(({ to }) => to.replace(/^\/+/, ""));
    for (const [rank, { from }] of files.entries()) {
      const place = join(folder, "f", names[rank] as string);
      mkdirSync(dirname(place), { recursive: true });
      // A link by which rsync reads the file itself: nothing is copied on this machine.
      if (typeof from === "string") symlinkSync(resolve(from), place);
      else writeFileSync(place, from);
    }
    const list = join(folder, "liste");
    writeFileSync(list, names.map((name) => `${name}\0`).join(""));
    // Once the line has fallen, ssh would open another, without what the first was told: it must not find the way.
    const shell = ["ssh", "-S", `${ssh.folder}/s`, "-l", user, "-p", String(port)];
    shell.push("-o", "ProxyCommand=false", "-o", "BatchMode=yes");
    const remote = lock === undefined ? [] : [`--rsync-path=flock -w 60 ${quote(lock)} rsync`];
    const address = host.includes(":") ? `[${host}]` : host;
    const meter = new Meter(progress);
    const { code, stderr } = await runChild(
      "rsync",
      [
        // Contents are compared, never dates; folders above are there and stay as they are.
        ...["--checksum", "--copy-links", "--from0", `--files-from=${list}`, "--no-implied-dirs"],
        ...["--delay-updates", "--perms", "--chmod=D755,F644", "--compress", "--protect-args"],
        ...[`--timeout=${SILENCE}`, "--info=progress2,name0,flist0", "--no-human-readable"],
        ...["-e", shell.map(forRsync).join(" "), ...remote],
        ...["--", join(folder, "f/"), `${address}:${base}`],
      ],
      { leashed: true, onOutput: (text) => meter.read(text) },
    );
    if (code !== 0) throw ssh.explain(stderr, code);
    meter.end(files.reduce((sum, { size }) => sum + size, 0));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** rsync cuts the value of `-e` at spaces, and knows quotes: https://download.samba.org/pub/rsync/rsync.1#opt--rsh */
function forRsync(word: string): string {
  return /^[\w./:@=-]+$/.test(word) ? word : `"${word.replaceAll('"', '""')}"`;
}

/** Turns the lines of `--info=progress2`, which count from the beginning, into steps. */
class Meter {
  readonly #progress: Progress;
  #told = 0;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  read(text: string): void {
    for (const [, bytes] of text.matchAll(/(?:^|[\r\n])\s*(\d+)\s+\d+%/g))
      this.#tell(Number(bytes));
  }

  /** What was there already counts as gone. */
  end(bytes: number): void {
    this.#tell(bytes);
  }

  #tell(bytes: number): void {
    if (bytes <= this.#told) return;
    this.#progress(bytes - this.#told);
    this.#told = bytes;
  }
}
