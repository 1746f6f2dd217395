import { describe, expect, it } from "vitest";
import type { Picture } from "./read-picture.ts";
import { storedName, suffixOf, type VariantSet, variantsOf } from "./recipe.ts";

const picture = (width: number, height: number, over: Partial<Picture> = {}): Picture => ({
  ...{ kind: "photo", hash: "a".repeat(64), width, height, transparent: false, remarks: [] },
  ...over,
});
const COLOURS = { rendering: "couleur", tint: "#ff615d" } as const;
const sizes = ({ plain }: VariantSet) => plain.map(({ width, height }) => `${width}×${height}`);

describe("a photo", () => {
  it("has four widths, in AVIF and in JPEG, and its proportions", () => {
    const { modern, plain, full } = variantsOf(picture(4000, 3000), COLOURS);
    expect(plain.map(({ width, height }) => [width, height])).toEqual([
      [480, 360],
      [800, 600],
      [1200, 900],
      [1600, 1200],
    ]);
    expect(modern.map(({ width }) => width)).toEqual([480, 800, 1200, 1600]);
    expect(new Set(plain.map(({ type }) => type))).toEqual(new Set(["image/jpeg"]));
    expect(new Set(modern.map(({ type }) => type))).toEqual(new Set(["image/avif"]));
    expect(full).toBe(plain[3]);
  });

  it.each([
    [320, ["320×240"]],
    [479, ["479×359"]],
    [480, ["480×360"]],
    [500, ["480×360"]],
    [640, ["480×360", "640×480"]],
    [1000, ["480×360", "800×600", "1000×750"]],
    [1590, ["480×360", "800×600", "1200×900", "1590×1193"]],
    [1, ["1×1"]],
  ])("of %i pixels is never enlarged", (width, expected) => {
    expect(sizes(variantsOf(picture(width, Math.round(width * 0.75)), COLOURS))).toEqual(expected);
  });

  it("as narrow as a thread keeps a height", () => {
    expect(sizes(variantsOf(picture(9000, 2), COLOURS))[0]).toBe("480×1");
  });
});

it("what one sees through, or was drawn, is a PNG where it is not an AVIF", () => {
  for (const over of [{ transparent: true }, { kind: "graphic" as const }]) {
    const { modern, plain } = variantsOf(picture(800, 600, over), COLOURS);
    expect(plain.map(({ type }) => type)).toEqual(["image/png", "image/png"]);
    expect(modern.map(({ type }) => type)).toEqual(["image/avif", "image/avif"]);
  }
});

it("a drawing is one file, whatever the rendering", () => {
  for (const rendering of ["couleur", "trame"] as const) {
    const set = variantsOf(picture(30, 20, { kind: "drawing" }), { ...COLOURS, rendering });
    expect(set.modern).toEqual([]);
    expect(set.plain).toEqual([set.full]);
    expect(suffixOf(set.full)).toMatch(/^-[0-9a-f]{8}\.svg$/);
  }
});

it("a dithered photo is one WebP, one PNG, and leads to the photo in its colours", () => {
  const { modern, plain, full } = variantsOf(picture(4000, 3000), {
    ...COLOURS,
    rendering: "trame",
  });
  expect(modern).toHaveLength(1);
  expect(modern[0]).toMatchObject({ type: "image/webp", dithered: { method: "trame" } });
  expect(plain).toHaveLength(1);
  expect(plain[0]).toMatchObject({ type: "image/png", dithered: { method: "trame" } });
  expect(full).toEqual(variantsOf(picture(4000, 3000), COLOURS).full);
});

it("names change with the content, the size, the format, the rendering and the tint, and with nothing else", () => {
  const names = (over: Partial<Picture> = {}, look: object = {}) => {
    const { modern, plain } = variantsOf(picture(4000, 3000, over), { ...COLOURS, ...look });
    return [...modern, ...plain].map(storedName);
  };
  expect(names()).toEqual(names());
  expect(names({ tone: 12, remarks: [{ remark: "cmyk" }] })).toEqual(names());
  const all = [
    ...names(),
    ...names({ hash: "b".repeat(64) }),
    ...names({}, { rendering: "trame" }),
    ...names({}, { rendering: "grain" }),
    ...names({}, { rendering: "grain", tint: "#1d3f6e" }),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(names({}, { tint: "#1d3f6e" })).toEqual(names());
});

it("a small dithered photo has as many points as its place, the others the usual number", () => {
  const widths = (small?: boolean) => {
    const look = { rendering: "trame", tint: "#1d3f6e", ...(small ? { small } : {}) } as const;
    return variantsOf(picture(4000, 3000), look).plain.map(({ width }) => width);
  };
  expect(widths()).toEqual([305]);
  expect(widths(true)).toEqual([152]);
  const colours = variantsOf(picture(4000, 3000), { ...COLOURS, small: true });
  expect(colours).toEqual(variantsOf(picture(4000, 3000), COLOURS));
});

it("a picture too high for a format is given in those that hold it", () => {
  const types = (width: number, height: number) => {
    const { modern, plain } = variantsOf(picture(width, height), COLOURS);
    return [...modern, ...plain].map(({ type }) => type);
  };
  expect(new Set(types(1600, 16_000))).toEqual(new Set(["image/avif", "image/jpeg"]));
  expect(new Set(types(1600, 20_000))).toEqual(new Set(["image/jpeg"]));
  expect(types(1, 90_000)).toEqual(["image/png"]);
});
