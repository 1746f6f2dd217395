import type { Random } from "./random.ts";
import { ease, mix, Texture } from "./texture.ts";

/** How much of a place a thing hides, from 0 to 1. Places are told in heights of the picture, from its top left. */
export type Shape = (x: number, y: number) => number;

/** From nearly even to gravel. */
export interface Textures {
  soft: Texture;
  cloudy: Texture;
  rough: Texture;
  gritty: Texture;
}

export function createTextures(random: Random): Textures {
  return {
    soft: new Texture(random, 3, 0.5),
    cloudy: new Texture(random, 7, 0.5),
    rough: new Texture(random, 8, 0.7),
    gritty: new Texture(random, 8, 0.95),
  };
}

export interface Tools {
  textures: Textures;
  random: Random;
  between(least: number, most: number): number;
  /** Width of the picture over its height. */
  aspect: number;
}

export function createTools(random: Random, textures: Textures, aspect: number): Tools {
  const between = (least: number, most: number) => mix(least, most, random.below(10_000) / 9_999);
  return { textures, random, between, aspect };
}

/** @param depth from 0, far, to 1, near. @param softness width of the edges. */
type ShapeMaker = (tools: Tools, depth: number, softness: number) => Shape;

/** Hills, roofs of trees, the edge of a table. */
const ridge: ShapeMaker = ({ textures, random, between }, depth, softness) => {
  const texture = random.pick([textures.soft, textures.cloudy, textures.rough]);
  const [height, steep, row] = [between(0.1, 0.6), between(0.1, 0.9), between(0, 1)];
  const top = 0.3 + 0.5 * depth;
  return (x, y) => {
    const edge = top + height * (texture.at(x * steep, row) - 0.5);
    return ease(0.5 + (y - edge) / softness);
  };
};

/** Leaves, stones, foam. */
const patches: ShapeMaker = ({ textures, random, between }, depth, softness) => {
  const texture = random.pick([textures.cloudy, textures.rough]);
  const [scale, cover] = [between(0.3, 1.6), between(0.45, 0.62)];
  const [left, top] = [between(0, 1), between(0, 1)];
  return (x, y) => {
    const bump = texture.at(left + x * scale, top + y * scale) + 0.15 * (y - depth);
    return ease(0.5 + (bump - cover) / (softness * scale * 10));
  };
};

/** Fruit, faces, lamps out of focus. */
const rounds: ShapeMaker = ({ random, between, aspect }, depth, softness) => {
  const all = Array.from({ length: 1 + random.below(9) }, () => {
    const radius = between(0.03, 0.12 + 0.2 * depth);
    return { x: between(0, aspect), y: between(0, 1), radius, flat: between(0.7, 1.3) };
  });
  return (x, y) => {
    let most = 0;
    for (const round of all) {
      const across = x - round.x;
      const down = (y - round.y) * round.flat;
      const distance = Math.sqrt(across * across + down * down);
      if (distance > round.radius + softness) continue;
      most = Math.max(most, ease(0.5 + (round.radius - distance) / softness));
    }
    return most;
  };
};

/** Trunks, stalks, railings. */
const stems: ShapeMaker = ({ textures, between }, _depth, softness) => {
  const [count, share, bend] = [between(2, 18), between(0.15, 0.5), between(0, 1)];
  const row = between(0, 1);
  return (x, y) => {
    const place = (x + bend * 0.1 * textures.soft.at(row + x * 0.3, y * 0.5)) * count;
    const rank = Math.floor(place);
    const thick = share * (0.4 + textures.rough.at(rank * 0.377, row));
    return ease(0.5 + (thick / 2 - Math.abs(place - rank - 0.5)) / (softness * count));
  };
};

/** Houses and their windows. */
const fronts: ShapeMaker = ({ textures, between }, depth, softness) => {
  const [count, tallest, row] = [between(2, 7), between(0.3, 0.8), between(0, 1)];
  const [rows, columns] = [between(6, 20), between(10, 30)];
  return (x, y) => {
    const height = textures.rough.at(Math.floor(x * count) * 0.377, row);
    const wall = ease(0.5 + (y - 0.3 - 0.3 * depth - tallest * (height - 0.5)) / softness);
    if (wall === 0) return 0;
    const across = x * columns;
    const down = y * rows;
    const pane = Math.min(
      0.2 - Math.abs(across - Math.floor(across) - 0.5),
      0.3 - Math.abs(down - Math.floor(down) - 0.5),
    );
    return wall * (1 - 0.6 * ease(0.5 + pane / (softness * columns)));
  };
};

export const SHAPES: readonly ShapeMaker[] = [
  ...[ridge, ridge, ridge, patches, patches, patches],
  ...[rounds, stems, fronts],
];
