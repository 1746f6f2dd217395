import type { FileEntry, Stats } from "ssh2";
import { type HostEntry, HostError } from "../host.ts";
import type { Channel } from "./channel.ts";
import { type DiskState, hasStatus, isMissing, STATUS } from "./status.ts";

/** What a server may hold to a request: less than the 32 KB that all take, so that none is cut in two. */
export const CHUNK = 30 * 1024;

/** Chunks of one file that are under way: enough for one alone, and little memory when 64 are large. */
export const CHUNKS = 16;

/** Of a file, for whoever reads: the web server. Made so whatever the host's habits. */
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/** No folder of a site holds as many: a host that never ends its list is not listened to. */
const MOST_NAMES = 200_000;

/** The requests of SFTP version 3, and those of OpenSSH, each as a promise. @throws StatusError or HostError, see {@link Channel.ask} */
export class RemoteFiles {
  constructor(private readonly channel: Channel) {}

  /** Whether a file can have several names. */
  get canLink(): boolean {
    return this.channel.has("hardlink@openssh.com", "1");
  }

  /** Links are followed. @returns `undefined` where nothing is */
  async stat(path: string): Promise<HostEntry | undefined> {
    return this.#entry((sftp, answer) => sftp.stat(path, answer));
  }

  /** Links are what they are. @returns `undefined` where nothing is */
  async lstat(path: string): Promise<HostEntry | undefined> {
    return this.#entry((sftp, answer) => sftp.lstat(path, answer));
  }

  /** Opens a file that is not there yet, to write. */
  async make(path: string): Promise<Buffer> {
    const attributes = { mode: FILE_MODE };
    return handle(
      await this.channel.ask((sftp, answer) => sftp.open(path, "wx", attributes, answer)),
    );
  }

  async open(path: string): Promise<Buffer> {
    return handle(await this.channel.ask((sftp, answer) => sftp.open(path, "r", answer)));
  }

  async close(file: Buffer): Promise<void> {
    await this.channel.ask((sftp, answer) => sftp.close(file, answer));
  }

  async write(file: Buffer, bytes: Buffer, offset: number): Promise<void> {
    await this.channel.ask((sftp, answer) =>
      sftp.write(file, bytes, 0, bytes.length, offset, answer),
    );
  }

  /** Fills a buffer from a place in a file. @returns how many bytes there were */
  async read(file: Buffer, into: Buffer, offset: number): Promise<number> {
    let filled = 0;
    while (filled < into.length) {
      const count = await this.channel.ask<number>((sftp, answer) =>
        sftp.read(file, into, filled, into.length - filled, offset + filled, answer),
      );
      if (!count) break;
      filled += Math.min(count, into.length - filled);
    }
    return filled;
  }

  /** Lets the web server read a file being written; a host that knows no rights has others. */
  async openToReaders(file: Buffer): Promise<void> {
    const mode = { mode: FILE_MODE };
    await this.channel.ask((sftp, answer) => sftp.fsetstat(file, mode, answer)).catch(unlessCut);
  }

  async makeFolder(path: string): Promise<void> {
    const mode = { mode: FOLDER_MODE };
    await this.channel.ask((sftp, answer) => sftp.mkdir(path, mode, answer));
    await this.openFolder(path);
  }

  /** Lets the web server in a folder; a host that knows no rights has others. */
  async openFolder(path: string): Promise<void> {
    const mode = { mode: FOLDER_MODE };
    await this.channel.ask((sftp, answer) => sftp.setstat(path, mode, answer)).catch(unlessCut);
  }

  /** Whether the web server may be kept out of a folder by its rights. */
  async isClosed(path: string): Promise<boolean> {
    const stats = await this.channel.ask<Stats>((sftp, answer) => sftp.stat(path, answer));
    return (stats.mode & FOLDER_MODE) !== FOLDER_MODE;
  }

  async removeFolder(path: string): Promise<void> {
    await this.channel.ask((sftp, answer) => sftp.rmdir(path, answer));
  }

