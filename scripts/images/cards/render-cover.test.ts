import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { coverOverlaySvg } from "./cover-overlay.ts";
import { renderCover } from "./render-cover.ts";

const TINT = "#ff615d";
const CORAL = [255, 97, 93];
const OVERLAY = coverOverlaySvg({ credit: "Photo\u00a0: Zoé", name: "(Re)bonds", tint: TINT });

type Colour = [red: number, green: number, blue: number];
const GREEN: Colour = [0, 160, 60];
const BLUE: Colour = [20, 60, 200];

/** Blue above, green below. */
function photo(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++)
    data.set(at < (width * height) / 2 ? BLUE : GREEN, at * 3);
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function cover(picture: Buffer) {
  const jpeg = await renderCover(picture, OVERLAY, TINT);
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  return { jpeg, at };
}

function expectNear(found: number[], expected: number[]) {
  for (const [at, value] of expected.entries())
    expect(Math.abs((found[at] ?? 0) - value), `${found} for ${expected}`).toBeLessThan(24);
}

describe("a cover", () => {
  it("is 1200 × 630 in sRGB, with no metadata left", async () => {
    const picture = await photo(1500, 1000)
      .withExif({ IFD0: { Copyright: "Zoé" }, IFD3: { GPSLatitude: "45/1 46/1 0/1" } })
      .withIccProfile("p3")
      .jpeg()
      .toBuffer();
    const { jpeg } = await cover(picture);
    const { format, width, height, space, exif, icc, xmp, iptc, orientation } =
      await sharp(jpeg).metadata();
    expect([format, width, height, space]).toEqual(["jpeg", 1200, 630, "srgb"]);
    expect([exif, icc, xmp, iptc, orientation]).toEqual(Array(5).fill(undefined));
  });

  it("is filled by a photo, on which the ground is laid", async () => {
    const { at } = await cover(await photo(1500, 1000).jpeg().toBuffer());
    for (const x of [2, 600, 1197]) {
      expectNear(at(x, 2), BLUE);
      expectNear(at(x, 540), GREEN);
      expectNear(at(x, 628), [0, 0, 0]);
    }
  });

  it("is turned upright", async () => {
    const lying = await photo(1000, 1500).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { at } = await cover(lying);
    // What was above is on the right.
    expectNear(at(100, 270), GREEN);
    expectNear(at(1100, 270), BLUE);
  });

  it.each([
    ["too tall", 800, 1200],
    ["square", 1000, 1000],
    ["too small", 300, 200],
  ])("shows the whole of a photo that is %s, standing on the tint", async (_, width, height) => {
    const { at } = await cover(await photo(width, height).jpeg().toBuffer());
    expectNear(at(10, 300), CORAL);
    expectNear(at(1190, 300), CORAL);
    expectNear(at(600, 545), GREEN);
    expectNear(at(600, 205), BLUE);
  });

  it("shows the whole of a photo that is too long", async () => {
    const { at } = await cover(await photo(4000, 700).jpeg().toBuffer());
    expectNear(at(600, 300), CORAL);
    expectNear(at(5, 545), GREEN);
  });

  it("shows the whole of a drawing, as sharp as it can be", async () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="rgb(${BLUE})"/><rect width="15" height="20" fill="#fff"/></svg>`;
    const { at } = await cover(Buffer.from(drawing));
    expectNear(at(10, 300), CORAL);
    expectNear(at(585, 300), [255, 255, 255]);
    expectNear(at(615, 300), BLUE);
  });

  it("has the tint behind what one sees through", async () => {
    const hole = {
      create: { width: 1200, height: 600, channels: 4, background: "#0000" },
    } as const;
    const { at } = await cover(await sharp(hole).png().toBuffer());
    expectNear(at(600, 300), CORAL);
  });

  it.each(["grey", "cmyk", "sixteen bits"])("takes a photo in %s", async (kind) => {
    const plain = photo(1500, 1000);
    const picture =
      kind === "grey"
        ? plain.greyscale().jpeg()
        : kind === "cmyk"
          ? plain.toColourspace("cmyk").jpeg()
          : plain.toColourspace("rgb16").png();
    const { at } = await cover(await picture.toBuffer());
    if (kind === "grey") expect(new Set(at(600, 100)).size).toBe(1);
    else expect(at(600, 100)[2]).toBeGreaterThan(120);
  });

  it("is not made of what is no picture", async () => {
    await expect(renderCover(Buffer.from("texte"), OVERLAY, TINT)).rejects.toThrow();
  });
});
