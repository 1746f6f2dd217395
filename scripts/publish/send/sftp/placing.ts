import { draftBeside } from "../draft-names.ts";
import type { Progress, Upload } from "../host.ts";
import { copyBytes } from "./contents.ts";
import { writeDraft } from "./draft.ts";
import type { RemoteFiles } from "./remote-files.ts";
import { hasStatus, isMissing, STATUS } from "./status.ts";

/** Puts a file in the place of what may be there, whole. */
export async function replaceFile(
  files: RemoteFiles,
  upload: Upload,
  progress?: Progress,
): Promise<void> {
  const draft = draftBeside(upload.to);
  await writeDraft(files, draft, upload, progress);
  await putInPlace(files, draft, upload.to);
}

/** Makes a file unless something is there. @returns whether it did */
export async function createFile(
  files: RemoteFiles,
  path: string,
  bytes: Uint8Array,
): Promise<boolean> {
  // Without links, the file is made under its own name: for an instant it is there, and not whole.
  const draft = files.canLink ? draftBeside(path) : path;
  try {
    if (await files.lstat(path)) return false;
    await writeDraft(files, draft, { from: bytes, size: bytes.length });
    if (files.canLink) await files.link(draft, path);
    return true;
  } catch (error) {
    const isTaken = hasStatus(error, STATUS.failure) && (await files.lstat(path));
    if (isTaken) return false;
    throw error;
  } finally {
    if (files.canLink) await files.remove(draft).catch(() => {});
  }
}

/** Makes a file that holds what another does, in the place of what may be there. */
export async function copyFile(files: RemoteFiles, from: string, to: string): Promise<void> {
  // Where nothing is, as is most often the case, one request does.
  if (await linked(files, from, to)) return;
  const draft = draftBeside(to);
  const isLink = await linked(files, from, draft);
  if (!isLink) await copyBytes(files, from, draft);
  await putInPlace(files, draft, to);
  // A copy made before is the same file, and POSIX lets the two names of one file be when one is renamed into the other.
  if (isLink) await files.removeIfThere(draft);
}

/** Renames a file; one that has been already is left. */
export async function renameFile(files: RemoteFiles, from: string, to: string): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (error) {
    const isDone =
      isMissing(error) && !(await files.lstat(from)) && (await files.lstat(to))?.kind === "file";
    if (!isDone) throw error;
  }
}

/** Links, where the host can: not where something is already, nor from a disk to another. */
async function linked(files: RemoteFiles, from: string, to: string): Promise<boolean> {
  if (!files.canLink) return false;
  try {
    await files.link(from, to);
    return true;
  } catch (error) {
    if (hasStatus(error, STATUS.failure)) return false;
    throw error;
  }
}

async function putInPlace(files: RemoteFiles, draft: string, path: string): Promise<void> {
  try {
    await files.rename(draft, path);
  } catch (error) {
    await files.remove(draft).catch(() => {});
    throw error;
  }
}
