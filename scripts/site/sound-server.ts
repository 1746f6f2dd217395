import { basename, dirname, extname } from "node:path";
import {
  type MediaFinder,
  type MediaKind,
  type MediaProblem,
  SOUND,
} from "../magazine/media-files.ts";
import { SOUND_KINDS, soundProblem } from "../magazine/sounds.ts";
import type { SoundTarget } from "../markdown/index.ts";
import type { Place } from "./links.ts";
import type { KnownMedia } from "./media.ts";
import type { Served } from "./picture-server.ts";

const RECORDING: MediaKind = { ...SOUND, endings: SOUND_KINDS };

/** Renders what is said in a sound, from the Markdown beside it. */
export type Transcriber = (path: string) => SoundTarget["transcript"];

export type SoundServer = (
  src: string,
  place: Place,
  served: Served,
  transcribe: Transcriber,
) => SoundTarget | MediaProblem;

/** Gives sounds the address they are served at, beside the text that plays them, and notes them in `served`. */
export function soundServer(find: MediaFinder, known: KnownMedia): SoundServer {
  return (src, { folder, url }, served, transcribe) => {
    const file = find(folder, src, RECORDING);
    if ("found" in file) return file;
    const { path, stem } = file;
    const verdict = known.sounds.get(path);
    served.used.sounds.add(path);
    if (verdict && "refused" in verdict) return soundProblem(verdict.refused, src);
    if (!verdict) served.unread.sounds.add(path);
    // In the place of a sound that is not read yet: the text will be rendered again.
    const { type, bytes, seconds, chapters, hash } = verdict ?? NOT_YET;
    const address = `${url}${stem}-${hash.slice(0, 8)}${extname(path).toLowerCase()}`;
    served.files.set(address, { kind: "copied", path });
    const words = find(dirname(path), `${basename(path, extname(path))}.md`, RECORDING);
    const transcript = "path" in words ? transcribe(words.path) : undefined;
    return { url: address, name: stem, type, bytes, seconds, chapters, transcript };
  };
}

const NOT_YET = { type: "", bytes: 0, seconds: Number.POSITIVE_INFINITY, chapters: [], hash: "" };
