import { fromAfar, lay, RATE, type Track } from "./track.ts";
import { type Chance, cricket, owl, toad, wind } from "./voices.ts";

/** Where the crickets sit: each has its note, and is more or less near. */
const CRICKETS = [
  { pitch: 3150, pulses: 38, loudness: 0.15, cutoff: 6000 },
  { pitch: 3320, pulses: 42, loudness: 0.1, cutoff: 4000 },
  { pitch: 2980, pulses: 35, loudness: 0.08, cutoff: 2600 },
  { pitch: 3610, pulses: 45, loudness: 0.055, cutoff: 2400 },
];

/** Seconds of its notes: a toad keeps its measure, not a metronome’s. */
const TOAD = [5.2, 8.1, 10.9, 13.9, 16.6, 19.8, 22.5, 25.6, 28.3, 31.4];

const OWL = 17.4;

/** That many seconds of a night that never was, the same at each run. No animal was recorded. */
export function night(seconds: number): Track {
  const chance = seeded(64);
  const track = new Float64Array(seconds * RATE);
  lay(track, wind(seconds, chance), 0, 0.085);
  for (const { pitch, pulses, loudness, cutoff } of CRICKETS) {
    lay(track, fromAfar(cricket(seconds, pitch, pulses, chance), cutoff), 0, loudness);
  }
  const note = fromAfar(toad(), 3500);
  for (const second of TOAD) lay(track, note, second, 0.17 + chance() * 0.03);
  lay(track, fromAfar(owl(), 1300), OWL, 0.27);

  const fade = (time: number) => Math.min(1, time / 2.5, (seconds - time) / 6) ** 2;
  return track.map((sample, i) => sample * fade(i / RATE) * GAIN);
}

/** Brings the whole to about −20 LUFS (EBU R 128), far from clipping. */
const GAIN = 1.7;

/** Mulberry32: the ear does not ask for more. */
function seeded(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
