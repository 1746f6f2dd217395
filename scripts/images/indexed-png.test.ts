import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodeIndexed } from "./indexed-png.ts";

const COLOURS = [
  [255, 97, 93],
  [128, 48, 46],
  [0, 0, 0],
] as const;

describe("a PNG of few colours", () => {
  it.each([
    [4, 3],
    // The last byte of a row is half used.
    [5, 3],
    [1, 1],
  ])("is read as it was given, %i × %i", async (width, height) => {
    const indices = Uint8Array.from({ length: width * height }, (_, at) => (at * 7 + 1) % 3);
    const png = encodeIndexed({ width, height, indices, colours: COLOURS });
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([width, height, 3]);
    expect([...data]).toEqual(Array.from(indices, (index) => COLOURS[index]).flat());
  });

  it("holds nothing else", () => {
    const png = encodeIndexed({
      width: 2,
      height: 2,
      indices: new Uint8Array(4),
      colours: COLOURS,
    });
    const chunks: string[] = [];
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
      chunks.push(png.toString("latin1", at + 4, at + 8));
    expect(chunks).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  });
});
