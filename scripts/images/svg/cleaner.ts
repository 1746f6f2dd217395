import type { SaxesTagNS } from "saxes";
import { cleanAttributes } from "./attributes.ts";
import { Copies } from "./copies.ts";
import { cleanStylesheet } from "./css.ts";
import type { Tag } from "./faults.ts";
import { ANIMATABLE, ANIMATIONS, ELEMENTS, MATHML, PROGRAMS, SVG, TEXTS, XHTML } from "./lists.ts";
import { type Size, sizeOf } from "./size.ts";
import { type Note, Refused } from "./verdict.ts";
import { type Embedded, SvgWriter } from "./writer.ts";

const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
const MOST_DRAWN = 500_000;

/** An element that is kept. */
interface Frame {
  name: string;
  /** Whether the characters within are shown. */
  texts: boolean;
  /** Of a `style`: its text so far, written at its end. */
  css?: { text: string; attributes: Map<string, string> };
  /** Elements kept within, but for titles. */
  shown: number;
  /** Of a `switch`: where it held text laid out as a web page, for which there must be something else. */
  rich?: number;
}

/** An element that is left out with all that is within. */
interface Skip {
  depth: number;
  /** What would be missing, if it holds anything to read or see. */
  what?: "rich" | "flow";
  at: number;
  holds: boolean;
}

/** In a `foreignObject`, what shows without any text. */
const VISIBLE = /^(?:img|image|svg|math|video|audio|canvas|iframe|object|embed|input|hr)$/i;

/** Takes a drawing tag by tag, and writes what may be served. All its methods may throw `Refused`. */
export class SvgCleaner {
  readonly #note: Note;
  readonly #writer = new SvgWriter();
  readonly #copies = new Copies();
  readonly #open: Tag[] = [];
  readonly #frames: Frame[] = [];
  #skip: Skip | undefined;
  #elements = 0;
  #size: Size | undefined;
  /** Whether there was a line break, outside of texts, since the last tag written. */
  #gap = false;
  #closed: Tag | undefined;

  constructor(note: Note) {
    this.#note = note;
  }

  /** The innermost tag that is open. */
  get openTag(): Tag | undefined {
    return this.#open.at(-1);
  }

  get closedTag(): Tag | undefined {
    return this.#closed;
  }

  start(tag: Tag): void {
    this.#open.push(tag);
  }

  /** The tag last started, with its attributes. */
  open(tag: SaxesTagNS): void {
    const at = this.#at;
    if (this.#open.length > DEEPEST) {
      throw new Refused(`ses groupes sont imbriqués sur plus de ${DEEPEST}\u00a0niveaux`, at);
    }
    if (++this.#elements > MOST_ELEMENTS) {
      throw new Refused("il compte plus de 200\u202f000\u00a0éléments", at);
    }
    if (PROGRAMS.has(tag.local.toLowerCase())) this.#note("program");
    if (this.#skip) {
      this.#skip.depth++;
      this.#skip.holds ||= VISIBLE.test(tag.local);
    } else if (this.#frames.length === 0) this.#openRoot(tag);
    else if (this.#isKept(tag)) this.#openKept(tag);
    else this.#skip = { depth: 1, at, holds: false, ...this.#missing(tag) };
  }

  text(text: string): void {
    const skip = this.#skip;
    const frame = this.#frames.at(-1);
    if (skip) {
      const within = this.#open.at(-1)?.name ?? "";
      skip.holds ||= /\S/.test(text) && !/(?:^|:)(?:script|style)$/i.test(within);
    } else if (frame?.css) frame.css.text += text;
    else if (frame?.texts) this.#writer.text(text);
    else if (frame) this.#gap ||= text.includes("\n");
  }

  close(): void {
    this.#closed = this.#open.pop();
    const skip = this.#skip;
    if (!skip) this.#closeKept();
    else if (--skip.depth === 0) {
      this.#skip = undefined;
      if (skip.what && skip.holds) this.#miss(skip.what, skip.at);
    }
  }

  finish(): { svg: string; embedded: Embedded[]; size: Size } {
    if (this.#copies.total() > MOST_DRAWN) {
      throw new Refused(
        "il se recopie lui-même trop de fois (plus de 500\u202f000\u00a0éléments en tout)",
      );
    }
    const size = this.#size as Size;
    return { svg: `${this.#writer}\n`, embedded: this.#writer.embedded, size };
  }

  #openRoot(tag: SaxesTagNS): void {
    if (tag.uri !== SVG || tag.local !== "svg") {
      throw new Refused("sa première balise n’est pas celle d’un dessin SVG", this.#at);
    }
    const { kept, style } = cleanAttributes("svg", tag.attributes, this.#note);
    // Styles win over attributes.
    const given = new Map([
      ...kept,
      ...style.filter(([property]) => /^(?:width|height)$/.test(property)),
    ]);
    this.#size = this.#placed(() => sizeOf(given));
    const { width, height, viewBox } = this.#size;
    const attributes = new Map([
      ["xmlns", SVG],
      ["width", `${width}`],
      ["height", `${height}`],
      ["viewBox", viewBox],
    ]);
    for (const [name, value] of kept) if (!attributes.has(name)) attributes.set(name, value);
    setStyle(
      attributes,
      style.filter(([property]) => !/^(?:width|height)$/.test(property)),
    );
    this.#write("svg", attributes, false);
  }

  #openKept(tag: SaxesTagNS): void {
    const { kept, style } = this.#placed(() =>
      cleanAttributes(tag.local, tag.attributes, this.#note),
    );
    setStyle(kept, style);
    const parent = this.#frames.at(-1) as Frame;
    if (!/^(?:title|desc)$/.test(tag.local)) parent.shown++;
    if (tag.local === "style") {
      kept.delete("type");
      this.#frames.push({
        name: "style",
        texts: false,
        shown: 0,
        css: { text: "", attributes: kept },
      });
    } else this.#write(tag.local, kept, parent.texts);
  }

  #write(name: string, attributes: Map<string, string>, inText: boolean): void {
    this.#writeGap();
    this.#writer.open(name, attributes);
    const copied = name === "use" ? attributes.get("href")?.slice(1) : undefined;
    this.#copies.open(attributes.get("id"), copied);
    this.#frames.push({ name, texts: inText || TEXTS.has(name), shown: 0 });
  }

