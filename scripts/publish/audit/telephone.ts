import { matchesMedia, type Screen, shownWidth } from "./sizes.ts";
import { type Candidate, parseSrcset } from "./srcset.ts";

/** What pages are weighed on: a usual telephone. */
export const TELEPHONE: Screen = { width: 390, height: 844, density: 2 };

/** Types of pictures that browsers of today read. */
const TYPES = new Set([
  "image/avif",
  "image/webp",
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/svg+xml",
]);

/** What an `<img>` or a `<source>` says. */
export interface PictureChoice {
  src?: string | undefined;
  srcset?: string | undefined;
  sizes?: string | undefined;
  media?: string | undefined;
  type?: string | undefined;
}

/** Address of the file that a telephone takes, from the `<source>` of a picture, in order, and its `<img>`. */
export function takenPicture(
  sources: readonly PictureChoice[],
  image: PictureChoice,
  screen: Screen = TELEPHONE,
): string | undefined {
  const suits = ({ type, media, srcset }: PictureChoice) =>
    srcset !== undefined &&
    (type === undefined || TYPES.has(type)) &&
    (media === undefined || matchesMedia(media, screen));
  const { src, srcset, sizes } = sources.find(suits) ?? image;
  const candidates = parseSrcset(srcset ?? "") ?? [];
  if (candidates.length === 0) return src;
  const shown = shownWidth(sizes ?? "", screen);
  return choose(candidates, shown, screen.density)?.address;
}

/**
 * Specifications leave the choice to browsers; this is that of Chromium: the first file dense enough, or the one below
 * where the screen is nearer to it (by the mean of their densities).
 * https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/html/parser/html_srcset_parser.cc
 */
function choose(candidates: readonly Candidate[], shown: number, density: number) {
  const files = candidates
    .map((file) => ({
      ...file,
      density: file.width === undefined ? file.density : file.width / shown,
    }))
    .sort((a, b) => a.density - b.density);
  const enough = files.findIndex((file) => file.density >= density);
  if (enough === -1) return files.at(-1);
  const below = files[enough - 1];
  const above = files[enough];
  if (!below || !above) return above;
  return density >= Math.sqrt(below.density * above.density) ? above : below;
}
