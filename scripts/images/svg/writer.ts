/** Where a `data:` address stands in the text of a drawing. */
export interface Embedded {
  start: number;
  end: number;
  /** `image/png` and the like. */
  type: string;
}

/** Writes XML with one namespace and no prefix, and keeps account of where images are. */
export class SvgWriter {
  readonly embedded: Embedded[] = [];
  readonly #pieces: string[] = [];
  readonly #names: string[] = [];
  #length = 0;
  #tagOpen = false;

  open(name: string, attributes: Iterable<readonly [string, string]>): void {
    this.#endTag();
    this.#write(`<${name}`);
    this.#names.push(name);
    this.#tagOpen = true;
    for (const [key, value] of attributes) {
      this.#write(` ${key}="`);
      const start = this.#length;
      this.#write(escapeXml(value, IN_ATTRIBUTE));
      if (key === "href" && value.startsWith("data:")) {
        const type = value.slice("data:".length, value.indexOf(";"));
        this.embedded.push({ start, end: this.#length, type });
      }
      this.#write('"');
    }
  }

  text(text: string): void {
    if (text === "") return;
    this.#endTag();
    this.#write(escapeXml(text, IN_TEXT));
  }

  close(): void {
    const name = this.#names.pop();
    this.#write(this.#tagOpen ? "/>" : `</${name}>`);
    this.#tagOpen = false;
  }

  toString(): string {
    return this.#pieces.join("");
  }

  #endTag(): void {
    if (this.#tagOpen) this.#write(">");
    this.#tagOpen = false;
  }

  #write(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

// U+FFFD would pass for a fault in the encoding of the file. In attributes, a parser makes spaces of white space that is
// not written by number. https://www.w3.org/TR/xml/#AVNormalize
const IN_TEXT = /[&<>\r\ufffd]/g;
const IN_ATTRIBUTE = /[&<>"\t\n\r\ufffd]/g;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string, special: RegExp): string {
  return text.replace(special, (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`);
}
