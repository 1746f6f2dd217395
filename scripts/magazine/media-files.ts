import { readdirSync, realpathSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { decodeSafely } from "./decode.ts";
import { listNames, nearest } from "./nearest.ts";
import { slugify } from "./slug.ts";

/** A picture or a sound found beside a text; what is in it is not looked at here. */
export interface MediaFile {
  /** Absolute path. */
  path: string;
  /** The editor's name for it without its ending, made fit for an address. */
  stem: string;
}

/** Why a file cannot be shown, in the sentences of a fault. */
export interface MediaProblem {
  found: string;
  expected: string;
  fix?: string;
}

/** What is looked for. */
export interface MediaKind {
  /** Endings such files may have, in lower case. */
  endings: readonly string[];
  /** In sentences: « l’image donnée », « l’enregistrement donné ». */
  noun: string;
  a: string;
  none: string;
  /** What agrees with the noun: `e` or nothing. */
  e: "e" | "";
}

/** The words for a picture, and for a sound. */
export const IMAGE = { noun: "image", a: "une image", none: "aucune", e: "e" } as const;
export const SOUND = {
  noun: "enregistrement",
  a: "un enregistrement",
  none: "aucun",
  e: "",
} as const;

export type MediaFinder = (
  folder: string,
  src: string,
  kind: MediaKind,
) => MediaFile | MediaProblem;

/** Finds the files that texts name in a content folder; each folder is listed once. */
export function mediaFinder(root: string): MediaFinder {
  const realRoot = realpathSync(root);
  const listings = new Map<string, string[]>();
  const list = (folder: string) => {
    let names = listings.get(folder);
    if (!names) {
      names = readFolder(folder);
      listings.set(folder, names);
    }
    return names;
  };
  return (folder, src, kind) => {
    // A name may hold a percent sign, or be written as an address.
    const plain = resolve(folder, src);
    const isPlain = sameName(list(dirname(plain)), basename(plain)) !== undefined;
    const written = isPlain ? src : decodeSafely(src);
    const misplaced = readPlace(root, folder, src, written, kind);
    if (misplaced) return misplaced;
    const path = resolve(folder, written);
    const names = list(dirname(path));
    const name = sameName(names, basename(path));
    if (name === undefined) return missing(src, basename(path), names, kind);
    const found = join(dirname(path), name);
    if (!realpathSync(found).startsWith(realRoot + sep)) {
      return {
        found: `« ${src} » mène hors du dossier des textes.`,
        expected: `le fichier lui-même, copié à côté du texte.`,
      };
    }
    return { path: found, stem: stemOf(name) || kind.noun };
  };
}

/** Short enough for what is added to it to make the name of a file, on any system. */
function stemOf(name: string): string {
  return slugify(basename(name, extname(name)))
    .slice(0, 80)
    .replace(/-$/, "");
}

/** Why what is written cannot be a file of the content folder. */
function readPlace(
  root: string,
  folder: string,
  src: string,
  written: string,
  { noun, a, e }: MediaKind,
): MediaProblem | undefined {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(written)) {
    return {
      found: `L’${noun} « ${src} » serait pris${e} sur un autre site.`,
      expected: `${a} copié${e} à côté du texte.`,
    };
  }
  // C:\Photos\siege.jpg too, as Windows copies it.
  if (isAbsolute(written) || /^(?:\\|[a-z]:)|\0/i.test(written)) {
    return {
      found: `L’${noun} « ${src} » est donné${e} par un chemin complet.`,
      expected: `le nom d’${a} placé${e} à côté du texte.`,
      fix: basename(written.replaceAll("\\", "/")),
    };
  }
  const outside = relative(root, resolve(folder, written));
  if (outside.startsWith(`..${sep}`) || outside === ".." || isAbsolute(outside)) {
    return {
      found: `L’${noun} « ${src} » est hors du dossier des textes.`,
      expected: `${a} copié${e} à côté du texte.`,
      fix: basename(written),
    };
  }
  return undefined;
}

function missing(src: string, name: string, names: string[], kind: MediaKind): MediaProblem {
  const { noun, a, none, e, endings } = kind;
  const others = names.filter((other) => endings.includes(extname(other).toLowerCase()));
  const near =
    others.find((other) => other.toLowerCase() === name.toLowerCase()) ?? nearest(name, others);
  return {
    found: `L’${noun} « ${src} » n’existe pas.`,
    expected:
      others.length === 0
        ? `${a} placé${e} à côté du texte, où il n’y en a ${none}.`
        : `${listNames(others)}.`,
    ...(near === undefined ? {} : { fix: near }),
  };
}

/** The name on the disk, whichever Unicode form it and the text were written in. */
function sameName(names: string[], wanted: string): string | undefined {
  const form = wanted.normalize("NFC");
  return (
    names.find((name) => name === wanted) ?? names.find((name) => name.normalize("NFC") === form)
  );
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
