import { HostError } from "../host.ts";
import { refuseData } from "./draft.ts";
import { forEach } from "./flight.ts";
import { CHUNK, CHUNKS, type RemoteFiles } from "./remote-files.ts";
import { told } from "./status.ts";

/** What we read of a host is lists and locks: more is not taken in memory, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** What a file holds, `undefined` where there is none. @throws HostError when it is too large to be one of ours */
export async function readWhole(files: RemoteFiles, path: string): Promise<Buffer | undefined> {
  // What is no file is not opened: some, a pipe for one, never answer.
  const there = await files.stat(path);
  if (there?.kind !== "file") return undefined;
  if (there.size > LARGEST) {
    const most = LARGEST / 1024 / 1024;
    throw new HostError(
      "other",
      `Le fichier «\u00a0${told(path)}\u00a0» de l’hôte fait plus de ${most}\u00a0Mo\u00a0: ce n’est pas un fichier écrit par la publication.`,
    );
  }
  const holds = Buffer.alloc(there.size);
  const file = await files.open(path);
  let end = there.size;
  try {
    await forEach(offsets(there.size), CHUNKS, async (offset) => {
      const chunk = holds.subarray(offset, offset + CHUNK);
      const count = await files.read(file, chunk, offset);
      if (count < chunk.length) end = Math.min(end, offset + count);
    });
  } finally {
    await files.close(file).catch(() => {});
  }
  return holds.subarray(0, end);
}

/** Writes in a new file what another holds, through this machine. After a failure, nothing is left of it. */
export async function copyBytes(files: RemoteFiles, from: string, to: string): Promise<void> {
  const size = (await files.stat(from))?.size ?? 0;
  const source = await files.open(from);
  try {
    const target = await files.make(to);
    try {
      await files.openToReaders(target);
      await forEach(offsets(size), CHUNKS, async (offset) => {
        const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size - offset));
        const count = await files.read(source, chunk, offset);
        await files.write(target, chunk.subarray(0, count), offset).catch(refuseData);
      });
      await files.close(target).catch(refuseData);
    } catch (error) {
      await files.close(target).catch(() => {});
      await files.remove(to).catch(() => {});
      throw error;
    }
  } finally {
    await files.close(source).catch(() => {});
  }
}

function* offsets(size: number): Generator<number> {
  for (let offset = 0; offset < size; offset += CHUNK) yield offset;
}
