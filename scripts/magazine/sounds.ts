import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import { extname } from "node:path";
import { refusalOfEnding } from "./sound/kind.ts";
import { type Heard, listen } from "./sound/listen.ts";
import { SOUND_KINDS, type SoundRefusal } from "./sound/refusal.ts";

export type { Chapter } from "./sound/chapters.ts";
export {
  SOUND_KINDS,
  type SoundProblem,
  type SoundRefusal,
  soundProblem,
} from "./sound/refusal.ts";

/** A sound that the site can serve. */
export interface Sound extends Omit<Heard, "endings"> {
  bytes: number;
  /** SHA-256 of the content, in hexadecimal. */
  hash: string;
}

export type SoundVerdict = Sound | { refused: SoundRefusal };

/** Goes up when what `readSound` tells changes its meaning. */
export const SOUND_VERSION = 2;

/**
 * Reads a sound as far as it takes to serve it: what plays is measured, whatever its name and its headers claim.
 * @returns plain data, that depends on the content and on the ending of the name; never throws
 */
export async function readSound(path: string): Promise<SoundVerdict> {
  let file: FileHandle | undefined;
  try {
    const found = await stat(path);
    // A pipe would be waited for without end.
    if (!found.isFile()) return { refused: { why: "unreadable" } };
    if (found.size === 0) return { refused: { why: "empty" } };
    file = await open(path);
    const heard = underName(await listen(file, found.size), extname(path).toLowerCase());
    if ("why" in heard) return { refused: heard };
    const { endings: _, ...sound } = heard;
    return { ...sound, bytes: found.size, hash: await hashOf(file) };
  } catch {
    return { refused: { why: "unreadable" } };
  } finally {
    await file?.close().catch(() => undefined);
  }
}

function underName(heard: Heard | SoundRefusal, ending: string): Heard | SoundRefusal {
  if ("why" in heard) {
    const isNamed = SOUND_KINDS.includes(ending) || heard.why !== "not-sound";
    return isNamed ? heard : refusalOfEnding(ending);
  }
  const [right = ""] = heard.endings;
  return heard.endings.includes(ending) ? heard : { why: "misnamed", ending: right };
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of file.createReadStream({ start: 0, autoClose: false }))
    hash.update(piece);
  return hash.digest("hex");
}
