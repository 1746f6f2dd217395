import type { Fault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { parseYaml } from "./yaml.ts";
import type { YamlText } from "./yaml-text.ts";

/** A Markdown file cut in two at its front matter. */
export interface HeaderedText {
  header: YamlText;
  body: string;
  /** Lines of the file above the body. */
  bodyLine: number;
}

/**
 * Cuts a Markdown file at its front matter. Only YAML between two lines `---` is one: static generators
 * take `---js` for a programme to run, which no text of an editor may be.
 */
export function splitHeader(text: string, file: string): HeaderedText | { fault: Fault } {
  const fault = (line: number, found: string, expected: string, fix?: string) => ({
    fault: { file, line, column: 1, found, expected, ...(fix === undefined ? {} : { fix }) },
  });
  const firstEnd = text.indexOf("\n");
  const first = (firstEnd < 0 ? text : text.slice(0, firstEnd)).trimEnd();
  if (first !== "---") {
    const language = /^---+\s*(\w+)$/.exec(first)?.[1];
    if (language && !nearest(language, ["yaml"])) {
      return fault(
        1,
        `L’en-tête se dit écrit en « ${language} ».`,
        "un en-tête en YAML, qui commence par une ligne --- seule.",
        "---",
      );
    }
    if (first.startsWith("---") || first.startsWith("+++")) {
      return fault(1, `L’en-tête commence par « ${first} ».`, "une ligne --- seule.", "---");
    }
    if (/^\s+---\s*\n/.test(text)) {
      const found = "L’en-tête n’est pas tout en haut du fichier.";
      return fault(1, found, "une ligne --- seule, sans espace ni ligne vide avant elle.", "---");
    }
    return fault(
      1,
      text.trim() === "" ? "Ce fichier est vide." : "Ce fichier n’a pas d’en-tête.",
      "un en-tête entre deux lignes ---, en haut du fichier.",
      "---\ntitre: …\n---",
    );
  }
  const close = /^---[^\S\n]*$/m.exec(text.slice(firstEnd < 0 ? text.length : firstEnd + 1));
  if (!close) {
    return fault(
      1,
      "L’en-tête n’est jamais fermé.",
      "une ligne --- seule entre la dernière clé et le texte.",
      "---",
    );
  }
  const header = text.slice(firstEnd + 1, firstEnd + 1 + close.index);
  const stray = neverClosed(header);
  if (stray !== undefined) {
    return fault(
      1,
      `L’en-tête n’est pas fermé avant le texte, qui commence à la ligne ${stray + 2}.`,
      "une ligne --- seule entre la dernière clé et le texte.",
      "---",
    );
  }
  const bodyStart = firstEnd + 1 + close.index + close[0].length + 1;
  return {
    header: { file, text: header, firstLine: 2 },
    body: text.slice(bodyStart),
    bodyLine: header.split("\n").length + 1,
  };
}

/**
 * A closing line forgotten, and the text's own `---` between two parts taken for it: the header then holds a
 * blank line followed by prose, and is no YAML.
 *
 * @returns the index of the line where the prose starts.
 */
function neverClosed(header: string): number | undefined {
  if (!/\n[ \t]*\n/.test(header)) return undefined;
  const lines = header.split("\n");
  const blank = lines.findIndex((line) => line.trim() === "");
  const prose = lines.findIndex((line, index) => index > blank && line.trim() !== "");
  if (prose < 0 || /^(\s|- |#[^#]|[\w-]+:(\s|$))/.test(lines[prose] as string)) return undefined;
  // A heading is a comment to YAML, and would be lost without a word.
  if (lines[prose]?.startsWith("##")) return prose;
  return parseYaml({ file: "", text: header, firstLine: 1 }).faults.length > 0 ? prose : undefined;
}
