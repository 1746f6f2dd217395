import { Refused } from "./verdict.ts";

/** CSS pixels. Relative ones are of text at the size browsers start from. https://www.w3.org/TR/css-values-4/#lengths */
const PIXELS = new Map<string, number>([
  ["", 1],
  ["px", 1],
  ["mm", 96 / 25.4],
  ["q", 96 / 101.6],
  ["cm", 96 / 2.54],
  ["in", 96],
  ["pt", 4 / 3],
  ["pc", 16],
  ["em", 16],
  ["rem", 16],
  ["ex", 8],
  ["ch", 8],
]);

/** Longer is no length, and would be slow to try. */
const LONGEST = 200;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/i;

const LEAST = 0.1;
const MOST = 100_000;

export interface Size {
  width: number;
  height: number;
  viewBox: string;
}

/**
 * The size in CSS pixels of the outermost `svg`, as browsers compute it for an image, and a box to scale by.
 * https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS
 *
 * @throws {Refused} when it has none, or one that cannot be shown
 */
export function sizeOf(attributes: ReadonlyMap<string, string>): Size {
  const box = boxOf(attributes.get("viewBox"));
  const given = { width: lengthOf(attributes, "width"), height: lengthOf(attributes, "height") };
  const ratio = box && box.width / box.height;
  const width = given.width ?? (given.height && ratio ? given.height * ratio : box?.width);
  const height = given.height ?? (given.width && ratio ? given.width / ratio : box?.height);
  if (width === undefined || height === undefined) {
    throw new Refused(
      "il ne dit pas sa taille, ni par une largeur et une hauteur (width et height) ni par un cadre (viewBox)",
    );
  }
  const size = { width: round(width), height: round(height) };
  for (const side of Object.values(size)) checkSide(side);
  return { ...size, viewBox: box?.text ?? `0 0 ${size.width} ${size.height}` };
}

/** `undefined` where browsers look at the box instead: a share of the page, a word. */
function lengthOf(attributes: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = attributes.get(name)?.trim() ?? "";
  if (text.length > LONGEST) return undefined;
  const number = NUMBER.exec(text)?.[0];
  const pixels = PIXELS.get(text.slice(number?.length).trim().toLowerCase());
  return number === undefined || pixels === undefined ? undefined : Number(number) * pixels;
}

function boxOf(text = ""): { width: number; height: number; text: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const parts = text.trim().split(/\s*,\s*|\s+/);
  const numbers = parts.map((part) => (NUMBER.exec(part)?.[0] === part ? Number(part) : NaN));
  const [, , width, height] = numbers;
  if (numbers.length !== 4 || width === undefined || height === undefined) return undefined;
  if (!numbers.every(Number.isFinite)) return undefined;
  if (width === 0 || height === 0) throw new Refused("son cadre (viewBox) est vide");
  // As if it were not there. https://www.w3.org/TR/SVG2/coords.html#ViewBoxAttribute
  if (width < 0 || height < 0) return undefined;
  return { width, height, text: parts.join(" ") };
}

function checkSide(side: number): void {
  if (!(side > 0)) throw new Refused("sa taille est nulle ou négative");
  if (side < LEAST) throw new Refused("sa taille est trop petite (moins d’un dixième de pixel)");
  if (side > MOST) {
    throw new Refused("sa taille est démesurée (plus de 100\u202f000\u00a0pixels de côté)");
  }
}

function round(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}
