import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tonesForLevels } from "./grey.ts";

const toned = (data: Uint8Array, levels = 3) =>
  tonesForLevels({ width: data.length, height: 1, data }, levels).data;

const anyPixels = fc.uint8Array({ minLength: 1, maxLength: 400 });

describe("tones for few levels", () => {
  it("go from black to white, whatever those of a dull picture", () => {
    const dull = Uint8Array.from({ length: 1000 }, (_, at) => 60 + (at * 120) / 1000);
    const tones = toned(dull);
    expect(Math.min(...tones)).toBe(0);
    expect(Math.max(...tones)).toBe(255);
  });

  it("take no notice of a few stray pixels", () => {
    const dull = Uint8Array.from({ length: 1000 }, (_, at) => 60 + (at * 120) / 1000);
    const stray = Uint8Array.from([...dull, 0, 255]);
    expect([...toned(stray).slice(0, 1000)]).toEqual([...toned(dull)]);
  });

  it("do not tear apart a picture of nearly one tone", () => {
    for (const tone of [0, 40, 128, 200, 255]) {
      const noisy = Uint8Array.from({ length: 100 }, (_, at) => Math.max(0, tone - (at % 4)));
      const tones = toned(noisy);
      expect(Math.max(...tones) - Math.min(...tones)).toBeLessThan(255 / 6);
    }
  });

  it("leave black black, white white and half-way half-way", () => {
    const tones = toned(Uint8Array.from({ length: 256 }, (_, tone) => tone));
    expect(tones[0]).toBe(0);
    expect(tones[255]).toBe(255);
    expect(Math.abs((tones[128] as number) - 128)).toBeLessThan(3);
  });

  it("never turn a darker pixel into the lighter one", () => {
    fc.assert(
      fc.property(anyPixels, fc.integer({ min: 2, max: 8 }), (data, levels) => {
        const tones = toned(data, levels);
        const pairs = [...data].map((tone, at) => [tone, tones[at] as number] as const);
        const after = pairs.toSorted(([one], [other]) => one - other).map(([, tone]) => tone);
        expect(after).toEqual(after.toSorted((one, other) => one - other));
      }),
    );
  });

  it("make flat what is near a level", () => {
    const ramp = Uint8Array.from({ length: 256 }, (_, tone) => tone);
    expect([...toned(ramp).slice(112, 144)].every((tone) => tone === 128)).toBe(true);
  });
});