  #closeKept(): void {
    const frame = this.#frames.pop() as Frame;
    if (frame.rich !== undefined && frame.shown === 0) this.#miss("rich", frame.rich);
    if (frame.rich !== undefined) this.#note("rich");
    if (frame.css) {
      const css = cleanStylesheet(frame.css.text, this.#note);
      if (css === "") return;
      this.#writeGap();
      this.#writer.open("style", frame.css.attributes);
      this.#writer.text(css);
    } else {
      if (!frame.texts) this.#writeGap();
      this.#copies.close();
    }
    this.#writer.close();
  }

  #writeGap(): void {
    if (this.#gap) this.#writer.text("\n");
    this.#gap = false;
  }

  #isKept({ uri, local, attributes }: SaxesTagNS): boolean {
    const parent = this.#frames.at(-1) as Frame;
    if (uri !== SVG || !ELEMENTS.has(local) || parent.css) return false;
    if (local === "style") return /^\s*(?:text\/css\s*)?$/i.test(attributes.type?.value ?? "");
    const written = ANIMATIONS.has(local) ? attributes.attributeName?.value.trim() : undefined;
    return written === undefined || ANIMATABLE.has(written);
  }

  /** Tells of an element that is not kept, and what would be missing without it. */
  #missing({ uri, local, attributes }: SaxesTagNS): Pick<Skip, "what"> {
    if (PROGRAMS.has(local.toLowerCase()) || (uri === SVG && local === "metadata")) return {};
    if (uri === SVG && local === "foreignObject") {
      const extensions = attributes.requiredExtensions?.value.trim() ?? XHTML;
      // What needs another program is shown by none.
      return extensions === XHTML ? { what: "rich" } : {};
    }
    if (uri === SVG && local === "flowRoot") return { what: "flow" };
    if (uri === SVG && ANIMATIONS.has(local)) {
      const written = attributes.attributeName?.value ?? "";
      if (/^\s*on/i.test(written)) this.#note("events");
      else if (/href/i.test(written)) this.#note("addresses");
    } else if ([SVG, XHTML, MATHML, ""].includes(uri)) this.#note("unknown");
    return {};
  }

  #miss(what: "rich" | "flow", at: number): void {
    const parent = this.#frames.at(-1);
    if (what === "rich" && parent?.name === "switch") parent.rich ??= at;
    else if (what === "rich") {
      throw new Refused(
        "il contient du texte mis en page comme une page web (foreignObject)\u202f; convertissez-le en texte simple ou en tracés",
        at,
      );
    } else {
      throw new Refused(
        "il contient du texte coulé dans un cadre, que les navigateurs n’affichent pas\u202f; dans Inkscape, convertissez-le en texte",
        at,
      );
    }
  }

  get #at(): number {
    return this.#open.at(-1)?.at ?? 0;
  }

  /** Gives a refusal the place of the tag that is being read. */
  #placed<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (error instanceof Refused) throw new Refused(error.message, this.#at);
      throw error;
    }
  }
}

function setStyle(attributes: Map<string, string>, style: [string, string][]): void {
  if (style.length > 0) attributes.set("style", style.map((pair) => pair.join(":")).join(";"));
}
