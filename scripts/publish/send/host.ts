/** What is at a path of the host. */
export interface HostEntry {
  kind: "file" | "folder" | "other";
  /** In bytes. */
  size: number;
  /** Last change, in seconds since 1970, by the clock of the host. */
  changed: number;
}

/** A file to send. */
export interface Upload {
  /** Absolute path on this machine, or what the file holds. */
  from: string | Uint8Array;
  /** Path on the host. */
  to: string;
  /** In bytes. */
  size: number;
}

export interface Move {
  from: string;
  to: string;
}

/** Called as bytes leave this machine: how many more. */
export type Progress = (bytes: number) => void;

/**
 * A host that one can write to, whatever the way: rsync over ssh, or SFTP. Paths have `/`; one that does not begin with it
 * is below the folder where one lands. A file never shows under its name before it is whole. Each call can be made again
 * after a cut and ends the same. All throw {@link HostError} only.
 */
export interface Host {
  /** For messages: `rebonds@ftp.ouvaton.coop`. */
  readonly name: string;
  /** `undefined` where nothing is. Links are followed. */
  stat(path: string): Promise<HostEntry | undefined>;
  /** What a file holds, `undefined` where there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Puts a file in the place of the one that may be there, at once; its folder exists. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a file, unless something is there: then false, and nothing changes. One of two who try at once succeeds. */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Names in a folder with what they are, links not followed (`other`); `undefined` where there is no folder. */
  list(folder: string): Promise<Map<string, HostEntry> | undefined>;
  /** Makes folders and those above them; those that are there are left. */
  makeFolders(folders: readonly string[]): Promise<void>;
  /**
   * Sends files; their folders exist. One that is there already is not sent again: one with the same size, since names
   * follow contents, or with the same bytes, where the host can compare. Of those sent before a cut, none is sent twice.
   */
  upload(files: readonly Upload[], progress?: Progress): Promise<void>;
  /** Makes each `to`, in the place of what may be there, a file that holds what `from` does: a hard link where the host knows them. */
  copy(moves: readonly Move[]): Promise<void>;
  /**
   * Renames files over those that may be there, each at once, many in flight. `from` is there, or was until the same call
   * was cut.
   */
  rename(moves: readonly Move[]): Promise<void>;
  /** Removes files; those that are not there are no matter. */
  remove(files: readonly string[]): Promise<void>;
  /** Removes folders that are empty, in the order given; the others are left. */
  removeFolders(folders: readonly string[]): Promise<void>;
  /** Removes a folder and all that is in it, links not followed; nothing when it is not there. */
  removeTree(folder: string): Promise<void>;
  /** Bytes that can still be written in the disk of a folder; `undefined` where the host does not tell. */
  space(folder: string): Promise<number | undefined>;
  /** What this way of reaching the host offers, in French, one thing a line. */
  facts(): Promise<string[]>;
  /** Ends the connection; what comes after a failure too. Never throws. */
  close(): Promise<void>;
}

/** Why a host could not do what was asked of it. */
export type HostFailure =
  /** No answer at this name and port, or not in time. */
  | "unreachable"
  /** The line fell while in use: it can be tried again. */
  | "cut"
  /** The key of the host is not the expected one, or is not known. */
  | "host-key"
  /** The user, the password or the key was refused. */
  | "refused"
  /** A program that is needed is not on the host (shell, rsync) or on this machine. */
  | "program"
  /** Something that must be there is not. */
  | "missing"
  /** Reading or writing is not allowed there. */
  | "read-only"
  /** No space left, or the quota is reached. */
  | "full"
  /** Anything else, as the host says it. */
  | "other";

/** What stands in the way of a publication: a sentence in French for whoever publishes, with what to do next. */
export class Obstacle extends Error {}

/** An obstacle on the way to the host, or there. */
export class HostError extends Obstacle {
  constructor(
    readonly failure: HostFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
