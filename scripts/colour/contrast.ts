import { decode, fromHex } from "./oklab.ts";

/** From 1 to 21, of two colours `#rrggbb`. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = fromHex(colour).map(decode);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
