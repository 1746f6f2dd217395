import { Blob, Buffer, Direction, Face, Feature, Font, shape } from "harfbuzzjs";

/** Heights that styles may override, in em. */
export interface Extents {
  ascent: number;
  descent: number;
  lineGap: number;
}

/** A face read by HarfBuzz, which sets a text as browsers do. */
export class OpenFace {
  readonly #font: Font;
  readonly #unitsPerEm: number;

  /** @param bytes of a TrueType file */
  constructor(bytes: Uint8Array) {
    const face = new Face(new Blob(new Uint8Array(bytes).buffer));
    this.#font = new Font(face);
    this.#unitsPerEm = face.upem;
  }

  /** Identifier of the drawing of a sign; `undefined` where there is none. */
  glyphOf(sign: string): number | undefined {
    return this.#font.nominalGlyph(sign.codePointAt(0) ?? 0);
  }

  /** Every sign, as a code point. */
  codes(): number[] {
    return [...this.#font.face.collectUnicodes()];
  }

  /** Identifiers of the drawings that a text takes with some features, those that faces apply by default included. */
  glyphsOf(text: string, features: readonly string[] = []): number[] {
    return this.#set(text, features).map(({ codepoint }) => codepoint);
  }

  /** Width of a text on one line, in em. */
  widthOf(text: string, features: readonly string[] = []): number {
    const units = this.#set(text, features).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
    return units / this.#unitsPerEm;
  }

  extents(): Extents {
    const { ascender, descender, lineGap } = this.#font.hExtents();
    const em = (units: number) => units / this.#unitsPerEm;
    return { ascent: em(ascender), descent: em(-descender), lineGap: em(lineGap) };
  }

  #set(text: string, features: readonly string[]) {
    const buffer = new Buffer();
    buffer.addText(text);
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
