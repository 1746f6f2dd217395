import { draftBeside } from "../draft-names.ts";
import {
  type Host,
  type HostEntry,
  HostError,
  type Move,
  type Progress,
  type Upload,
} from "../host.ts";
import type { Settings } from "../settings.ts";
import { type Mover, moverOf, refuseFolder } from "./moves.ts";
import { operand } from "./quote.ts";
import { sendByRsync } from "./rsync.ts";
import { Ssh } from "./ssh.ts";

/** A file of the folder where one lands, held by what works there for us; never removed, always empty. */
const LOCK = ".rebonds-publier";

/** Files named in one command: what the host is asked to read at once stays small. */
const BATCH = 1000;

/** Opens a host that gives a shell and has rsync. @throws HostError */
export async function openShellHost(settings: Settings): Promise<Host> {
  const ssh = new Ssh(settings);
  try {
    await ssh.open();
    const said = (await ssh.run(FACTS)).toString("utf8");
    if (!said.includes("rsync")) {
      throw new HostError(
        "program",
        "L’hôte n’a pas rsync.\n  À faire\u00a0: écrire transport: sftp dans magazine.yaml, ou demander rsync à l’hébergeur.",
      );
    }
    const lock = said.includes("flock") ? LOCK : undefined;
    return new ShellHost(ssh, settings, lock, moverOf(said.includes("perl")));
  } catch (error) {
    ssh.close();
    throw error;
  }
}

/** From that many bytes, a file is better sent by rsync than in a script, where it takes a third more. */
const LARGE = 30_000;

/** What the host has: rsync, and flock on a file that can be written. */
const FACTS = [
  "for name in rsync perl; do if command -v $name >/dev/null; then echo $name; fi; done",
  `if command -v flock >/dev/null && (: >> ${LOCK}) 2>/dev/null; then echo flock; fi`,
];

class ShellHost implements Host {
  readonly name: string;
  readonly #ssh: Ssh;
  readonly #settings: Settings;
  readonly #lock: string | undefined;
  readonly #mover: Mover;

  constructor(ssh: Ssh, settings: Settings, lock: string | undefined, mover: Mover) {
    this.#ssh = ssh;
    this.#mover = mover;
    this.#settings = settings;
    this.#lock = lock;
    this.name = `${settings.utilisateur}@${settings.hote}`;
  }

