import { decodeEntity } from "./entities.ts";
import type { Piece } from "./pieces.ts";
import { words } from "./signs.ts";
import { attribute, type Tag, TagReader } from "./tags.ts";

/** A piece of an HTML fragment: tags that set words, and comments, lie between two pieces. */
export interface HtmlPiece extends Piece {
  /** Offset in the fragment. */
  start: number;
  /** Offset in the fragment of each unit of the text, and of its end, where entities make them differ. */
  offsets?: number[];
}

const OPAQUE_ELEMENTS = words("code kbd samp var pre script style math svg textarea");
/** Their content is no HTML. */
const RAW_ELEMENTS = words("script style textarea");
const BLOCKS = words(`
br hr p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th blockquote figure figcaption
section article aside header footer main nav form fieldset legend address details summary option
`);
const VOID = words("area br col embed hr img input link meta source track wbr");
const REPLACED = words("img input embed");
/** What a `<sup>` holds when it calls a note; the closing tag is read with it. */
const NOTE_CALL = /(?:<a\b[^<>]*>)?[[(]?\d{1,3}[\])]?(?:<\/a>)?<\/sup\s*>/iy;

/** Cuts an HTML fragment, as malformed as may be, into what typography reads and what it leaves alone. */
export function cutHtml(html: string): HtmlPiece[] {
  if (!html.includes("<") && !html.includes("&")) return [{ kind: "text", text: html, start: 0 }];
  return new Cutter(html).cut();
}

class Cutter {
  private readonly pieces: HtmlPiece[] = [];
  private readonly tags: TagReader;
  /** Open `<sup>`, `<sub>` and small capitals. */
  private styles = 0;
  /** Whether each open `<span>` is one of small capitals. */
  private readonly spans: boolean[] = [];

  constructor(private readonly html: string) {
    this.tags = new TagReader(html);
  }

  cut(): HtmlPiece[] {
    const { html } = this;
    let text = 0;
    for (let at = html.indexOf("<"); at !== -1; ) {
      const tag = this.tags.read(at);
      let next: number;
      if (typeof tag === "number") {
        next = tag;
        if (tag > at + 1) {
          this.addText(text, at);
          this.add("opaque", at);
          text = tag;
        }
      } else {
        this.addText(text, at);
        next = tag.name === "" ? tag.end : this.passTag(tag, at);
        text = next;
      }
      at = html.indexOf("<", next);
    }
    this.addText(text, html.length);
    return this.pieces;
  }

  /** What a tag does to what is read, up to where the text goes on. */
  private passTag(tag: Tag, start: number): number {
    const { name, isClosing, end } = tag;
    const isBlock = BLOCKS.has(name);
    if (!isClosing && !VOID.has(name) && isOpaque(tag)) {
      this.add(isBlock ? "border" : "opaque", start);
      if (tag.attributes.endsWith("/") && (name === "svg" || name === "math")) return end;
      return RAW_ELEMENTS.has(name) ? this.endOfRaw(name, end) : this.tags.endOfElement(name, end);
    }
    if (isBlock) this.add("border", start);
    else if (REPLACED.has(name)) this.add("opaque", start);
    else if (name === "sup" || name === "sub") return this.passScript(tag, start);
    else if (name === "span") this.passSpan(tag);
    return end;
  }

  private passScript({ name, isClosing, end }: Tag, start: number): number {
    if (isClosing) this.styles = Math.max(0, this.styles - 1);
    else {
      NOTE_CALL.lastIndex = end;
      if (name === "sup" && NOTE_CALL.test(this.html)) {
        this.add("note-call", start);
        return NOTE_CALL.lastIndex;
      }
      this.styles++;
    }
    return end;
  }

  private passSpan({ isClosing, attributes }: Tag): void {
    if (!isClosing) {
      const isSmallCaps = attribute(attributes, "class") === "sc";
      this.spans.push(isSmallCaps);
      if (isSmallCaps) this.styles++;
    } else if (this.spans.pop()) this.styles = Math.max(0, this.styles - 1);
  }

  private endOfRaw(name: string, from: number): number {
    const close = new RegExp(`</${name}\\s*>`, "gi");
    close.lastIndex = from;
    return close.test(this.html) ? close.lastIndex : this.html.length;
  }

  private add(kind: "opaque" | "note-call" | "border", start: number): void {
    this.pieces.push({ kind, text: "", start });
  }

  private addText(start: number, end: number): void {
    if (start === end) return;
    const source = this.html.slice(start, end);
    const style = this.styles > 0 ? { isStyled: true } : undefined;
    if (source.includes("&"))
      this.pieces.push({ kind: "text", ...decode(source, start), ...style });
    else this.pieces.push({ kind: "text", text: source, start, ...style });
  }
}

function isOpaque({ name, attributes }: Tag): boolean {
  if (OPAQUE_ELEMENTS.has(name)) return true;
  if (attributes === "") return false;
  const lang = attribute(attributes, "lang") ?? attribute(attributes, "xml:lang");
  return (
    (lang !== undefined && !/^fr(?:-|$)/i.test(lang)) || attribute(attributes, "translate") === "no"
  );
}

/** The text that entities stand for, one unit each. */
function decode(source: string, start: number): { text: string; start: number; offsets: number[] } {
  const offsets: number[] = [];
  let text = "";
  for (let index = 0; index < source.length; ) {
    const entity = source[index] === "&" ? decodeEntity(source, index) : undefined;
    offsets.push(start + index);
    text += entity?.text ?? (source[index] as string);
    index = entity?.end ?? index + 1;
  }
  offsets.push(start + source.length);
  return { text, start, offsets };
}
