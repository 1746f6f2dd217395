import type { FileHandle } from "node:fs/promises";
import type { EncodedPacketSink, Input, InputAudioTrack } from "mediabunny";
import { type Chapter, commentChapters, toMilliseconds } from "./chapters.ts";
import { foreign, HEAD_LENGTH, refusalOfCodec, refusalOfHead } from "./kind.ts";
import type { SoundRefusal } from "./refusal.ts";

/** A sound before its name is looked at. */
export interface Heard {
  type: "audio/mpeg" | "audio/mp4" | "audio/ogg";
  /** Of play. */
  seconds: number;
  chapters: Chapter[];
  /** Endings that suit it, the best one first. */
  endings: readonly string[];
}

type Library = typeof import("mediabunny");

/** Holds the longest Ogg page. */
const TAIL = 65_536;

/** Bytes passed over, one try after the other, to find MP3 frames: what is cut out of a broadcast begins within one. */
const STARTS = [0, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

/** What a file is, and how long what is there plays, whatever its headers claim. */
export async function listen(file: FileHandle, size: number): Promise<Heard | SoundRefusal> {
  const head = await headOf(file);
  const refused = refusalOfHead(head);
  if (refused !== undefined) return refused;
  const tail = await bytesAt(file, Math.max(0, size - TAIL), TAIL);
  const library = await import("mediabunny");
  library.Logging.level = library.LogLevel.Silent;
  for (const start of STARTS.filter((bytes) => bytes < size)) {
    const input = inputOf(library, file, start, size);
    // Many times what a sound takes, several being read at once; what is made to harm could take days.
    const alarm = setTimeout(() => input.dispose(), 60_000 + size / 1000);
    try {
      return await hear(library, input, head, tail);
    } catch (error) {
      if (input.disposed || isOfDisk(error)) return { why: "unreadable" };
      // It begins as it should, and does not go on so.
      if (await input.canRead().catch(() => false)) return { why: "cut" };
    } finally {
      clearTimeout(alarm);
      input.dispose();
    }
  }
  return { why: "not-sound" };
}

/** The first bytes after the ID3v2 tag, if there is one. https://id3.org/id3v2.4.0-structure */
async function headOf(file: FileHandle): Promise<string> {
  const bytes = await bytesAt(file, 0, HEAD_LENGTH);
  if (bytes.toString("latin1", 0, 3) !== "ID3") return bytes.toString("latin1");
  const length = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return (await bytesAt(file, 10 + length, HEAD_LENGTH)).toString("latin1");
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** A file from a place on; it stays open. */
function inputOf(library: Library, file: FileHandle, start: number, size: number): Input {
  const { CustomSource, Input, MP3, MP4, OGG, QTFF } = library;
  const source = new CustomSource({
    getSize: () => size - start,
    read: (from, to) => bytesAt(file, start + from, to - from),
    // Four times as fast as the profile for files, which reads little at a time.
    prefetchProfile: "network",
    // With more, a file could be gone through without a pause in which the alarm rings.
    maxCacheSize: 1_048_576,
    handleUnhandledError: () => undefined,
  });
  return new Input({ formats: [MP4, QTFF, OGG, MP3], source });
}

const isOfDisk = (error: unknown): boolean => error instanceof Error && "errno" in error;

async function hear(
  { EncodedPacketSink, MP3, OGG }: Library,
  input: Input,
  head: string,
  tail: Buffer,
): Promise<Heard | SoundRefusal> {
  const format = await input.getFormat();
  const track = await soundTrack(input);
  if ("why" in track) return track;
  if (format === OGG && isChain(tail, track.id)) return foreign("Ogg en plusieurs morceaux");
  const sink = new EncodedPacketSink(track);
  if (format === MP3 && !(await isLayer3(sink))) return foreign("MP2");
  const last = await sink.getPacket(Number.POSITIVE_INFINITY);
  const seconds = last === null ? 0 : toMilliseconds(last.timestamp + last.duration);
  if (seconds === 0) return { why: "cut" };
  if (!(Number.isFinite(seconds) && seconds > 0)) return { why: "no-duration" };
  if (format === MP3) {
    const announced = hasCount(head) ? await track.getDurationFromMetadata() : null;
    if (announced !== null && seconds < announced * 0.99 - 1) {
      return { why: "cut", announced, found: seconds };
    }
    return { type: "audio/mpeg", seconds, chapters: [], endings: [".mp3"] };
  }
  if (format !== OGG) return { type: "audio/mp4", seconds, chapters: [], endings: [".m4a"] };
  const { raw = {} } = await input.getMetadataTags();
  const endings = [".opus", ".ogg"];
  if ((await track.getCodec()) === "vorbis") endings.reverse();
  return { type: "audio/ogg", seconds, chapters: commentChapters(raw, seconds), endings };
}

const SERVED = ["aac", "mp3", "opus", "vorbis"];

async function soundTrack(input: Input): Promise<InputAudioTrack | SoundRefusal> {
  for (const film of await input.getVideoTracks()) {
    // Pictures for the chapters are a track for film too.
    const codec = await film.getInternalCodecId();
    if (codec !== "jpeg" && codec !== "png ") return { why: "video" };
  }
  const [track] = await input.getAudioTracks();
  // Of MP4, the table of contents is missing; of Ogg, the second page.
  if (track === undefined) return { why: "cut" };
  const refused = refusalOfCodec(await track.getInternalCodecId());
  if (refused !== undefined) return refused;
  return SERVED.includes(String(await track.getCodec())) ? track : { why: "not-sound" };
}

/** Whether an Ogg sound ends with other streams than it began with, of which the library tells the first ones alone. */
function isChain(tail: Buffer, serial: number): boolean {
  const at = tail.lastIndexOf("OggS");
  return at !== -1 && tail.readUInt32LE(at + 14) !== serial;
}

/** Whether the frames are of MP3, not of its elders. http://www.mp3-tech.org/programmer/frame_header.html */
async function isLayer3(sink: EncodedPacketSink): Promise<boolean> {
  const first = await sink.getFirstPacket();
  return ((first?.data[1] ?? 0) & 0b110) === 0b010;
}

/** Whether an MP3 header tells how many frames should follow. */
function hasCount(head: string): boolean {
  return /Xing|Info/.test(head.slice(0, 40));
}
