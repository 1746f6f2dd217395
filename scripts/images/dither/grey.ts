/** An 8-bit grey raster, row by row: tones as sRGB encodes them, so that half-way looks half-way. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Of the pixels at each end, how many may be lost to pure black or white: stray ones do not count. */
const CLIPPED = 0.005;
/** The darkest tone of a picture is made black, the lightest white, but none that is nearly half-way. */
const DARKEST_WHITE = 160;
const LIGHTEST_BLACK = 96;
/** How much steeper tones are half-way between two levels; near a level they become that level, flat and light to send. */
const STEEPNESS = 1.5;

/**
 * The same picture with tones fit for few levels: all from black to white, and in each interval between two levels more
 * contrast than there was. Fog, which would lie between two levels throughout, keeps its shapes; a picture of one tone
 * is not torn apart. Never turns a darker pixel into the lighter one.
 */
export function tonesForLevels({ width, height, data }: Grey, levels: number): Grey {
  const { black, white } = endsOf(data);
  const curve = Uint8Array.from({ length: 256 }, (_, tone) => {
    const stretched = Math.min(1, Math.max(0, (tone - black) / (white - black)));
    return Math.round(steepen(stretched * (levels - 1)) * (255 / (levels - 1)));
  });
  return { width, height, data: data.map((tone) => curve[tone] as number) };
}

/** @param position a level, or a place between two */
function steepen(position: number): number {
  const level = Math.floor(position);
  const past = (position - level - 0.5) * STEEPNESS + 0.5;
  return level + Math.min(1, Math.max(0, past));
}

function endsOf(data: Uint8Array): { black: number; white: number } {
  const counts = new Uint32Array(256);
  for (const tone of data) counts[tone] = (counts[tone] as number) + 1;
  const rising = [...counts.keys()];
  const clipped = data.length * CLIPPED;
  return {
    black: Math.min(firstBeyond(clipped, rising, counts), LIGHTEST_BLACK),
    white: Math.max(firstBeyond(clipped, rising.reverse(), counts), DARKEST_WHITE),
  };
}

/** The first of these tones with which more pixels than that have been seen. */
function firstBeyond(most: number, tones: number[], counts: Uint32Array): number {
  let seen = 0;
  for (const tone of tones) {
    seen += counts[tone] as number;
    if (seen > most) return tone;
  }
  return 0;
}
