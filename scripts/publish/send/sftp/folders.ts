import { HostError } from "../host.ts";
import { IN_FLIGHT } from "./channel.ts";
import { forEach } from "./flight.ts";
import { entryOf, type RemoteFiles } from "./remote-files.ts";
import { STATUS, StatusError, told } from "./status.ts";

/** Folders that are emptied at the same time. */
const EMPTIED = 16;

/**
 * Makes a folder, if there is none, and lets readers in.
 *
 * @param isOurs false for one whose rights are the host's choice
 * @throws HostError when a file is in its place
 */
export async function makeFolder(
  files: RemoteFiles,
  folder: string,
  isOurs: boolean,
): Promise<void> {
  try {
    await files.makeFolder(folder);
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    const there = await files.stat(folder);
    if (there?.kind === "folder") {
      if (isOurs && (await isHalfMade(files, folder))) await files.openFolder(folder);
      return;
    }
    if (!there) throw error;
    throw new HostError(
      "other",
      `«\u00a0${told(folder)}\u00a0» est un fichier chez l’hôte, et devrait être un dossier.\n  À faire\u00a0: le renommer ou le retirer, puis publier de nouveau.`,
    );
  }
}

/** Made, but not opened: what a cut between both leaves. Nothing is put in a folder before. */
async function isHalfMade(files: RemoteFiles, folder: string): Promise<boolean> {
  return (await files.isClosed(folder)) && (await files.list(folder)).length === 0;
}

/** Removes a folder, if it is there and empty. */
export async function removeEmptyFolder(files: RemoteFiles, folder: string): Promise<void> {
  try {
    await files.removeFolder(folder);
  } catch (error) {
    if (!(error instanceof StatusError) || error.status === STATUS.denied) throw error;
  }
}

/** Removes what is there, and what it holds if it is a folder; links are not followed. */
export async function removeTree(files: RemoteFiles, path: string): Promise<void> {
  const there = await files.lstat(path);
  if (there?.kind === "folder") await emptyAndRemove(files, path);
  else if (there) await files.removeIfThere(path);
}

async function emptyAndRemove(files: RemoteFiles, folder: string): Promise<void> {
  const entries = await files.list(folder);
  const inside = ({ filename }: (typeof entries)[number]) => `${folder}/${filename}`;
  const isFolder = ({ attrs }: (typeof entries)[number]) => entryOf(attrs).kind === "folder";
  const others = entries.filter((entry) => !isFolder(entry));
  await forEach(others, IN_FLIGHT, (entry) => files.removeIfThere(inside(entry)));
  await forEach(entries.filter(isFolder), EMPTIED, (entry) => emptyAndRemove(files, inside(entry)));
  await files.removeFolder(folder);
}
