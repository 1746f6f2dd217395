/** Red, green and blue in sRGB, from 0 to 255. */
export type Rgb = [red: number, green: number, blue: number];
/** A lightness from 0 to 1 and two axes of colour. https://bottosson.github.io/posts/oklab/ */
export type Lab = [lightness: number, a: number, b: number];

/** From `#rrggbb`. */
export function fromHex(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Into OKLab, where a change of lightness keeps the hue that eyes see. */
export function toLab(rgb: Rgb): Lab {
  const [red, green, blue] = rgb.map(decode) as Rgb;
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
export function toRgb([lightness, a, b]: Lab): Rgb {
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

/** What a part of a colour gives as light, from 0 to 1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function decode(value: number): number {
  const level = value / 255;
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
}

function encode(linear: number): number {
  const level = Math.min(1, Math.max(0, linear));
  const encoded = level <= 0.0031308 ? 12.92 * level : 1.055 * level ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}
