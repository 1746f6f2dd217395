import { join } from "node:path";
import { markOf, Verdicts } from "../cache/verdicts.ts";
import { type PictureVerdict, readPicture, VERDICT_VERSION } from "../images/read-picture.ts";
import { AT_ONCE } from "../images/sharp.ts";
import { readSound, SOUND_VERSION, type SoundVerdict } from "../magazine/sounds.ts";

/** What the pictures and sounds of a magazine were read as, by their absolute path; plain data, fit for a thread. */
export interface KnownMedia {
  pictures: Map<string, PictureVerdict>;
  sounds: Map<string, SoundVerdict>;
}

/** Files that texts name and that nobody has read yet. */
export interface UnreadMedia {
  pictures: Set<string>;
  sounds: Set<string>;
}

/** Reads pictures and sounds once, and remembers what they were as long as they do not change. */
export class MediaReader {
  readonly known: KnownMedia;
  /** Absolute paths of what the site shows. */
  readonly used = { pictures: new Set<string>(), sounds: new Set<string>() };
  readonly #pictures: Verdicts<PictureVerdict>;
  readonly #sounds: Verdicts<SoundVerdict>;

  /** @param cache the folder where it is remembered */
  constructor(cache: string) {
    this.#pictures = new Verdicts(join(cache, "images.json"), VERDICT_VERSION);
    this.#sounds = new Verdicts(join(cache, "sons.json"), SOUND_VERSION);
    this.known = { pictures: this.#pictures.valid(), sounds: this.#sounds.valid() };
  }

  async read(unread: UnreadMedia): Promise<void> {
    await each(unread.pictures, async (path) => {
      const mark = markOf(path);
      const verdict = await readPicture(path);
      this.known.pictures.set(path, verdict);
      this.#pictures.set(path, mark, verdict);
    });
    await each(unread.sounds, async (path) => {
      const mark = markOf(path);
      const verdict = await readSound(path);
      this.known.sounds.set(path, verdict);
      this.#sounds.set(path, mark, verdict);
    });
  }

  /** Remembers what was read, and what is still of use. */
  save(): void {
    this.#pictures.save(this.used.pictures);
    this.#sounds.save(this.used.sounds);
  }
}

/** Several at once, each begun as another ends. */
async function each(paths: Iterable<string>, work: (path: string) => Promise<void>): Promise<void> {
  const queue = [...paths];
  const workers = Array.from({ length: Math.min(AT_ONCE, queue.length) }, async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await work(path);
  });
  await Promise.all(workers);
}
