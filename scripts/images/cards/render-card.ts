import { encodeIndexed } from "../indexed-png.ts";
import { loadSharp } from "../sharp.ts";

/** Shades from the tint to the ink, both included: fewer show at the edge of letters, more weigh and show nothing. */
const SHADES = 8;

/**
 * The PNG of a card, in shades between its two colours: that of its first pixel, and that of its last row.
 *
 * @param svg of `cardSvg` or `squareCardSvg`
 */
export async function renderCard(svg: string): Promise<Buffer> {
  const sharp = await loadSharp();
  const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const tint = data.subarray(0, 3);
  const ink = data.subarray(channels * width * (height - 1), channels * width * (height - 1) + 3);
  // One channel tells the shade: that in which the colours differ most.
  const apart = [0, 1, 2].map((channel) => (ink[channel] ?? 0) - (tint[channel] ?? 0));
  const channel = apart.reduce(
    (best, value, at) => (Math.abs(value) > Math.abs(apart[best] ?? 0) ? at : best),
    0,
  );
  const shadeOf = Uint8Array.from({ length: 256 }, (_, level) => {
    const shade = ((level - (tint[channel] ?? 0)) / (apart[channel] || 1)) * (SHADES - 1);
    return Math.min(SHADES - 1, Math.max(0, Math.round(shade)));
  });
  const indices = new Uint8Array(width * height);
  for (let at = 0, from = channel; at < indices.length; at++, from += channels)
    indices[at] = shadeOf[data[from] ?? 0] ?? 0;
  const colours = Array.from({ length: SHADES }, (_, shade) => {
    const [red = 0, green = 0, blue = 0] = apart.map((difference, at) =>
      Math.round((tint[at] ?? 0) + (difference * shade) / (SHADES - 1)),
    );
    return [red, green, blue] as const;
  });
  return encodeIndexed({ width, height, indices, colours });
}
