import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FACES, type FaceSource } from "./faces.ts";
import { standInFamilies, standInRules } from "./stand-ins.ts";

const source = FACES.find(({ name }) => name === "texte") as FaceSource;

it("a face of systems is made as wide and as high as the one it stands in for", () => {
  const extents = { ascent: 1, descent: 0.25, lineGap: 0 };
  const rules = standInRules(source, { extents, width: 0.8572 });
  // Georgia is half as wide: twice its size, and half of the heights that count from it.
  expect(rules).toContain(
    '@font-face{font-family:"Spectral, Georgia";src:local("Georgia");size-adjust:200%;ascent-override:50%;descent-override:12.5%;line-gap-override:0%}',
  );
});

it("styles name each face, then those that stand in for it", () => {
  const tokens = readFileSync(new URL("../../assets/styles/tokens.css", import.meta.url), "utf8");
  for (const [token, family] of [
    ["serif", "Spectral"],
    ["title", "Young Serif"],
  ] as const) {
    const value = new RegExp(`--${token}:([^;]+);`).exec(tokens)?.[1] ?? "";
    expect(value.trim().split(/(?<="),\s+/)).toEqual([
      ...[family, ...standInFamilies(family)].map((name) => `"${name}"`),
      "serif",
    ]);
  }
});
