import { open } from "node:fs/promises";
import { HostError, type Progress, type Upload } from "../host.ts";
import { Flight } from "./flight.ts";
import { CHUNK, CHUNKS, type RemoteFiles } from "./remote-files.ts";
import { StatusError } from "./status.ts";

/** A host that refuses the bytes of a file: its disk is full, or a quota is reached. */
export class DataRefused extends Error {
  constructor(readonly status: StatusError) {
    super(status.message);
  }
}

/** Where the bytes of a file come from. */
interface Source {
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Writes a file under the name of a draft; the request that ends it leaves with the last bytes. After a failure, nothing is left
 * of it where the host still answers.
 *
 * @throws HostError when this machine does not have the file, or no longer as it was
 */
export async function writeDraft(
  files: RemoteFiles,
  draft: string,
  upload: Pick<Upload, "from" | "size">,
  progress?: Progress,
): Promise<void> {
  const source = await openSource(upload);
  try {
    const file = await files.make(draft);
    const flight = new Flight(CHUNKS);
    let isClosing = false;
    try {
      flight.add(files.openToReaders(file));
      for (let offset = 0; offset < upload.size; offset += CHUNK) {
        const bytes = await source.read(offset, Math.min(CHUNK, upload.size - offset));
        await flight.room();
        flight.add(
          files.write(file, bytes, offset).then(() => progress?.(bytes.length), refuseData),
        );
      }
      isClosing = true;
      flight.add(files.close(file).catch(refuseData));
      await flight.landed();
    } catch (error) {
      await flight.landed().catch(() => {});
      if (!isClosing) await files.close(file).catch(() => {});
      await files.remove(draft).catch(() => {});
      throw error;
    }
  } finally {
    await source.close();
  }
}

export function refuseData(error: unknown): never {
  throw error instanceof StatusError ? new DataRefused(error) : error;
}

async function openSource({ from, size }: Pick<Upload, "from" | "size">): Promise<Source> {
  if (typeof from !== "string") {
    const bytes = Buffer.from(from.buffer, from.byteOffset, from.byteLength);
    const read = async (offset: number, length: number) => {
      if (bytes.length !== size) throw changed("Un fichier à envoyer");
      return bytes.subarray(offset, offset + length);
    };
    return { read, close: async () => {} };
  }
  const file = await open(from).catch((cause: unknown) => {
    const message = `Le fichier ${from}, à envoyer, ne peut être lu sur cet ordinateur.\n  À faire\u00a0: construire de nouveau le site (npm run build), puis publier.`;
    throw new HostError("other", message, { cause });
  });
  const read = async (offset: number, length: number) => {
    const bytes = Buffer.allocUnsafe(length);
    const { bytesRead } = await file.read(bytes, 0, length, offset);
    if (bytesRead < length) throw changed(`Le fichier ${from}, à envoyer,`);
    return bytes;
  };
  return { read, close: () => file.close() };
}

function changed(what: string): HostError {
  return new HostError(
    "other",
    `${what} n’est plus comme au début de la publication.\n  À faire\u00a0: construire de nouveau le site (npm run build), puis publier.`,
  );
}
