import { Blob, Buffer, Direction, Face, Feature, Font, shape } from "harfbuzzjs";

/** Heights that styles may override, in em. */
export interface Extents {
  ascent: number;
  descent: number;
  lineGap: number;
}

/** A drawing at its place in a line; all in em. */
export interface PlacedGlyph {
  id: number;
  advance: number;
  dx: number;
  dy: number;
}

/** A face read by HarfBuzz, which sets a text as browsers do. */
export class OpenFace {
  readonly unitsPerEm: number;
  readonly #font: Font;
  readonly #buffer = new Buffer();

  /** @param bytes of a TrueType file */
  constructor(bytes: Uint8Array) {
    const face = new Face(new Blob(new Uint8Array(bytes).buffer));
    this.#font = new Font(face);
    this.unitsPerEm = face.upem;
  }

  /** Identifier of the drawing of a sign; `undefined` where there is none. */
  glyphOf(sign: string): number | undefined {
    return this.#font.nominalGlyph(sign.codePointAt(0) ?? 0);
  }

  /** Every sign, as a code point. */
  codes(): number[] {
    return [...this.#font.face.collectUnicodes()];
  }

  /** The drawings of a line of text, from left to right. */
  place(text: string, features: readonly string[] = []): PlacedGlyph[] {
    return this.#set(text, features).map(
      ({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
        id: codepoint,
        advance: xAdvance / this.unitsPerEm,
        dx: xOffset / this.unitsPerEm,
        dy: yOffset / this.unitsPerEm,
      }),
    );
  }

  /** Of a drawing, as the data of an SVG path that goes up, in units of the face. */
  outline(glyph: number): string {
    return this.#font.glyphToPath(glyph);
  }

  /** Identifiers of the drawings that a text takes with some features, those that faces apply by default included. */
  glyphsOf(text: string, features: readonly string[] = []): number[] {
    return this.#set(text, features).map(({ codepoint }) => codepoint);
  }

  /** Width of a text on one line, in em. */
  widthOf(text: string, features: readonly string[] = []): number {
    const units = this.#set(text, features).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
    return units / this.unitsPerEm;
  }

  extents(): Extents {
    const { ascender, descender, lineGap } = this.#font.hExtents();
    const em = (units: number) => units / this.unitsPerEm;
    return { ascent: em(ascender), descent: em(-descender), lineGap: em(lineGap) };
  }

  #set(text: string, features: readonly string[]) {
    const buffer = this.#buffer;
    buffer.reset();
    buffer.addText(text);
    // Told rather than guessed, or a text of signs only would be set otherwise.
    buffer.setDirection(Direction.LTR);
    buffer.setScript("Latn");
    buffer.setLanguage("fr");
    shape(
      this.#font,
      buffer,
      features.map((feature) => new Feature(feature)),
    );
    return buffer.getGlyphInfosAndPositions();
  }
}
