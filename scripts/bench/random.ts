/** Chance that can be replayed: the same seed gives the same draws, on any machine and any Node. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different items, in the order drawn; fewer if the list is shorter. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32: 32 bits of state are plenty for a text that only has to vary. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    sample: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, list.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat();
    },
  };
}
