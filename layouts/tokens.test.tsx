import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAPER } from "./parts/document-head.tsx";

const css = readFileSync(new URL("../assets/styles/tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media");
const light = colours(lightCss);
const dark = { ...light, ...colours(darkCss) };

function colours(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/--([\w-]+): (#[0-9a-f]{6}|#000);/g)].map(([, name, colour]) => [
      name,
      colour === "#000" ? "#000000" : colour,
    ]),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a = "", b = ""): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_, theme) => {
  it.each(["ink", "soft", "accent"])("reads at 7:1 in %s on paper and on tint", (ink) => {
    expect(contrast(theme[ink], theme.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme[ink], theme.tint)).toBeGreaterThanOrEqual(7);
  });

  it("reads at 7:1 on a cover", () => {
    expect(contrast(theme["cover-ink"], theme.coral)).toBeGreaterThanOrEqual(7);
  });
});

describe("theme-color", () => {
  it("is the paper of the stylesheet", () => {
    expect(PAPER).toEqual({ light: light.paper, dark: dark.paper });
  });
});
