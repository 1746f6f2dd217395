import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  DITHER_WIDTH,
  type DitherType,
  dither,
  encodeDithered,
  type Grey,
  tintLevels,
} from "./dither.ts";

const METHODS = ["trame", "grain"] as const;
const CORAL = "#ff615d";

function grey(width: number, height: number, tone: (x: number, y: number) => number): Grey {
  const data = Uint8Array.from({ length: width * height }, (_, at) =>
    tone(at % width, Math.floor(at / width)),
  );
  return { width, height, data };
}

/** From 0, the darkest level, to 1, the lightest. */
function meanOf(indices: Uint8Array, levels: number): number {
  return indices.reduce((sum, index) => sum + index, 0) / indices.length / (levels - 1);
}

const anyLevels = fc.integer({ min: 2, max: 8 });
const anyTone = fc.integer({ min: 0, max: 255 });

describe("levels of a grey", () => {
  it.each(METHODS)("are black where it is black and white where it is white, in %s", (method) => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const ends = grey(40, 20, (x) => (x < 20 ? 0 : 255));
        const wanted = [...ends.data].map((tone) => (tone === 0 ? 0 : levels - 1));
        expect([...dither(ends, method, levels)]).toEqual(wanted);
      }),
    );
  });

  // A tile of the screen has sixteen pixels. Atkinson drops what is within an eighth of a level.
  it.each([
    ["trame", 1 / 32],
    ["grain", 1 / 8],
  ] as const)("have its mean tone when it is flat, in %s", (method, tolerance) => {
    fc.assert(
      fc.property(anyTone, anyLevels, (tone, levels) => {
        const mean = meanOf(
          dither(
            grey(64, 64, () => tone),
            method,
            levels,
          ),
          levels,
        );
        expect(Math.abs(mean - tone / 255)).toBeLessThan((tolerance + 0.02) / (levels - 1));
      }),
    );
  });

  it.each(METHODS)("have its mean tone when it goes from black to white, in %s", (method) => {
    for (const levels of [2, 3, 4]) {
      const ramp = grey(256, 64, (x) => x);
      expect(meanOf(dither(ramp, method, levels), levels)).toBeCloseTo(0.5, 2);
    }
  });

  it.each(METHODS)("are lighter the lighter it is, in %s", (method) => {
    for (const levels of [2, 3, 4]) {
      const means = Array.from({ length: 52 }, (_, step) =>
        meanOf(
          dither(
            grey(64, 64, () => step * 5),
            method,
            levels,
          ),
          levels,
        ),
      );
      // Errors cut by an edge are worth a pixel or two.
      for (const [at, mean] of means.slice(1).entries()) {
        expect(mean).toBeGreaterThan((means[at] as number) - 0.002);
      }
      expect(new Set(means).size).toBeGreaterThan(6 * (levels - 1));
    }
  });

  it("in a screen, never get darker where a pixel gets lighter", () => {
    fc.assert(
      fc.property(anyTone, anyTone, anyLevels, (one, other, levels) => {
        const [dark, light] = [Math.min(one, other), Math.max(one, other)].map((tone) =>
          dither(
            grey(8, 8, () => tone),
            "trame",
            levels,
          ),
        ) as [Uint8Array, Uint8Array];
        expect(dark.every((index, at) => index <= (light[at] as number))).toBe(true);
      }),
    );
  });

  it.each(METHODS)("are as many as its pixels, all within bounds, in %s", (method) => {
    const picture = fc
      .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
      .chain(({ width, height }) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((data) => ({ width, height, data })),
      );
    fc.assert(
      fc.property(picture, anyLevels, (image, levels) => {
        const before = Uint8Array.from(image.data);
        const indices = dither(image, method, levels);
        expect(indices).toHaveLength(image.data.length);
        expect(indices.every((index) => index < levels)).toBe(true);
        expect(image.data).toEqual(before);
        expect(dither(image, method, levels)).toEqual(indices);
      }),
    );
  });
});

