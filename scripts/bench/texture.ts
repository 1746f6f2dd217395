import type { Random } from "./random.ts";

/** Side of the square of values; it repeats beyond. */
const SIDE = 1024;
const MASK = SIDE - 1;

/** Bumps along a side in the largest of the octaves. */
const BUMPS = 4;

/** The finest octave has bumps of two values: finer ones would be draws without any link. */
const MOST_OCTAVES = 8;

/**
 * Several smooth noises added up, each twice as fine as the one before: what clouds, bark, leaves and ground have in
 * common. Computed once, read everywhere.
 */
export class Texture {
  readonly #values = new Float32Array(SIDE * SIDE);

  /** @param octaves how many noises, 8 at most. @param roughness how strong each is beside the one before, from 0 to 1. */
  constructor(random: Random, octaves: number, roughness: number) {
    let strength = 1;
    for (let octave = 0; octave < Math.min(octaves, MOST_OCTAVES); octave++) {
      this.#add(random, BUMPS << octave, strength);
      strength *= roughness;
    }
    this.#spread();
  }

  /** From 0 to 1, smooth, 0.5 on average; the whole texture fits in a unit. */
  at(x: number, y: number): number {
    const values = this.#values;
    const across = x * SIDE;
    const down = y * SIDE;
    const left = Math.floor(across);
    const top = Math.floor(down);
    const share = across - left;
    const west = left & MASK;
    const east = (left + 1) & MASK;
    const north = (top & MASK) * SIDE;
    const south = ((top + 1) & MASK) * SIDE;
    const above = mix(values[north + west] as number, values[north + east] as number, share);
    const below = mix(values[south + west] as number, values[south + east] as number, share);
    return mix(above, below, down - top);
  }

  #add(random: Random, bumps: number, strength: number): void {
    const draws = Float32Array.from({ length: bumps * bumps }, () => random.below(4096) / 4095);
    const step = bumps / SIDE;
    for (let y = 0, at = 0; y < SIDE; y++) {
      const north = Math.floor(y * step) * bumps;
      const south = (north + bumps) % draws.length;
      const down = ease((y * step) % 1);
      for (let x = 0; x < SIDE; x++, at++) {
        const west = Math.floor(x * step);
        const east = (west + 1) % bumps;
        const across = ease((x * step) % 1);
        const above = mix(draws[north + west] as number, draws[north + east] as number, across);
        const below = mix(draws[south + west] as number, draws[south + east] as number, across);
        this.#values[at] = (this.#values[at] as number) + strength * mix(above, below, down);
      }
    }
  }

  /** Brings all to 0 to 1, three deviations on each side of the middle. */
  #spread(): void {
    const values = this.#values;
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
    const scale = 1 / (6 * Math.sqrt(variance));
    for (let at = 0; at < values.length; at++) {
      const value = 0.5 + ((values[at] as number) - average) * scale;
      values[at] = Math.min(1, Math.max(0, value));
    }
  }
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** From 0 to 1 and flat at both ends; what is outside is brought back to them. */
export function ease(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  return share * share * (3 - 2 * share);
}