  async remove(path: string): Promise<void> {
    await this.channel.ask((sftp, answer) => sftp.unlink(path, answer));
  }

  async removeIfThere(path: string): Promise<void> {
    await this.remove(path).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  /** Over what may be there, at once. */
  async rename(from: string, to: string): Promise<void> {
    await this.channel.ask((sftp, answer) => sftp.ext_openssh_rename(from, to, answer));
  }

  /** One more name for a file, unless it is taken. */
  async link(from: string, to: string): Promise<void> {
    await this.channel.ask((sftp, answer) => sftp.ext_openssh_hardlink(from, to, answer));
  }

  /** Names but `.` and `..`. @throws HostError for one that could be a way to another folder */
  async list(folder: string): Promise<FileEntry[]> {
    const opened = handle(await this.channel.ask((sftp, answer) => sftp.opendir(folder, answer)));
    const entries: FileEntry[] = [];
    try {
      while (entries.length <= MOST_NAMES) {
        const some = await this.channel
          .ask<FileEntry[]>((sftp, answer) => sftp.readdir(opened, answer))
          .catch(atEnd);
        if (!some?.length) {
          return entries.filter(({ filename }) => isInside(filename));
        }
        entries.push(...some);
      }
      throw new HostError(
        "other",
        "Un dossier de l’hôte a trop de fichiers pour être celui d’un site.",
      );
    } finally {
      await this.close(opened).catch(() => {});
    }
  }

  /** @returns `undefined` where the host does not tell */
  async disk(folder: string): Promise<(DiskState & { free: number }) | undefined> {
    if (!this.channel.has("statvfs@openssh.com", "2")) return undefined;
    const told = await this.channel
      .ask<unknown>((sftp, answer) => sftp.ext_openssh_statvfs(folder, answer))
      .catch(unlessCut);
    return readDisk(told);
  }

  async #entry(send: Parameters<Channel["ask"]>[0]): Promise<HostEntry | undefined> {
    try {
      return entryOf((await this.channel.ask(send)) as Stats | undefined);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

/** What SFTP tells of a file. @throws HostError when it is not enough */
export function entryOf(stats: Pick<Stats, "mode" | "size" | "mtime"> | undefined): HostEntry {
  if (!stats || ![stats.mode, stats.size, stats.mtime].every(Number.isSafeInteger)) {
    throw new HostError("other", "L’hôte ne dit pas de ses fichiers ce qu’il faut en savoir.");
  }
  const type = stats.mode & 0o170_000;
  const kind = type === 0o040_000 ? "folder" : type === 0o100_000 ? "file" : "other";
  return { kind, size: stats.size, changed: stats.mtime };
}

/** Room that even a small file would not be content with, in bytes. */
const NOTHING_LEFT = 64 * 1024;

function readDisk(told: unknown): (DiskState & { free: number }) | undefined {
  if (typeof told !== "object" || told === null) return undefined;
  const { f_frsize, f_bavail, f_favail, f_files, f_flag } = told as Record<string, unknown>;
  const free = Number(f_frsize) * Number(f_bavail);
  if (!Number.isFinite(free)) return undefined;
  return {
    free,
    full: free < NOTHING_LEFT || (Number(f_files) > 0 && Number(f_favail) === 0),
    readOnly: (Number(f_flag) & 1) === 1,
  };
}

/** Whether a name is that of something in a folder. @throws HostError when it is none */
function isInside(name: string): boolean {
  if (name === "" || /[/\0]/.test(name)) {
    throw new HostError("other", "L’hôte donne à un fichier un nom qui n’en est pas un.");
  }
  return name !== "." && name !== "..";
}

/** Some answer to an opening that it went well, and give nothing to write to. */
function handle(opened: unknown): Buffer {
  if (Buffer.isBuffer(opened)) return opened;
  throw new HostError("other", "L’hôte ouvre un fichier, et ne dit pas lequel.");
}

function atEnd(error: unknown): undefined {
  if (!hasStatus(error, STATUS.end)) throw error;
}

function unlessCut(error: unknown): undefined {
  if (error instanceof HostError) throw error;
}
