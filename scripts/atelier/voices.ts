import { draw, lay, lowPass, RATE, swell, type Track } from "./track.ts";

/** Numbers from 0 to 1, the same ones at each run. */
export type Chance = () => number;

const sine = (turns: number) => Math.sin(2 * Math.PI * turns);

/** A light wind in leaves: noise whose colour and strength wander. */
export function wind(seconds: number, chance: Chance): Track {
  const gust = (time: number) =>
    0.55 + 0.25 * sine(0.061 * time) + 0.14 * sine(0.173 * time + 0.3) + 0.06 * sine(0.41 * time);
  const noise = draw(seconds, () => chance() * 2 - 1);
  const soft = lowPass(
    lowPass(noise, (time) => 220 + 420 * gust(time)),
    () => 1400,
  );
  const rumble = lowPass(soft, () => 90);
  return soft.map((sample, i) => (sample - (rumble[i] ?? 0)) * gust(i / RATE) * 6);
}

/**
 * A cricket: short pulses of one high note, in chirps of about a second with hardly a rest between them.
 * @param pitch in hertz
 * @param pulses a second
 */
export function cricket(seconds: number, pitch: number, pulses: number, chance: Chance): Track {
  const song = new Float64Array(Math.round(seconds * RATE));
  let time = chance() * 0.8;
  while (time < seconds) {
    const count = Math.round(pulses * (0.5 + chance() * 1.1));
    const length = count / pulses;
    const chirp = draw(length, (t) => {
      const pulse = sine(pulses * t);
      return pulse <= 0
        ? 0
        : pulse ** 1.5 * swell(t, length * 0.35, length * 1.25) * sine(pitch * t);
    });
    lay(song, chirp, time, 0.8 + chance() * 0.2);
    time += length + 0.12 + chance() * 0.3;
  }
  return song;
}

/** One note of a midwife toad: a fifth of a second of nearly pure tone, as from a glass flute. */
export function toad(): Track {
  const length = 0.21;
  return draw(length, (t) => {
    const turns = 1310 * t;
    return (
      swell(t, 0.025, length) * (sine(turns) + 0.06 * sine(2 * turns) + 0.02 * sine(3 * turns))
    );
  });
}

interface Hoot {
  /** In seconds. */
  length: number;
  attack: number;
  /** In hertz, when it begins and when it ends. */
  pitch: readonly [number, number];
  /** Beats a second, none by default. */
  tremolo?: number;
}

function hoot({ length, attack, pitch: [high, low], tremolo }: Hoot): Track {
  return draw(length, (t) => {
    // The integral of a pitch that goes evenly from the one to the other, with the little arch of a breath.
    const turns =
      high * t + ((low - high) * t * t) / (2 * length) + 2.2 * Math.sin((Math.PI * t) / length);
    const beat = tremolo ? 0.12 + 0.88 * (0.5 + 0.5 * sine(tremolo * t - 0.25)) : 1;
    const note = sine(turns) + 0.16 * sine(2 * turns) + 0.07 * sine(3 * turns);
    return swell(t, attack, length) * beat * note;
  });
}

/** A tawny owl: a long hoot, a wait, then a short one and a tremolo that comes down. Nine seconds. */
export function owl(): Track {
  const call = new Float64Array(9 * RATE);
  lay(call, hoot({ length: 1.15, attack: 0.3, pitch: [820, 730] }), 0, 1);
  lay(call, hoot({ length: 0.26, attack: 0.06, pitch: [740, 720] }), 4.6, 0.7);
  lay(call, hoot({ length: 1.9, attack: 0.7, pitch: [850, 690], tremolo: 13 }), 5.5, 1);
  return call;
}