  async stat(path: string): Promise<HostEntry | undefined> {
    const name = operand(path);
    const said = await this.#ssh.run([
      `if [ -e ${name} ]; then stat -L -c '%f %s %Y' -- ${name}; fi`,
    ]);
    const [mode, size, changed] = said.toString("utf8").trim().split(" ");
    return changed === undefined ? undefined : entry(mode, size, changed);
  }

  async read(path: string): Promise<Buffer | undefined> {
    const name = operand(path);
    const said = await this.#ssh.run([`if [ -f ${name} ]; then printf '+'; cat -- ${name}; fi`]);
    return said.length === 0 ? undefined : said.subarray(1);
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    if (bytes.length > LARGE) return await this.#writeLarge(path, bytes);
    const [draft, target] = [draftBeside(path), path].map(operand) as [string, string];
    await this.#put(draft, bytes, [refuseFolder(target), `mv -f -- ${draft} ${target}`]);
  }

  async create(path: string, bytes: Uint8Array): Promise<boolean> {
    const [draft, target] = [draftBeside(path), path].map(operand) as [string, string];
    // A link is made whole or not at all; where the host knows none, the shell opens a file that is not there.
    const said = await this.#put(draft, bytes, [
      `if [ -d ${target} ]; then :`,
      `elif ln -- ${draft} ${target} 2>/dev/null; then echo fait`,
      `elif [ ! -e ${target} ] && (set -C; cat -- ${draft} > ${target}) 2>/dev/null; then echo fait; fi`,
      `rm -f -- ${draft}`,
    ]);
    return said.includes("fait");
  }

  async #writeLarge(path: string, bytes: Uint8Array): Promise<void> {
    const draft = draftBeside(path);
    await this.upload([{ from: bytes, to: draft, size: bytes.length }]);
    await this.rename([{ from: draft, to: path }]);
  }

  /** Writes a draft of few bytes, and goes on; it is removed if what follows fails. */
  #put(draft: string, bytes: Uint8Array, then: readonly string[]): Promise<Buffer> {
    return this.#ssh.run([
      `trap 'rm -f -- ${draft.replaceAll("'", `'\\''`)}' EXIT`,
      `base64 -d > ${draft} <<'FIN'`,
      ...(Buffer.from(bytes)
        .toString("base64")
        .match(/.{1,76}/g) ?? []),
      "FIN",
      `chmod 644 -- ${draft}`,
      ...then,
    ]);
  }

  async list(folder: string): Promise<Map<string, HostEntry> | undefined> {
    const name = operand(folder);
    const said = await this.#ssh.run([
      `if [ -d ${name} ]; then echo dossier; find ${name}/. -mindepth 1 -maxdepth 1 -exec stat -c '%f %s %Y %n' -- {} +; fi`,
    ]);
    const text = said.toString("utf8");
    if (!text.startsWith("dossier\n")) return undefined;
    const prefix = `${folder.startsWith("/") ? folder : `./${folder}`}/./`;
    const entries = new Map<string, HostEntry>();
    // Names may hold line ends: an entry begins where a line has three figures and the path of the folder.
    const start = /(?:^|\n)([0-9a-f]+) (\d+) (\d+) /g;
    const body = text.slice("dossier\n".length);
    const starts = [...body.matchAll(start)].filter(({ index, 0: { length } }) =>
      body.startsWith(prefix, index + length),
    );
    for (const [rank, { index, 0: head, 1: mode, 2: size, 3: changed }] of starts.entries()) {
      const end = starts[rank + 1]?.index ?? body.length - 1;
      const path = body.slice(index + head.length + prefix.length, end);
      entries.set(path, entry(mode, size, changed));
    }
    return entries;
  }

  async makeFolders(folders: readonly string[]): Promise<void> {
    for (const some of batches(folders)) {
      await this.#run([`umask 022; mkdir -p -- ${some.map(operand).join(" ")}`]);
    }
  }

  upload(files: readonly Upload[], progress?: Progress): Promise<void> {
    const { utilisateur: user, hote: host, port } = this.#settings;
    return sendByRsync(this.#ssh, { user, host, port, lock: this.#lock }, files, progress);
  }

  async copy(moves: readonly Move[]): Promise<void> {
    for (const some of batches(moves)) await this.#run(this.#mover.copy(some));
  }

  async rename(moves: readonly Move[]): Promise<void> {
    for (const some of batches(moves)) await this.#run(this.#mover.rename(some));
  }

  async remove(files: readonly string[]): Promise<void> {
    for (const some of batches(files)) {
      await this.#run([`rm -f -- ${some.map(operand).join(" ")}`]);
    }
  }

  async removeFolders(folders: readonly string[]): Promise<void> {
    for (const some of batches(folders)) {
      await this.#run(some.map((folder) => `rmdir -- ${operand(folder)} 2>/dev/null || :`));
    }
  }

  async removeTree(folder: string): Promise<void> {
    await this.#run([`rm -rf -- ${operand(folder)}`]);
  }

  async space(folder: string): Promise<number | undefined> {
    const said = await this.#run([`df -P -k -- ${operand(folder)} 2>/dev/null | tail -n 1 || :`]);
    const free = /\s(\d+)\s+\d+%\s/.exec(said.toString("utf8"))?.[1];
    return free === undefined ? undefined : Number(free) * 1024;
  }

  async facts(): Promise<string[]> {
    const said = await this.#run(["rsync --version | head -n 1"]);
    const version = /version v?(\S+)/.exec(said.toString("utf8"))?.[1] ?? "inconnue";
    return [
      "Interpréteur de commandes\u00a0: oui.",
      `rsync\u00a0: version ${version}.`,
      `flock (un seul envoi à la fois, même après une coupure)\u00a0: ${this.#lock ? "oui" : "non"}.`,
    ];
  }

  async close(): Promise<void> {
    this.#ssh.close();
  }

  #run(lines: readonly string[]): Promise<Buffer> {
    return this.#ssh.run(lines, this.#lock);
  }
}

/** @param mode in hexadecimal, as https://man7.org/linux/man-pages/man7/inode.7.html says */
function entry(mode = "0", size = "0", changed = "0"): HostEntry {
  const type = Number.parseInt(mode, 16) & 0o170000;
  const kind = type === 0o100000 ? "file" : type === 0o040000 ? "folder" : "other";
  return { kind, size: Number(size), changed: Number(changed) };
}

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH);
}