describe("error diffusion", () => {
  it("carries nothing from the right edge to the left one", () => {
    const left = (right: number) => {
      const picture = grey(60, 30, (x) => (x < 12 ? 70 : x < 48 ? 0 : right));
      return [...dither(picture, "grain", 2)].filter((_, at) => at % 60 < 12);
    };
    expect(left(100)).toEqual(left(0));
    expect(left(127)).toEqual(left(0));
  });

  it("carries nothing up", () => {
    const top = (bottom: number) => {
      const picture = grey(20, 20, (_, y) => (y < 10 ? 70 : bottom));
      return dither(picture, "grain", 3).slice(0, 200);
    };
    expect(top(127)).toEqual(top(0));
  });

  it("leaves no speck on a paper beside a picture", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 400, maxLength: 400 }), (noise) => {
        const picture = grey(40, 20, (x, y) => (x < 20 ? (noise[y * 20 + x] as number) : 255));
        const paper = [...dither(picture, "grain", 3)].filter((_, at) => at % 40 >= 20);
        expect(new Set(paper)).toEqual(new Set([2]));
      }),
    );
  });
});

/** A photo of sorts: a ramp with a little noise, always the same. */
function photo(width: number, height: number, channels: 3 | 4 = 3) {
  const data = Buffer.alloc(width * height * channels, 255);
  for (let at = 0; at < width * height; at++) {
    const tone = ((at % width) * 255) / width + ((at * 7919) % 31) - 15;
    data.fill(Math.min(255, Math.max(0, tone)), at * channels, at * channels + 3);
  }
  return { data, width, height, channels };
}

async function colours(file: Buffer): Promise<Set<string>> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  const found = new Set<number>();
  for (let at = 0; at < data.length; at += 3) found.add(data.readUIntBE(at, 3));
  return new Set([...found].map((colour) => `#${colour.toString(16).padStart(6, "0")}`));
}

describe.each<DitherType>(["image/png", "image/webp"])(
  "the file of a picture in levels, as %s",
  (type) => {
    const width = DITHER_WIDTH;

    it("has the colours of the tint, and no other", async () => {
      for (const method of METHODS) {
        for (const tint of [CORAL, "#1d3f6e", "#2e7d32", "#ffffff", "#000000", "#ffee00"]) {
          const file = await encodeDithered(photo(610, 200), { type, width, method, tint });
          const wanted = tintLevels(tint, 3).map(
            (colour) => `#${Buffer.from(colour).toString("hex")}`,
          );
          expect(await colours(file)).toEqual(new Set(wanted));
        }
      }
    });

    it("is of the type told, as wide as asked and high in proportion", async () => {
      const file = await encodeDithered(photo(1000, 333), {
        type,
        width,
        method: "grain",
        tint: CORAL,
      });
      const { format, width: wide, height } = await sharp(file).metadata();
      expect(`image/${format}`).toBe(type);
      expect([wide, height]).toEqual([305, 102]);
    });

    it("is the same each time", async () => {
      for (const method of METHODS) {
        const once = await encodeDithered(photo(400, 300), { type, width, method, tint: CORAL });
        expect(await encodeDithered(photo(400, 300), { type, width, method, tint: CORAL })).toEqual(
          once,
        );
      }
    });

    it("is made of any size", async () => {
      for (const [wide, high] of [
        [1, 1],
        [1, 60],
        [60, 1],
        [3, 2],
        [2000, 2],
      ] as const) {
        for (const method of METHODS) {
          const asked = Math.min(width, wide);
          const file = await encodeDithered(photo(wide, high), {
            type,
            width: asked,
            method,
            tint: CORAL,
          });
          const { width: got, height } = await sharp(file).metadata();
          expect([got, height]).toEqual([asked, Math.max(1, Math.round((high * asked) / wide))]);
        }
      }
    });

    it("is paper where the picture is transparent", async () => {
      const source = photo(100, 100, 4);
      for (let at = 0; at < 10_000; at++) if (at % 100 < 50) source.data[at * 4 + 3] = 0;
      for (const method of METHODS) {
        const file = await encodeDithered(source, { type, width: 100, method, tint: CORAL });
        // Far enough from the edge, which is sharpened.
        const left = await sharp(file)
          .extract({ left: 0, top: 0, width: 45, height: 100 })
          .png()
          .toBuffer();
        expect(await colours(left)).toEqual(new Set(["#fffdfa"]));
      }
    });

    it("gets lighter where the picture does", async () => {
      for (const method of METHODS) {
        const file = await encodeDithered(photo(610, 400), { type, width, method, tint: CORAL });
        const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
        const sums = [0, 0, 0, 0, 0];
        for (let at = 0; at < data.length; at += 3) {
          const band = Math.floor((((at / 3) % info.width) * 5) / info.width);
          sums[band] = (sums[band] as number) + (data[at + 1] as number);
        }
        expect(sums).toEqual(sums.toSorted((one, other) => one - other));
        expect(new Set(sums).size).toBeGreaterThan(3);
      }
    });
  },
);
