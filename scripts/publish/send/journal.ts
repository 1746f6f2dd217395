import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { decodeJson } from "./json.ts";

/** How many publications can be gone back to. */
export const KEPT = 5;

const publicationSchema = z.object({
  numero: z.int().min(1),
  date: z.iso.datetime(),
  qui: z.string(),
  /** Files of the site, then those that changed and those that went away when it came. */
  fichiers: z.int().min(0),
  envoyes: z.int().min(0),
  retires: z.int().min(0),
  /** SHA-256 of the file of its manifest. */
  manifeste: z.string().regex(/^[0-9a-f]{64}$/),
});

const journalSchema = z.object({
  enLigne: z.int().min(0),
  depuis: z.iso.datetime().optional(),
  par: z.string().optional(),
  publications: z.array(publicationSchema),
});

/** A state that the site had online. */
export type Publication = z.infer<typeof publicationSchema>;

/** What was published, oldest first, and which is online, since when and by whom. */
export type Journal = z.infer<typeof journalSchema>;

export const EMPTY_JOURNAL: Journal = { enLigne: 0, publications: [] };

/** @returns `undefined` for what is no journal. */
export function decodeJournal(bytes: Uint8Array): Journal | undefined {
  return decodeJson(journalSchema, bytes);
}

export function encodeJournal(journal: Journal): Buffer {
  return Buffer.from(`${JSON.stringify(journal, null, 1)}\n`);
}

/** The publication online. */
export function online({ enLigne, publications }: Journal): Publication | undefined {
  return publications.find(({ numero }) => numero === enLigne);
}

/** The one before that which is online: where `npm run annuler` goes. */
export function previous({ enLigne, publications }: Journal): Publication | undefined {
  return publications.filter(({ numero }) => numero < enLigne).at(-1);
}

/** With one more publication, which is now online; the last five are kept. */
export function withPublication(journal: Journal, publication: Publication): Journal {
  const { numero, date, qui } = publication;
  return {
    ...{ enLigne: numero, depuis: date, par: qui },
    publications: [...journal.publications, publication].slice(-KEPT),
  };
}

const unfinishedSchema = z.object({
  /** Being put online. */
  numero: z.int().min(1),
  /** Those of which something may still be online. */
  avant: z.array(z.int().min(1)),
});

/** Written before the first change of a page, and removed after the last: what a cut leaves between two states. */
export type Unfinished = z.infer<typeof unfinishedSchema>;

export function decodeUnfinished(bytes: Uint8Array): Unfinished | undefined {
  return decodeJson(unfinishedSchema, bytes);
}

export function encodeUnfinished(unfinished: Unfinished): Buffer {
  return Buffer.from(`${JSON.stringify(unfinished)}\n`);
}

const ledgerSchema = z.record(
  z.string(),
  z.object({ numero: z.int(), date: z.iso.datetime(), hash: z.string(), encodings: z.string() }),
);

/** By path, the assets that no page of the site online uses: since which publication, and when. */
export type Ledger = z.infer<typeof ledgerSchema>;

/** @returns `undefined` for what is no ledger. */
export function decodeLedger(bytes: Uint8Array): Ledger | undefined {
  try {
    return decodeJson(ledgerSchema, gunzipSync(bytes, { maxOutputLength: LARGEST }));
  } catch {
    return undefined;
  }
}

export function encodeLedger(ledger: Ledger): Buffer {
  return gzipSync(JSON.stringify(ledger), { level: 9 });
}

/** What a host gives is not to fill the memory, in bytes. */
const LARGEST = 64 * 1024 * 1024;
