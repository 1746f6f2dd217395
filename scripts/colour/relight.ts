import { fromHex, type Lab, toHex, toLab, toRgb } from "./oklab.ts";

/** A change of lightness that eyes do not tell. */
const STEP = 0.002;

/**
 * The first colour that will do, from a colour on to white or black in the same hue; white or black if none does.
 *
 * @param colour `#rrggbb`, itself the first one tried if all of its chroma is kept
 * @param vividness what is kept of its chroma, from 0 to 1
 */
export function relight(
  colour: string,
  towards: "white" | "black",
  willDo: (candidate: string) => boolean,
  vividness = 1,
): string {
  if (vividness === 1 && willDo(colour)) return colour;
  const [from, a, b] = toLab(fromHex(colour));
  const room = towards === "white" ? 1 - from : from;
  const sign = towards === "white" ? 1 : -1;
  for (let moved = 0; moved < room; moved += STEP) {
    const shade: Lab = [from + sign * moved, a * vividness, b * vividness];
    const candidate = toHex(toRgb(shade));
    if (willDo(candidate)) return candidate;
  }
  return towards === "white" ? "#ffffff" : "#000000";
}
