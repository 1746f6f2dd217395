import { beforeAll, expect, test } from "vitest";
import { night } from "./night.ts";
import { RATE, type Track } from "./track.ts";
import { wav } from "./wav.ts";

let track: Track;
beforeAll(() => {
  track = night(40);
});

/** Strength of one note in a stretch of the track, as Goertzel computes it: 1 is a full sine. */
function strength(from: number, to: number, pitch: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * pitch) / RATE);
  const stretch = track.subarray(from * RATE, to * RATE);
  let [last, before] = [0, 0];
  for (const sample of stretch) [last, before] = [sample + turn * last - before, last];
  const power = last ** 2 + before ** 2 - turn * last * before;
  return (2 * Math.sqrt(Math.max(0, power))) / stretch.length;
}

const loudest = (from: number, to: number) =>
  track
    .subarray(from * RATE, to * RATE)
    .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

test("the night lasts forty seconds, begins and ends in silence, and never clips", () => {
  expect(track.length).toBe(40 * RATE);
  expect(loudest(0, 0.1)).toBeLessThan(0.01);
  expect(loudest(39.9, 40)).toBeLessThan(0.01);
  expect(loudest(0, 40)).toBeGreaterThan(0.5);
  expect(loudest(0, 40)).toBeLessThan(0.85);
});

test("one hears the toad when it sings, and not between two notes", () => {
  expect(strength(8.1, 8.3, 1310)).toBeGreaterThan(20 * strength(9.6, 9.8, 1310));
});

test("the owl’s long hoot comes down from 820 to 730 Hz", () => {
  expect(strength(17.6, 17.8, 805)).toBeGreaterThan(5 * strength(17.6, 17.8, 735));
  expect(strength(18.3, 18.5, 742)).toBeGreaterThan(2 * strength(18.3, 18.5, 820));
});

test("crickets sing from one end of the night to the other", () => {
  for (const second of [4, 14, 24, 33]) {
    expect(strength(second, second + 2, 3150)).toBeGreaterThan(
      10 * strength(second, second + 2, 4800),
    );
  }
});

test("the same night is computed at each run", () => {
  expect(Buffer.compare(wav(night(2)), wav(night(2)))).toBe(0);
});

test("the file tells one channel of 16 bits, and cuts what is too loud", () => {
  const file = wav(Float64Array.of(0, 0.5, -3));
  expect(file.toString("ascii", 0, 4) + file.toString("ascii", 8, 16)).toBe("RIFFWAVEfmt ");
  expect([file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([
    1,
    RATE,
    16,
  ]);
  expect([file.readInt16LE(44), file.readInt16LE(46), file.readInt16LE(48)]).toEqual([
    0, 16_384, -32_767,
  ]);
  expect(file.readUInt32LE(4)).toBe(file.length - 8);
});
