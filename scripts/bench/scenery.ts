import type { Random } from "./random.ts";
import { createTools, SHAPES, type Shape, type Textures, type Tools } from "./shapes.ts";
import { ease, mix } from "./texture.ts";

/** What a photo shows. Places are told in heights of the picture, from its top left. */
export interface Scene {
  /** Writes the colour of a place into `pixel`, from 0 to 255. */
  paint(x: number, y: number, pixel: Float32Array): void;
}

type Rgb = readonly [red: number, green: number, blue: number];

interface Layer {
  shape: Shape;
  dark: Rgb;
  light: Rgb;
  /** How much of `light` there is at a place, from 0 to 1. */
  texture: Shape;
}

/** Under this, a layer is not seen. */
const UNSEEN = 0.004;

/** What is near hides what is far, and only one depth is sharp. */
export function createScene(random: Random, textures: Textures, aspect: number): Scene {
  const tools = createTools(random, textures, aspect);
  const { between } = tools;
  const depths = 2 + random.below(4);
  const focus = random.below(depths);
  const layers = Array.from({ length: depths }, (_, depth) =>
    createLayer(tools, (depth + 1) / depths, Math.abs(depth - focus) * between(0, 0.8)),
  ).reverse();
  const sky = createSky(tools);
  const [lit, fall] = [between(0, aspect), between(0.05, 0.35)];
  return {
    paint(x, y, pixel) {
      let left = 1;
      pixel.fill(0);
      for (const layer of layers) {
        const part = layer.shape(x, y) * left;
        if (part > UNSEEN) add(pixel, layer, layer.texture(x, y), part);
        left -= part;
        if (left < UNSEEN) break;
      }
      if (left > UNSEEN) add(pixel, sky, sky.texture(x, y), left);
      const shade = 1 - fall * ((x - lit) ** 2 + (y - 0.4) ** 2);
      for (let band = 0; band < 3; band++) pixel[band] = (pixel[band] as number) * shade;
    },
  };
}

function add(pixel: Float32Array, { dark, light }: Layer, share: number, part: number): void {
  for (let band = 0; band < 3; band++) {
    const value = mix(dark[band] as number, light[band] as number, share);
    pixel[band] = (pixel[band] as number) + value * part;
  }
}

/** Air, a wall, water: what is behind all the rest. */
function createSky({ textures, random, between }: Tools): Layer {
  const clouds = random.chance(0.6) ? between(0.2, 1) : 0;
  const [wide, high] = [between(0.2, 0.8), between(0.3, 1.2)];
  const lean = between(-0.3, 0.3);
  const hue = random.chance(0.7) ? between(200, 225) : between(15, 60);
  return {
    shape: () => 1,
    dark: colour(hue, between(0.1, 0.6), between(0.3, 0.6)),
    light: colour(hue + between(-15, 15), between(0, 0.4), between(0.7, 0.95)),
    texture: (x, y) => {
      const slope = 0.2 + 0.6 * (y + lean * x);
      if (clouds === 0) return ease(slope);
      return ease(slope + clouds * (textures.cloudy.at(x * wide, y * high) - 0.5));
    },
  };
}

/** Leaves, earth and wood, brick and skin, stone, and now and then something painted. */
const HUES: readonly (readonly [least: number, most: number])[] = [
  [75, 130],
  [75, 130],
  [25, 48],
  [25, 48],
  [5, 25],
  [190, 230],
  [0, 360],
];

/** @param depth from 0, far, to 1, near. @param blur 0 for what is sharp. */
function createLayer(tools: Tools, depth: number, blur: number): Layer {
  const { random, between } = tools;
  const hue = between(...random.pick(HUES));
  const light = between(0.35, 0.8) - depth * 0.15;
  const shape = random.pick(SHAPES)(tools, depth, 0.0012 + blur * 0.04);
  return {
    shape,
    dark: colour(hue + between(-15, 15), between(0.05, 0.6), light * between(0.15, 0.6)),
    light: colour(hue, between(0.05, 0.5), light),
    texture: createTexture(tools, blur),
  };
}

/** Ground, leaves, stone, cloth: finer where it is sharp, stretched one way or the other. */
function createTexture({ textures, random, between }: Tools, blur: number): Shape {
  const { soft, cloudy, rough, gritty } = textures;
  const texture = blur > 0.25 ? soft : random.pick([cloudy, rough, rough, gritty]);
  const scale = between(0.4, 1.2) / (1 + blur);
  const [wide, high] = random.pick([
    [1, 1],
    [1, 1],
    [0.25, 1.5],
    [1.5, 0.3],
  ] as const);
  const [left, top] = [between(0, 1), between(0, 1)];
  const contrast = between(0.7, 2);
  const creased = random.chance(0.3);
  return (x, y) => {
    const bump = texture.at(left + x * scale * wide, top + y * scale * high);
    const value = creased ? 1 - Math.abs(4 * bump - 2) : bump;
    return ease(0.5 + (value - 0.5) * contrast);
  };
}

/** @param hue in degrees, of any turn. @param saturation from 0 to 1. @param lightness from 0 to 1. */
function colour(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const band = (offset: number) => {
    const turn = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  };
  return [band(0), band(8), band(4)];
}
