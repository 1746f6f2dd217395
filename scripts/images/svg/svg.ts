import { SaxesParser } from "saxes";
import { SvgCleaner } from "./cleaner.ts";
import { entitiesOf } from "./doctype.ts";
import { refusalOf } from "./faults.ts";
import { SVG, XLINK } from "./lists.ts";
import { LEFT_OUT, type Note, Refused } from "./verdict.ts";
import type { Embedded } from "./writer.ts";

export interface CleanSvg {
  /** The drawing as it is served. Cleaning it again changes nothing. */
  svg: string;
  /** In CSS pixels, to a thousandth. The outermost element says the same, and has a `viewBox` to scale by. */
  width: number;
  height: number;
  /**
   * What was left out that an editor should know of, in French, sorted: « un programme ». What drawing programs add for
   * themselves (metadata, comments, layers) goes without a word.
   */
  removed: string[];
  /** Where in `svg` the `data:` addresses of images are, in order: photos may tell where they were taken. */
  embedded: Embedded[];
}

/** `refused` follows « Le dessin … ne peut pas être montré : »; the place in the text is counted from 1. */
export type SvgRefusal = { refused: string; line?: number; column?: number };

/**
 * Makes of a drawing from any program one that runs nothing and asks for nothing, even opened by itself, and looks the
 * same. Written again from lists of what is allowed: https://www.w3.org/TR/SVG2/. Takes any string, and never throws.
 */
export function cleanSvg(text: string): CleanSvg | SvgRefusal {
  try {
    return clean(text);
  } catch (error) {
    if (!(error instanceof Refused)) return { refused: "son code comporte une faute" };
    return { refused: error.message, ...placeOf(text, error.at) };
  }
}

function clean(text: string): CleanSvg {
  checkText(text);
  const left = new Set<string>();
  const note: Note = (what) => left.add(LEFT_OUT[what]);
  const parser = new SaxesParser({
    xmlns: true,
    // Browsers know of no other.
    forceXMLVersion: true,
    defaultXMLVersion: "1.0",
    // Pasted from a web page, a drawing lacks the names that a file needs.
    additionalNamespaces: { "": SVG, svg: SVG, xlink: XLINK },
    resolvePrefix: (prefix: string) => `undeclared:${prefix}`,
  });
  const cleaner = new SvgCleaner(note);
  parser.on("doctype", (doctype) => {
    const entities = entitiesOf(doctype, text.split("&").length);
    if (!entities) {
      throw new Refused(
        "son en-tête DOCTYPE définit plus que de simples abréviations",
        parser.position,
      );
    }
    for (const [name, value] of entities) parser.ENTITIES[name] ??= value;
  });
  parser.on("processinginstruction", ({ target }) => {
    if (target === "xml-stylesheet") note("outside");
  });
  parser.on("opentagstart", ({ name }) => {
    // The parser has read `<`, the name, and the sign after it.
    cleaner.start({ name, at: parser.position - name.length - 2 });
  });
  parser.on("opentag", (tag) => cleaner.open(tag));
  parser.on("closetag", () => cleaner.close());
  parser.on("text", (words) => cleaner.text(words));
  parser.on("cdata", (words) => cleaner.text(words));
  parser.on("error", ({ message }) => {
    const { openTag, closedTag } = cleaner;
    throw refusalOf({ message, text, at: parser.position - 1, openTag, closedTag });
  });
  parser.write(text).close();
  const { svg, embedded, size } = cleaner.finish();
  return { svg, width: size.width, height: size.height, removed: [...left].sort(), embedded };
}

function checkText(text: string): void {
  if (text.trim() === "") throw new Refused("il est vide");
  if (/\0|\p{Surrogate}/u.test(text)) throw new Refused("ce n’est pas du texte");
  if (text.includes("\ufffd")) throw new Refused("il n’est pas enregistré en UTF-8");
}

/** Lines and columns are counted from 1. */
function placeOf(text: string, at: number | undefined): Pick<SvgRefusal, "line" | "column"> {
  if (at === undefined) return {};
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
