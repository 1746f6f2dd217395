// A picture that loads shows its average colour. The policy of the site allows no style in a page, so there are 64
// colours, each with a class: a fixed list, since a new photo must not change the stylesheet of every page.

const LEVELS = [32, 96, 160, 224];

/** The nearest of the 64 tones, 0 to 63, of a colour in sRGB. */
export function toneOf(red: number, green: number, blue: number): number {
  const level = (value: number) => Math.min(3, Math.max(0, Math.floor(value / 64)));
  return level(red) * 16 + level(green) * 4 + level(blue);
}

export function toneClass(tone: number): string {
  return `fond-${tone}`;
}

/** The rules of all tones. */
export function toneStyles(): string {
  return Array.from({ length: 64 }, (_, tone) => {
    const hex = [tone >> 4, (tone >> 2) & 3, tone & 3]
      .map((level) => (LEVELS[level] as number).toString(16))
      .join("");
    return `.${toneClass(tone)}{background:#${hex}}`;
  }).join("");
}
