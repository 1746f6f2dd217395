import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../scripts/colour/contrast.ts";
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

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_, theme) => {
  it.each(["ink", "soft", "accent"])("reads at 7:1 in %s on paper and on tint", (ink) => {
    expect(contrast(theme[ink] ?? "", theme.paper ?? "")).toBeGreaterThanOrEqual(7);
    expect(contrast(theme[ink] ?? "", theme.tint ?? "")).toBeGreaterThanOrEqual(7);
  });

  it("reads at 7:1 on a cover", () => {
    expect(contrast(theme["cover-ink"] ?? "", theme.coral ?? "")).toBeGreaterThanOrEqual(7);
  });
});

describe("theme-color", () => {
  it("is the paper of the stylesheet", () => {
    expect(PAPER).toEqual({ light: light.paper, dark: dark.paper });
  });
});
