import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../../cache/write-whole.ts";
import { type Host, Obstacle } from "./host.ts";
import {
  decodeJournal,
  decodeLedger,
  decodeUnfinished,
  EMPTY_JOURNAL,
  type Journal,
  type Ledger,
  type Publication,
  type Unfinished,
} from "./journal.ts";
import { decodeJson } from "./json.ts";
import type { Line } from "./line.ts";
import { decodeManifest, type Manifest } from "./manifest.ts";
import { inFolder, type Places, placesOf, type ReservePlace } from "./places.ts";
import type { Session } from "./session.ts";

const markerSchema = z.object({ site: z.string(), reserve: z.enum(["a-cote", "dedans"]) });

/** By which a folder of the host is known: whose site it is, and where its reserve stands. */
export type Marker = z.infer<typeof markerSchema>;

/** Milliseconds for which a list of files is kept on this machine. */
const MEMORY = 90 * 86_400_000;

/** What the reserve of a host holds is not what was put there. */
export class StationFault extends Obstacle {}

/** The names in the reserve. */
export const NAMES = {
  journal: "journal.json",
  unfinished: "en-cours.json",
  ledger: "anciens.json.gz",
  host: "hote.json",
  manifests: "manifestes",
  objects: "objets",
  arriving: "envoi",
  staging: "arrivee",
} as const;

/** @returns `undefined` where no marker is. @throws StationFault for one that cannot be read. */
export async function readMarker(host: Host, dossier: string): Promise<Marker | undefined> {
  const { marker } = placesOf(dossier, "dedans");
  const bytes = await host.read(marker);
  if (!bytes) return undefined;
  const known = decodeJson(markerSchema, bytes);
  if (known) return known;
  throw new StationFault(
    `Le fichier ${marker} de l’hôte est abîmé\u00a0: on ne sait plus à quel site est ce dossier.\n  Rien n’a été changé.\n  À faire\u00a0: vérifier que c’est le bon dossier, puis y effacer ce fichier et publier avec --oui-je-sais.`,
  );
}

export function encodeMarker(site: string, reserve: ReservePlace): Buffer {
  return Buffer.from(`${JSON.stringify({ site, reserve })}\n`);
}

/** What is online and what was, as the reserve of the host tells it. */
export class Station {
  readonly places: Places;
  readonly #line: Line;
  readonly #memory: string | undefined;
  readonly #manifests = new Map<number, Manifest | undefined>();

  constructor({ line, memory }: Session, places: Places) {
    this.#line = line;
    this.#memory = memory;
    this.places = places;
  }

  path(...names: string[]): string {
    return inFolder(this.places.reserve, names.join("/"));
  }

  manifestPath(numero: number): string {
    return this.path(NAMES.manifests, `${numero}.json.gz`);
  }

  journal(): Promise<Journal> {
    return this.#readJson(NAMES.journal, decodeJournal, EMPTY_JOURNAL);
  }

  ledger(): Promise<Ledger> {
    return this.#readJson(NAMES.ledger, decodeLedger, {});
  }

  unfinished(): Promise<Unfinished | undefined> {
    return this.#readJson(NAMES.unfinished, decodeUnfinished, undefined);
  }

  /**
   * The files of a publication; `undefined` when the host has no list of them, as when a publication is cut before it
   * begins to change anything.
   *
   * @throws StationFault for a list that is not the one the journal knows.
   */
  async manifest(numero: number, publication?: Publication): Promise<Manifest | undefined> {
    const known = this.#manifests.get(numero);
    if (known) return known;
    const bytes =
      this.#recall(publication?.manifeste) ??
      (await this.#line.do((host) => host.read(this.manifestPath(numero))));
    if (!bytes) return undefined;
    const manifest = decodeManifest(bytes);
    if (!manifest || (publication && hashOf(bytes) !== publication.manifeste)) {
      throw damaged(this.manifestPath(numero));
    }
    this.#manifests.set(numero, manifest);
    return manifest;
  }

  /**
   * Keeps on this machine what a publication holds, so that the host has not to send it back.
   *
   * @returns its SHA-256.
   */
  remember(manifest: Uint8Array): string {
    const hash = hashOf(manifest);
    if (!this.#memory) return hash;
    writeWhole(this.#remembered(this.#memory, hash), manifest);
    for (const name of readdirSync(this.#memory)) {
      const file = join(this.#memory, name);
      if (Date.now() - statSync(file).mtimeMs > MEMORY) rmSync(file);
    }
    return hash;
  }

  /** A copy kept on this machine, if it is still what it was. */
  #recall(hash: string | undefined): Buffer | undefined {
    if (!this.#memory || !hash) return undefined;
    const file = this.#remembered(this.#memory, hash);
    const bytes = existsSync(file) ? readFileSync(file) : undefined;
    return bytes && hashOf(bytes) === hash ? bytes : undefined;
  }

  #remembered(memory: string, hash: string): string {
    return join(memory, `${hash}.json.gz`);
  }

  /** Numbers of the publications of which the host has the list of files, kept or not. */
  async numbers(): Promise<number[]> {
    const names = await this.#line.do((host) => host.list(this.path(NAMES.manifests)));
    return [...(names?.keys() ?? [])].flatMap((name) => {
      const numero = /^(\d+)\.json\.gz$/.exec(name)?.[1];
      return numero === undefined ? [] : [Number(numero)];
    });
  }

  async #readJson<T>(name: string, decode: (bytes: Buffer) => T | undefined, none: T): Promise<T> {
    const path = this.path(name);
    const bytes = await this.#line.do((host) => host.read(path));
    if (!bytes) return none;
    const value = decode(bytes);
    if (value === undefined) throw damaged(path);
    return value;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function damaged(path: string): StationFault {
  return new StationFault(
    `Le fichier ${path} de l’hôte est abîmé\u00a0: on ne sait plus ce qui est en ligne.\n  Rien n’a été changé.\n  À faire\u00a0: effacer ce fichier chez l’hôte, puis publier avec --oui-je-sais\u00a0: tout sera envoyé de nouveau, et rien n’est retiré.`,
  );
}
