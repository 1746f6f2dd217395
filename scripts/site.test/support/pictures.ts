import sharp from "sharp";

/**
 * A photo with grain and shapes, no two of which are alike, as a JPEG of a telephone: with who took it, where, and how
 * it was held.
 *
 * @param seed makes another one
 */
export async function phonePhoto(seed: number, width = 900, height = 600): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let at = 0; at < data.length; at += 3) {
    const x = (at / 3) % width;
    const y = Math.floor(at / 3 / width);
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const grain = (state >>> 27) - 16;
    const wave = 60 * Math.sin((x + seed * 40) / 50) * Math.cos((y - seed * 25) / 70);
    data[at] = 130 + wave + grain;
    data[at + 1] = 110 + wave / 2 + grain + (20 * y) / height;
    data[at + 2] = 90 - wave + grain + (40 * x) / width;
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Artist: "Jo Secret", Make: "Telephone", ImageDescription: `Chez Camille ${seed}` },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "47/1 4/1 51/1", GPSLongitudeRef: "E" },
    })
    .jpeg({ quality: 85 })
    .toBuffer();
}
