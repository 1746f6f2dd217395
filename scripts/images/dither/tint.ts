import { fromHex, type Lab, type Rgb, toLab, toRgb } from "../../colour/oklab.ts";

/** Of the site, in light; pictures in levels keep it in the dark, where they are a light sheet. */
export const PAPER: Rgb = [0xff, 0xfd, 0xfa];

/** A tint darker than this prints the darkest level itself. */
const DARK_ENOUGH = 0.4;
const INK_LIGHTNESS = 0.26;
/** More colour than that, in the darkest level, is no longer an ink. */
const INK_CHROMA = 0.09;
/** Where the middle level stands out from both ink and paper: coral is in between, and is left as it is. */
const MIDDLE = { darkest: 0.66, lightest: 0.78 };

/**
 * Colours of the levels, darkest first, from a tint `#rrggbb`, whatever it is: an ink of its hue, or the tint itself if
 * it is dark; the tint, made lighter or darker if need be; paper. With fewer levels the middle goes; with more, others
 * come in between.
 */
export function tintLevels(tint: string, levels: number): Rgb[] {
  const rgb = fromHex(tint);
  const stops = [inkOf(rgb), middleOf(rgb), PAPER];
  return Array.from({ length: levels }, (_, index) => {
    const position = (index * (stops.length - 1)) / (levels - 1);
    const stop = Math.floor(position);
    if (stop === position) return stops[stop] as Rgb;
    return between(stops[stop] as Rgb, stops[stop + 1] as Rgb, position - stop);
  });
}

function inkOf(tint: Rgb): Rgb {
  const [lightness, a, b] = toLab(tint);
  if (lightness <= DARK_ENOUGH) return tint;
  const kept = Math.min(1, INK_CHROMA / Math.hypot(a, b));
  return toRgb([INK_LIGHTNESS, a * kept, b * kept]);
}

function middleOf(tint: Rgb): Rgb {
  const [lightness, a, b] = toLab(tint);
  const wanted = Math.min(MIDDLE.lightest, Math.max(MIDDLE.darkest, lightness));
  return wanted === lightness ? tint : toRgb([wanted, a, b]);
}

function between(dark: Rgb, light: Rgb, share: number): Rgb {
  const [from, to] = [toLab(dark), toLab(light)];
  return toRgb(from.map((value, axis) => value + ((to[axis] as number) - value) * share) as Lab);
}
