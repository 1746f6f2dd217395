import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { cutFace } from "./cut-face.ts";
import { FACES, type FaceSource } from "./faces.ts";
import { OpenFace } from "./open-face.ts";

function fileOf({ file }: FaceSource): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(file));
}

const cut = new Map(
  FACES.map((source) => {
    const { bytes } = cutFace(source, fileOf(source));
    return [source.name, { source, bytes, face: new OpenFace(bytes) }] as const;
  }),
);

function faceOf(name: string): OpenFace {
  return (cut.get(name) as { face: OpenFace }).face;
}

describe("each face, once cut", () => {
  it.each(FACES.map(({ name }) => name))("%s has its signs and nothing else", (name) => {
    const { face, source } = cut.get(name) as { face: OpenFace; source: FaceSource };
    const others = face
      .codes()
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => !source.signs.includes(sign));
    expect(face.glyphsOf(source.signs)).not.toContain(0);
    // Joined letters are signs too, for who would type them.
    expect(others.filter((sign) => !/[\ufb00-\ufb04]/.test(sign))).toEqual([]);
  });

  it.each(FACES.map(({ name }) => name))("%s sets a text as it did whole", (name) => {
    const { face, source } = cut.get(name) as { face: OpenFace; source: FaceSource };
    const whole = new OpenFace(fileOf(source));
    for (const text of ["Tavernier, « AVEC L’Œuvre »", "des fils efficaces, affligés", "1871, 62"])
      expect(face.widthOf(text), text).toBeCloseTo(whole.widthOf(text), 5);
  });

  it("the faces of texts draw a thin space and a hyphen that does not break; titles borrow theirs", () => {
    for (const { name } of FACES) {
      const face = faceOf(name);
      expect(face.widthOf("\u202f")).toBeGreaterThan(0.08);
      expect(face.widthOf("\u202f")).toBeLessThanOrEqual(face.widthOf(" "));
      expect(face.glyphsOf("\u2011")).not.toContain(0);
    }
  });

  it("texts have small capitals for centuries, drawn as such", () => {
    const face = faceOf("texte");
    const capitals = face.glyphsOf("XVIII", ["c2sc", "smcp"]);
    expect(new Set([...capitals, ...face.glyphsOf("XVIII")]).size).toBe(6);
  });

  it("titles have figures all of one height for numbers alone", () => {
    const face = faceOf("titre");
    expect(face.glyphsOf("62", ["lnum"])).not.toEqual(face.glyphsOf("62"));
  });

  it.each(FACES.map(({ name }) => name))("%s says who made it, and under which licence", (name) => {
    const { bytes } = cut.get(name) as { bytes: Uint8Array };
    // Names are in UTF-16.
    const names = Buffer.from(bytes).toString("latin1").replaceAll("\0", "");
    expect(names).toMatch(/Copyright .*Project Authors/);
    expect(names).toMatch(/SIL Open Font License, Version 1\.1/);
  });

  it("letters that are made to be joined are", () => {
    for (const { name } of FACES) expect(faceOf(name).glyphsOf("fi"), name).toHaveLength(1);
  });
});

describe("a face that does not suit", () => {
  const source = FACES[0] as FaceSource;
  const refused = (over: Partial<FaceSource>) => () =>
    cutFace({ ...source, ...over }, fileOf(source));

  it("is refused with all that it lacks", () => {
    expect(refused({ signs: `${source.signs}Ж字`, borrowed: new Map() })).toThrow(
      "La police @expo-google-fonts/young-serif/400Regular/YoungSerif_400Regular.ttf ne convient pas\u00a0: il y manque U+202F, ‑ (U+2011), Ж (U+0416), 字 (U+5B57).\n  Attendu\u00a0: ",
    );
  });

  it("is refused when a drawing that styles ask for is not there", () => {
    expect(refused({ drawings: [{ text: "XVI", features: ["c2sc", "smcp"] }] })).toThrow(
      "rien n’y est dessiné pour c2sc et smcp («\u00a0XVI\u00a0»).",
    );
  });
});
