import { createHash } from "node:crypto";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { imageSize } from "image-size";
import { decodeSafely } from "./decode.ts";
import { listNames, nearest } from "./nearest.ts";
import { slugify } from "./slug.ts";

/** A picture found beside a text. */
export interface Picture {
  /** Absolute path of the file. */
  path: string;
  /** The name it is served under: the editor's, made fit for an address, with a hash of the content. */
  name: string;
  /** In CSS pixels, as shown once turned upright. */
  width: number;
  height: number;
}

/** Why a picture cannot be shown, in the sentences of a fault. */
export interface PictureProblem {
  found: string;
  expected: string;
  fix?: string;
}

const KINDS = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"];

/**
 * What an SVG served from the site must not hold: it may be opened by itself, and then it can run. Elements may bear a
 * prefix, and animations may write attributes. https://www.w3.org/TR/SVG2/interact.html#ScriptElement
 */
const ACTIVE_SVG = [
  /<(?:[^\s<>/]+:)?(?:script|foreignObject|iframe|embed|object)\b/i,
  /<!ENTITY|javascript:|@import/i,
  /\son\w+\s*=\s*["']/i,
  /attributeName\s*=\s*["']\s*(?:xlink:)?(?:href|on)/i,
  /(?:href|src)\s*=\s*["']\s*(?!#|data:image\/|["'\s])/i,
  /url\(\s*["']?\s*(?!#|data:image\/|["'\s])/i,
];

/** More than any camera of today takes; a few kilobytes can claim a thousand times as many, and freeze a browser. */
const MOST_PIXELS = 100e6;

/** Finds the pictures of a content folder; each file is read once. */
export function pictureFinder(
  root: string,
): (folder: string, src: string) => Picture | PictureProblem {
  const realRoot = realpathSync(root);
  const known = new Map<string, Picture | PictureProblem>();
  const listings = new Map<string, string[]>();
  const list = (folder: string) => {
    let names = listings.get(folder);
    if (!names) {
      names = readFolder(folder);
      listings.set(folder, names);
    }
    return names;
  };
  return (folder, src) => {
    const written = decodeSafely(src);
    if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(written)) {
      return {
        found: `L’image « ${src} » serait prise sur un autre site.`,
        expected: "une image copiée à côté du texte.",
      };
    }
    // C:\Photos\siege.jpg too, as Windows copies it.
    if (isAbsolute(written) || /^(?:\\|[a-z]:)|\0/i.test(written)) {
      return {
        found: `L’image « ${src} » est donnée par un chemin complet.`,
        expected: "le nom d’une image placée à côté du texte.",
        fix: basename(written.replaceAll("\\", "/")),
      };
    }
    const path = resolve(folder, written);
    const outside = relative(root, path);
    if (outside.startsWith(`..${sep}`) || outside === ".." || isAbsolute(outside)) {
      return {
        found: `L’image « ${src} » est hors du dossier des textes.`,
        expected: "une image copiée à côté du texte.",
        fix: basename(written),
      };
    }
    const name = sameName(list(dirname(path)), basename(path));
    if (name === undefined) return missing(src, basename(path), list(dirname(path)));
    const found = join(dirname(path), name);
    let picture = known.get(found);
    if (!picture) {
      picture = readPicture(found, src, realRoot);
      known.set(found, picture);
    }
    return picture;
  };
}

function readPicture(path: string, src: string, realRoot: string): Picture | PictureProblem {
  const extension = extname(path).toLowerCase();
  if (!KINDS.includes(extension)) {
    return {
      found: `« ${src} » n’est pas une image que le site sait montrer.`,
      expected: `un fichier ${listNames(KINDS)}.`,
    };
  }
  if (!realpathSync(path).startsWith(realRoot + sep)) {
    return {
      found: `« ${src} » mène hors du dossier des textes.`,
      expected: "l’image elle-même, copiée à côté du texte.",
    };
  }
  const bytes = readFileSync(path);
  const text = extension === ".svg" ? bytes.toString("utf8") : "";
  if (ACTIVE_SVG.some((pattern) => pattern.test(text))) {
    return {
      found: `Le dessin « ${src} » contient un programme ou un renvoi vers l’extérieur.`,
      expected: "un SVG fait de formes seulement.",
    };
  }
  const size = readSize(bytes, extension);
  if (!size) {
    return {
      found: `« ${src} » ne se lit pas comme une image : le fichier est abîmé, ou c’est autre chose sous ce nom.`,
      expected: "une image que votre ordinateur sait ouvrir.",
    };
  }
  if (extension !== ".svg" && size.width * size.height > MOST_PIXELS) {
    return {
      found: `L’image « ${src} » a ${Math.round((size.width * size.height) / 1e6)}\u00a0millions de pixels.`,
      expected: `${MOST_PIXELS / 1e6}\u00a0millions au plus.`,
    };
  }
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const stem = slugify(basename(path, extname(path))) || "image";
  return { path, name: `${stem}-${hash}${extension}`, ...size };
}

/**
 * What browsers show, whichever of these kinds the name tells: a photo that a telephone took as HEIC, renamed, is not
 * among them. `mif1` is what some programs call AVIF.
 */
const RASTERS = ["jpg", "png", "webp", "avif", "mif1", "gif"];

function readSize(bytes: Buffer, extension: string): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation, type } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    const kinds = extension === ".svg" ? ["svg"] : RASTERS;
    if (!kinds.includes(type ?? "")) return undefined;
    // EXIF orientations 5 to 8 are quarter turns, which browsers apply.
    const turned = orientation !== undefined && orientation >= 5;
    return {
      width: Math.round(turned ? height : width),
      height: Math.round(turned ? width : height),
    };
  } catch {
    return undefined;
  }
}

function missing(src: string, name: string, names: string[]): PictureProblem {
  const images = names.filter((other) => KINDS.includes(extname(other).toLowerCase()));
  const near =
    images.find((other) => other.toLowerCase() === name.toLowerCase()) ?? nearest(name, images);
  return {
    found: `L’image « ${src} » n’existe pas.`,
    expected:
      images.length === 0
        ? "une image placée à côté du texte, où il n’y en a aucune."
        : `${listNames(images)}.`,
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
