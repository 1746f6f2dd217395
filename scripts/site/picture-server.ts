import type { Drawing, Order } from "../images/darkroom.ts";
import { PICTURE_KINDS } from "../images/formats.ts";
import type { Picture } from "../images/read-picture.ts";
import { type Look, suffixOf, type Variant, variantsOf } from "../images/recipe.ts";
import { problemOf, remarkOf } from "../images/refusal.ts";
import { toneClass } from "../images/tones.ts";
import {
  IMAGE,
  type MediaFinder,
  type MediaKind,
  type MediaProblem,
} from "../magazine/media-files.ts";
import type { PictureFile, PictureFiles } from "../magazine/picture-files.ts";
import type { Place } from "./links.ts";
import type { KnownMedia } from "./media.ts";

/** A file to put on the site: made of a picture, copied as it is, or drawn for a page. */
export type ServedFile =
  | { kind: "made"; order: Order }
  | { kind: "copied"; path: string }
  | { kind: "drawn"; drawing: Drawing };

/** What serving the pictures and sounds of a text has told, besides their addresses. */
export interface Served {
  /** By address on the site. */
  files: Map<string, ServedFile>;
  unread: { pictures: Set<string>; sounds: Set<string> };
  /** Absolute paths of the files shown. */
  used: { pictures: Set<string>; sounds: Set<string> };
  /** Worth saying of a file, by its name as the text writes it. */
  remarks: Map<string, MediaProblem>;
}

const PICTURE: MediaKind = { ...IMAGE, endings: PICTURE_KINDS };

/** In the place of a picture that is not read yet: the text will be rendered again. */
const NOT_YET: PictureFiles & { path: string } = {
  ...{ path: "", plain: [{ url: "", width: 1 }], modern: undefined, width: 1, height: 1 },
  ...{ classes: [], full: "", dithered: false },
};

export type PictureServer = (
  src: string,
  place: Place,
  look: Look,
  served: Served,
) => (PictureFiles & { path: string }) | MediaProblem;

/** Gives pictures the addresses they are served at, beside the text that shows them, and notes them in `served`. */
export function pictureServer(find: MediaFinder, known: KnownMedia): PictureServer {
  return (src, { folder, url }, look, served) => {
    const file = find(folder, src, PICTURE);
    if ("found" in file) return file;
    const { path, stem } = file;
    const verdict = known.pictures.get(path);
    served.used.pictures.add(path);
    if (!verdict) {
      served.unread.pictures.add(path);
      return NOT_YET;
    }
    if (verdict.kind === "refused") return problemOf(verdict.refusal, src);
    for (const remark of verdict.remarks) served.remarks.set(src, remarkOf(remark, src));
    return { path, ...filesOf({ path, stem, picture: verdict }, url, look, served.files) };
  };
}

interface Found {
  path: string;
  stem: string;
  picture: Picture;
}

function filesOf(
  { path, stem, picture }: Found,
  url: string,
  look: Look,
  files: Map<string, ServedFile>,
): PictureFiles {
  const { modern, plain, full } = variantsOf(picture, look);
  const serve = (variant: Variant): PictureFile => {
    const address = `${url}${stem}${suffixOf(variant)}`;
    files.set(address, { kind: "made", order: { path, picture, variant } });
    return { url: address, width: variant.width };
  };
  const dithered = plain[0]?.dithered !== undefined;
  const [type] = modern.map((variant) => variant.type);
  const classes = dithered
    ? ["trame"]
    : picture.tone === undefined
      ? []
      : [toneClass(picture.tone)];
  return {
    plain: plain.map(serve),
    modern: type === undefined ? undefined : { type, files: modern.map(serve) },
    width: full.width,
    height: full.height,
    classes,
    full: serve(full).url,
    dithered,
  };
}
