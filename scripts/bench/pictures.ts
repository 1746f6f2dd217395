import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { readPicture } from "../images/read-picture.ts";
import { storedName, type Variant, variantsOf } from "../images/recipe.ts";
import { writeCorpus } from "./corpus.ts";
import {
  addPhoto,
  articleFolders,
  illustrateCorpus,
  PHOTOS_AN_ARTICLE,
  writeTwin,
} from "./illustrate.ts";
import { type Measure, measure, medianMeasure } from "./measure.ts";
import { writePhotos } from "./photos.ts";

/** A program that made the files of photos. */
export interface Making extends Measure {
  photos: number;
  /** Files made, and bytes of them, by ending. */
  files: number;
  avif: number;
  jpeg: number;
}

/** What a site that is built again pays for its pictures, all of which are kept. */
export interface Warm {
  pictures: number;
  bare: Measure;
  illustrated: Measure;
}

/** What one photo more costs. */
export interface Added {
  /** Files made, and how many a photo has. */
  files: number;
  expected: number;
  wall: number;
}

const SIDE = 4000;
/** The pictures that a magazine has after some years are thrice those of the race. */
const COPIES = 3;
const WARM_ROUNDS = 5;
/** One photo in ten is enough to tell what another effort costs. */
const SAMPLING = 10;

export interface RaceOptions {
  /** Absolute path of the generator. */
  root: string;
  count: number;
  seed: number;
}

/** The race of pictures, each step when it is asked for; the folder it works in is emptied first, and by `end`. */
export class Race {
  readonly #root: string;
  readonly #home: string;
  readonly #cache: string;
  readonly #seed: number;
  readonly #photos: readonly string[];
  /** Not in the race: what `add` adds. */
  readonly #another: string;

  static async prepare({ root, count, seed }: RaceOptions): Promise<Race> {
    const kept = join(root, ".cache/banc");
    const photos = await writePhotos(kept, count + 1, { seed, side: SIDE });
    // Read once, so that no runner waits for a disk that the next one will not.
    for (const photo of photos) readFileSync(photo);
    return new Race(root, join(kept, "course"), seed, photos);
  }

  private constructor(root: string, home: string, seed: number, photos: readonly string[]) {
    this.#root = root;
    this.#home = home;
    this.#cache = join(home, "cache");
    this.#seed = seed;
    this.#photos = photos.slice(0, -1);
    this.#another = photos.at(-1) as string;
    this.end();
  }

  end(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** Bytes of the photos, on average. */
  get weight(): number {
    return sum(this.#photos.map((photo) => statSync(photo).size)) / this.#photos.length;
  }

  /** A whole build with nothing kept: texts, search and pictures to share are in it too. */
  async ours(): Promise<Making> {
    const content = this.#corpus("froid", this.#photos.length);
    illustrateCorpus(content, this.#photos);
    const measured = await this.#build("froid", this.#cache);
    return { ...measured, photos: this.#photos.length, ...tally(this.#stored()) };
  }

  /** @param effort that of our recipe, or the one that the plugin has when nothing is said, on fewer photos. */
  async theirs(effort: "recette" | "usuel"): Promise<Making> {
    const photos =
      effort === "recette" ? this.#photos : this.#photos.filter((_, rank) => rank % SAMPLING === 0);
    const folder = join(this.#home, `eleventy-img-${effort}`);
    const script = "scripts/bench/eleventy-img.ts";
    const measured = await measure(script, [folder, effort, ...photos], this.#root);
    const files = readdirSync(folder).map((name) => join(folder, name));
    return { ...measured, photos: photos.length, ...tally(files) };
  }

  /** After `ours`. */
  async warm(): Promise<Warm> {
    const pictures = [...this.#photos, ...(await this.#twins())];
    illustrateCorpus(this.#corpus("chaud", pictures.length), pictures);
    this.#corpus("textes", pictures.length);
    const files = this.#stored().length;
    const bareCache = join(this.#home, "cache-textes");
    const [bare, illustrated]: [Measure[], Measure[]] = [[], []];
    for (let round = 0; round <= WARM_ROUNDS; round++) {
      const texts = await this.#build("textes", bareCache);
      const all = await this.#build("chaud", this.#cache);
      // The first time, files are read and cards drawn.
      if (round === 0) continue;
      bare.push(texts);
      illustrated.push(all);
    }
    if (this.#stored().length !== files) throw new Error("kept pictures were made again");
    return {
      pictures: pictures.length,
      bare: medianMeasure(bare),
      illustrated: medianMeasure(illustrated),
    };
  }

  /** After `warm`. */
  async add(): Promise<Added> {
    const before = this.#stored().length;
    const [newest = ""] = articleFolders(join(this.#home, "chaud"));
    addPhoto(newest, this.#another);
    const { wall } = await this.#build("chaud", this.#cache);
    const expected = (await variantsIn(this.#another)).length;
    return { files: this.#stored().length - before, expected, wall };
  }

  #corpus(name: string, photos: number): string {
    const content = join(this.#home, name);
    writeCorpus(content, { articles: Math.ceil(photos / PHOTOS_AN_ARTICLE), seed: this.#seed });
    return content;
  }

  #build(name: string, cache: string): Promise<Measure> {
    const output = join(this.#home, `${name}-site`);
    const folders = ["--contenu", join(this.#home, name), "--sortie", output, "--cache", cache];
    return measure("scripts/build.ts", folders, this.#root);
  }

  /** The photos again, under other hashes. What is made of them is the same, and is kept without being made again. */
  async #twins(): Promise<string[]> {
    const folder = join(this.#home, "copies");
    mkdirSync(folder);
    const twins: string[] = [];
    for (const photo of this.#photos) {
      const made = await variantsIn(photo);
      for (let copy = 2; copy <= COPIES; copy++) {
        const twin = join(folder, `${twins.length}.jpg`);
        writeTwin(photo, twin, `copie ${copy}`);
        for (const [at, variant] of (await variantsIn(twin)).entries()) {
          copyFileSync(this.#path(made[at] as Variant), this.#path(variant));
        }
        twins.push(twin);
      }
    }
    return twins;
  }

  #path(variant: Variant): string {
    return join(this.#cache, "images", storedName(variant));
  }

  /** Files made of photos that are kept: neither cards nor lists. */
  #stored(): string[] {
    const folder = join(this.#cache, "images");
    const names = readdirSync(folder).filter((name) => /\.(?:avif|jpg)$/.test(name));
    return names.map((name) => join(folder, name));
  }
}

async function variantsIn(photo: string): Promise<Variant[]> {
  const picture = await readPicture(photo);
  if (picture.kind === "refused") throw new Error(`${photo}: ${picture.refusal.reason}`);
  const { modern, plain } = variantsOf(picture, { rendering: "couleur", tint: "" });
  return [...modern, ...plain];
}

function tally(paths: readonly string[]): Pick<Making, "files" | "avif" | "jpeg"> {
  const weigh = (ending: RegExp) =>
    sum(paths.filter((path) => ending.test(path)).map((path) => statSync(path).size));
  return { files: paths.length, avif: weigh(/\.avif$/), jpeg: weigh(/\.jpe?g$/) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
