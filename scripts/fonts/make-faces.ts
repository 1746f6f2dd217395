import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Store } from "../cache/store.ts";
import type { FaceMeasures } from "./cut-face.ts";
import { FACES, type FaceSource } from "./faces.ts";

/** A face as it is served. */
export interface MadeFace {
  source: FaceSource;
  /** WOFF2: https://www.w3.org/TR/WOFF2/ */
  bytes: Uint8Array;
  measures: FaceMeasures;
}

/** To be raised when faces are made otherwise from the same files. */
const RECIPE = 2;

/**
 * The faces of the site, cut and compressed, which takes some seconds: they are kept under a hash of what they are made
 * of, and HarfBuzz is not even loaded when all are there.
 *
 * @param cache the folder where they are kept
 * @throws FaceRefused when a face lacks a sign
 */
export async function makeFaces(cache: string): Promise<MadeFace[]> {
  const store = new Store(cache);
  const made: MadeFace[] = [];
  for (const source of FACES) made.push(await makeFace(source, store));
  store.close();
  return made;
}

async function makeFace(source: FaceSource, store: Store): Promise<MadeFace> {
  const file = readFileSync(createRequire(import.meta.url).resolve(source.file));
  const name = createHash("sha256")
    .update(file)
    .update(JSON.stringify([RECIPE, source, [...source.borrowed]]))
    .digest("hex");
  const face = `${name}.woff2`;
  const measures = `${name}.json`;
  if (!(store.has(face) && store.has(measures))) {
    const { cutFace } = await import("./cut-face.ts");
    const { compress } = await import("woff2-encoder");
    const cut = cutFace(source, file);
    store.write(face, await compress(cut.bytes));
    store.write(measures, Buffer.from(JSON.stringify(cut.measures)));
  }
  return {
    source,
    bytes: readFileSync(store.path(face)),
    measures: JSON.parse(readFileSync(store.path(measures), "utf8")),
  };
}
