import {
  type Host,
  type HostEntry,
  HostError,
  type Move,
  type Progress,
  type Upload,
} from "../host.ts";
import { foldersOf } from "../places.ts";
import type { Settings } from "../settings.ts";
import { type Channel, IN_FLIGHT } from "./channel.ts";
import { type Access, connect } from "./connect.ts";
import { readWhole } from "./contents.ts";
import { DataRefused } from "./draft.ts";
import { forEach } from "./flight.ts";
import { byDepth, withoutKinship } from "./folder-order.ts";
import { makeFolder, removeEmptyFolder, removeTree } from "./folders.ts";
import { copyFile, createFile, renameFile, replaceFile } from "./placing.ts";
import { entryOf, RemoteFiles } from "./remote-files.ts";
import { explain, STATUS, StatusError } from "./status.ts";

/**
 * Opens a host that gives SFTP: OpenSSH, ProFTPD and all those that can put a file in the place of another at once.
 *
 * @throws HostError
 */
export async function openSftpHost(settings: Settings, access: Access): Promise<Host> {
  const channel = await connect(settings, access);
  if (!channel.has(RENAME, "1")) {
    await channel.close();
    throw new HostError(
      "program",
      `Le serveur SFTP de ${settings.hote} ne sait pas mettre d’un coup un fichier à la place d’un autre (${RENAME})\u00a0: qui lirait le site pendant une publication pourrait n’y trouver rien.\n  À faire\u00a0: demander à l’hébergeur de l’ouvrir, ou, s’il donne rsync, écrire transport: rsync dans magazine.yaml.`,
    );
  }
  return new SftpHost(channel, `${settings.utilisateur}@${settings.hote}`, settings.dossier);
}

/** Files that are being sent at the same time: each is open here and there. */
const OPEN_FILES = 64;

/** Files of one folder from which on asking for its list is quicker than asking for each. */
const WORTH_A_LIST = 8;

const RENAME = "posix-rename@openssh.com";

class SftpHost implements Host {
  readonly #files: RemoteFiles;

  constructor(
    private readonly channel: Channel,
    readonly name: string,
    /** The folder served, which the host made. */
    private readonly dossier: string,
  ) {
    this.#files = new RemoteFiles(channel);
  }

  stat(path: string): Promise<HostEntry | undefined> {
    return this.#try(path, () => this.#files.stat(path));
  }

  read(path: string): Promise<Buffer | undefined> {
    return this.#try(path, () => readWhole(this.#files, path));
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.#try(path, () =>
      replaceFile(this.#files, { from: bytes, to: path, size: bytes.length }),
    );
  }

  create(path: string, bytes: Uint8Array): Promise<boolean> {
    return this.#try(path, () => createFile(this.#files, path, bytes));
  }

  async list(folder: string): Promise<Map<string, HostEntry> | undefined> {
    return this.#try(folder, async () => {
      if ((await this.#files.stat(folder))?.kind !== "folder") return undefined;
      const entries = await this.#files.list(folder);
      return new Map(entries.map(({ filename, attrs }) => [filename, entryOf(attrs)]));
    });
  }

  async makeFolders(folders: readonly string[]): Promise<void> {
    for (const level of byDepth(foldersOf(folders.map((folder) => `${folder}/`)))) {
      await forEach(level, IN_FLIGHT, (folder) =>
        this.#try(folder, () => makeFolder(this.#files, folder, folder !== this.dossier)),
      );
    }
  }

  async upload(files: readonly Upload[], progress?: Progress): Promise<void> {
    const isThere = await this.#isThere(files);
    await forEach(files, OPEN_FILES, (file) =>
      this.#try(file.to, async () => {
        if (!(await isThere(file))) await replaceFile(this.#files, file, progress);
      }),
    );
  }

  async copy(moves: readonly Move[]): Promise<void> {
    const most = this.#files.canLink ? IN_FLIGHT : OPEN_FILES / 2;
    await forEach(moves, most, ({ from, to }) =>
      this.#try(to, () => copyFile(this.#files, from, to)),
    );
  }

  async rename(moves: readonly Move[]): Promise<void> {
    // ProFTPD refuses to give a file the name that it has.
    const real = moves.filter(({ from, to }) => from !== to);
    await forEach(real, IN_FLIGHT, ({ from, to }) =>
      this.#try(to, () => renameFile(this.#files, from, to)),
    );
    // Two names of one file stay as they are when one is renamed into the other, says POSIX: the first is one too many.
    const made = new Set(real.map(({ to }) => to));
    const old = real.filter(({ from }) => !made.has(from));
    await forEach(old, IN_FLIGHT, ({ from }) =>
      this.#try(from, () => this.#files.removeIfThere(from)),
    );
  }

  async remove(files: readonly string[]): Promise<void> {
    await forEach(files, IN_FLIGHT, (path) =>
      this.#try(path, () => this.#files.removeIfThere(path)),
    );
  }

  async removeFolders(folders: readonly string[]): Promise<void> {
    for (const batch of withoutKinship(folders)) {
      await forEach(batch, IN_FLIGHT, (folder) =>
        this.#try(folder, () => removeEmptyFolder(this.#files, folder)),
      );
    }
  }

  async removeTree(folder: string): Promise<void> {
    await this.#try(folder, () => removeTree(this.#files, folder));
  }

  space(folder: string): Promise<number | undefined> {
    return this.#try(folder, async () => (await this.#files.disk(folder))?.free);
  }

  async facts(): Promise<string[]> {
    return [
      "Interpréteur de commandes\u00a0: non, SFTP seul.",
      `Fichiers remplacés d’un coup\u00a0: oui (${RENAME}).`,
      `Copies sans place perdue\u00a0: ${this.#files.canLink ? "oui" : "non, chacune repasse par cet ordinateur"}.`,
      `Place libre\u00a0: ${(await this.space(".")) === undefined ? "l’hôte ne la dit pas" : "l’hôte la dit"}.`,
    ];
  }

  close(): Promise<void> {
    return this.channel.close();
  }

  /** Tells of files whether the host has them: of many in one folder, by its list, which says it of all at once. */
  async #isThere(files: readonly Upload[]): Promise<(file: Upload) => Promise<boolean>> {
    const counts = new Map<string, number>();
    for (const { to } of files) counts.set(folderOf(to), (counts.get(folderOf(to)) ?? 0) + 1);
    const lists = new Map<string, Map<string, HostEntry>>();
    await forEach(counts, IN_FLIGHT, async ([folder, count]) => {
      const list = count < WORTH_A_LIST ? undefined : await this.list(folder);
      if (list) lists.set(folder, list);
    });
    return async ({ to, size }) => {
      const list = lists.get(folderOf(to));
      const there = list ? list.get(to.slice(to.lastIndexOf("/") + 1)) : await this.#files.stat(to);
      return there?.kind === "file" && there.size === size;
    };
  }

  async #try<T>(path: string, act: () => Promise<T>): Promise<T> {
    try {
      if (path.includes("\0")) throw new StatusError(STATUS.failure, "name");
      return await act();
    } catch (error) {
      if (error instanceof DataRefused) throw explain(error.status, path, "data");
      if (!(error instanceof StatusError)) throw error;
      const isVague = error.status === STATUS.failure;
      const disk = isVague
        ? await this.#files.disk(folderOf(path)).catch(() => undefined)
        : undefined;
      throw explain(error, path, "name", disk);
    }
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/"))) || (path.startsWith("/") ? "/" : ".");
}
