import fc from "fast-check";
import { fromHex, toLab } from "./oklab.ts";

/** Any colour `#rrggbb` that screens have. */
export const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

/**
 * How far a colour stands from the hue of another, in OKLab; rounding to 255 levels makes 0.002 of it. Unlike an angle,
 * it does not wander for greys.
 */
export function hueDrift(from: string, to: string): number {
  const [[, a, b], [, c, d]] = [toLab(fromHex(from)), toLab(fromHex(to))];
  const chroma = Math.hypot(a, b);
  const isOpposite = a * c + b * d < 0;
  return isOpposite || chroma === 0 ? Math.hypot(c, d) : Math.abs(a * d - b * c) / chroma;
}
