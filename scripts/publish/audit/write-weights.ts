import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { Recall } from "../../cache/recall.ts";
import { AddressReader } from "./address.ts";
import { Assets } from "./assets.ts";
import { readPage } from "./read-page.ts";
import { SiteFiles } from "./site-files.ts";
import { type Load, sayWeight, weigh, weighFiles } from "./weight.ts";
import { WEIGHT_MARK } from "./weight-mark.ts";
import { type Brotli, WireSizes } from "./wire.ts";

export interface WeightOptions {
  /** Absolute path of a site of which all is written but the weights, and that is not compressed yet. */
  folder: string;
  /** `https://rebonds.net`, without a final slash. */
  site: string;
  compressor: Brotli;
  /** Absolute path of the file where it is kept what each page said. */
  memory: string;
}

/** Goes up when a page that has not changed is to be weighed otherwise. */
const RECIPE = 1;

/** Pages in memory at a time: as many as libuv has threads to compress them. */
const AT_A_TIME = 4;

const quickly = promisify<Buffer, object, Buffer>(brotliCompress);
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * What the best quality makes of what the quick one leaves: 0.909 on pages of this site, give or take 0.007. It stays the
 * same from page to page, for two sentences may both be true of one: which is written must not depend on other pages.
 */
const GAIN = 0.909;

/**
 * Puts the weight of each page in its foot. The sentence is part of what is weighed: what a page says is what it weighs
 * once it says so.
 *
 * @returns how many pages have one, and how many were weighed anew.
 */
export async function writeWeights(
  options: WeightOptions,
): Promise<{ pages: number; weighed: number }> {
  const scales = new Scales(options);
  const paths = scales.files.paths.filter((path) => path.endsWith(".html"));
  const work = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await scales.write(path);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  scales.close();
  return { pages: scales.pages, weighed: scales.weighed };
}

/** What is kept of a page, under a hash of it. */
interface Weighed {
  /** What it loads, paths in the site. */
  files: string[];
  /** Of all these. */
  bytes: number;
  sentence: string;
}

class Scales {
  pages = 0;
  weighed = 0;
  readonly files: SiteFiles;
  readonly #sizes: WireSizes;
  readonly #assets: Assets;
  readonly #memory: Recall<Weighed>;

  constructor(readonly options: WeightOptions) {
    this.files = new SiteFiles(options.folder);
    this.#sizes = new WireSizes(this.files, options.compressor);
    this.#assets = new Assets(this.files, new AddressReader(options.site));
    this.#memory = new Recall(options.memory, RECIPE);
  }

  async write(path: string): Promise<void> {
    const html = this.files.read(path).toString("utf8");
    if (!html.includes(WEIGHT_MARK)) return;
    this.pages++;
    const key = createHash("sha256").update(html).digest("base64url");
    let known = this.#memory.get(key);
    if (known && !(await this.#isStill(known))) known = undefined;
    if (!known) {
      this.weighed++;
      const facts = readPage(html);
      const files = this.#assets.loadedBy(path, facts);
      const load = await weighFiles(files, this.#sizes);
      const sentence = await this.#settle(html, load, facts.elements);
      known = { files, bytes: load.bytes, sentence };
      this.#memory.set(key, known);
    }
    writeFileSync(join(this.options.folder, path), html.replace(WEIGHT_MARK, known.sentence));
  }

  /** A file that changed without changing its name, as the icon may, changes what all pages weigh. */
  async #isStill({ files, bytes }: Weighed): Promise<boolean> {
    if (!files.every((file) => this.files.has(file))) return false;
    return (await weighFiles(files, this.#sizes)).bytes === bytes;
  }

  close(): void {
    this.#memory.save();
  }

  /** The sentence that is true of the page that holds it. */
  async #settle(html: string, load: Load, elements: number): Promise<string> {
    const fill = (sentence: string) => Buffer.from(html.replace(WEIGHT_MARK, sentence));
    const say = (size: number) => sayWeight(weigh(size, load, elements));
    const quick = (await quickly(fill(say(0)), QUICK)).length;
    let sentence = say(quick * GAIN);
    // Where saying 14 makes it 15 and saying 15 makes it 14, a space more changes the bytes, and in the end the answer.
    for (let spaces = ""; ; spaces += " ") {
      for (let tries = 0; tries < 3; tries++) {
        const size = await this.#sizes.ofText(fill(sentence + spaces));
        const truth = say(size);
        if (truth === sentence) return sentence + spaces;
        sentence = truth;
      }
    }
  }
}
