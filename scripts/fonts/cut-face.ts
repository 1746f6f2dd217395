import { borrowSigns } from "./borrow-signs.ts";
import { FaceRefused } from "./face-refused.ts";
import type { FaceSource } from "./faces.ts";
import { type Extents, OpenFace } from "./open-face.ts";
import { FRENCH_PROSE } from "./prose.ts";
import { subset } from "./subset.ts";

/** A face ready to be compressed. */
export interface CutFace {
  /** A TrueType file. */
  bytes: Uint8Array;
  measures: FaceMeasures;
}

export interface FaceMeasures {
  extents: Extents;
  /** Mean width of a sign of French prose, in em. */
  width: number;
}

/** What browsers apply without being asked, and is worth its weight. */
const BY_DEFAULT = ["kern"];

/**
 * Cuts a face to its signs and drawings.
 *
 * @param bytes of its file
 * @throws FaceRefused when it lacks some of them: all are told
 */
export function cutFace(source: FaceSource, bytes: Uint8Array): CutFace {
  const { signs, drawings, borrowed } = source;
  const own = new OpenFace(bytes);
  const whole = borrowed.size === 0 ? bytes : borrowSigns(bytes, own, borrowed);
  const face = new OpenFace(whole);
  refuseLacks(source, face);
  const kept = {
    signs,
    glyphs: drawings.flatMap(({ text, features }) => face.glyphsOf(text, features)),
    features: [...BY_DEFAULT, ...drawings.flatMap(({ features }) => features)],
  };
  const measures = {
    extents: face.extents(),
    width: face.widthOf(FRENCH_PROSE) / count(FRENCH_PROSE),
  };
  return { bytes: subset(whole, kept), measures };
}

function refuseLacks({ file, signs, drawings }: FaceSource, face: OpenFace): void {
  const lacking = Array.from(signs).filter((sign) => face.glyphOf(sign) === undefined);
  const undrawn = drawings.filter(({ text, features }) => !hasDrawing(face, text, features));
  if (lacking.length + undrawn.length === 0) return;
  const found = [
    lacking.length > 0 && `il y manque ${lacking.map(name).join(", ")}`,
    undrawn.length > 0 &&
      `rien n’y est dessiné pour ${undrawn.map(({ text, features }) => `${features.join(" et ")} («\u00a0${text}\u00a0»)`).join(", ")}`,
  ].filter(Boolean);
  throw new FaceRefused(
    `La police ${file} ne convient pas\u00a0: ${found.join("\u202f; ")}.\n  Attendu\u00a0: tous les signes de scripts/fonts/signs.ts et tous les dessins de scripts/fonts/faces.ts. Prenez une autre version du paquet, ou donnez à ces signes le dessin d’autres (borrowed).`,
  );
}

/** Whether features give a text other drawings than those of its signs. */
function hasDrawing(face: OpenFace, text: string, features: readonly string[]): boolean {
  const plain = new Set(Array.from(text, (sign) => face.glyphOf(sign)));
  return face.glyphsOf(text, features).some((glyph) => !plain.has(glyph));
}

/** A sign that is seen, and its number. */
function name(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return /\s/.test(sign) ? `U+${code}` : `${sign} (U+${code})`;
}

function count(text: string): number {
  return Array.from(text).length;
}
