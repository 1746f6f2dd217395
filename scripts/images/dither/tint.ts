/** Three lightnesses of OKLab and two axes of colour. https://bottosson.github.io/posts/oklab/ */
type Lab = [lightness: number, a: number, b: number];
type Rgb = [red: number, green: number, blue: number];

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
  const rgb = [1, 3, 5].map((at) => Number.parseInt(tint.slice(at, at + 2), 16)) as Rgb;
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

function toLab(rgb: Rgb): Lab {
  const [red, green, blue] = rgb.map((value) => {
    const level = value / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

/** The nearest colour of the same lightness and hue that screens have. */
function toRgb([lightness, a, b]: Lab): Rgb {
  for (let kept = 1; kept > 0; kept -= 0.01) {
    const linear = toLinear([lightness, a * kept, b * kept]);
    if (linear.every((value) => value >= 0 && value <= 1)) return linear.map(encode) as Rgb;
  }
  return toLinear([lightness, 0, 0]).map(encode) as Rgb;
}

function toLinear([lightness, a, b]: Lab): Rgb {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function encode(linear: number): number {
  const level = Math.min(1, Math.max(0, linear));
  const encoded = level <= 0.0031308 ? 12.92 * level : 1.055 * level ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}
