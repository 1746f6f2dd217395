import type { YAMLError } from "yaml";
import type { Fault } from "./fault.ts";
import { positionAt } from "./text-file.ts";
import type { YamlText } from "./yaml.ts";

interface Sentences {
  found: string;
  expected: string;
}

/** What the parser's codes mean to an editor. https://eemeli.org/yaml/#errors */
const SENTENCES: Record<string, Sentences> = {
  TAB_AS_INDENT: {
    found: "Cette ligne commence par une tabulation.",
    expected: "deux espaces au lieu de la tabulation.",
  },
  DUPLICATE_KEY: {
    found: "Cette clé est écrite deux fois.",
    expected: "une seule ligne pour chaque clé.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    found: "Un deux-points suivi d’une espace est au milieu de la valeur.",
    expected: "la valeur entre guillemets droits.",
  },
  MISSING_CHAR: {
    found: "Un signe de fermeture manque, ou du texte suit une valeur entre guillemets.",
    expected: "un guillemet droit, un crochet ou une accolade qui ferme chaque ouverture.",
  },
  BAD_SCALAR_START: {
    found: "La valeur commence par un signe que YAML se réserve.",
    expected: "la valeur entre guillemets droits.",
  },
  BAD_DQ_ESCAPE: {
    found: "Une barre oblique inverse (\\) est dans des guillemets droits doubles.",
    expected: "une double barre (\\\\), ou des guillemets droits simples.",
  },
  BAD_INDENT: {
    found:
      "Cette ligne n’est pas en retrait comme il faut, ou une liste n’est pas fermée au-dessus.",
    expected: "le même retrait que ses voisines, et un ] ou } pour chaque [ ou {.",
  },
  MULTIPLE_DOCS: {
    found: "Un second document YAML commence ici.",
    expected: "un seul document, sans ligne --- ni … au milieu.",
  },
  TAG_RESOLVE_FAILED: {
    found: "La valeur commence par un point d’exclamation, que YAML se réserve.",
    expected: "la valeur entre guillemets droits.",
  },
  UNEXPECTED_TOKEN: {
    found: "Cette ligne n’est pas de la forme « clé: valeur ».",
    expected: "une clé, un deux-points, une espace, puis la valeur.",
  },
  MULTILINE_IMPLICIT_KEY: {
    found: "Cette ligne n’a pas de deux-points, ou il lui manque une espace après.",
    expected: "une clé, un deux-points, une espace, puis la valeur.",
  },
  NON_STRING_KEY: {
    found: "Cette clé n’est pas un mot.",
    expected: "une clé en lettres, comme titre.",
  },
};

const OTHER: Sentences = {
  found: "Cette ligne ne se lit pas comme du YAML.",
  expected: "des lignes de la forme « clé: valeur ».",
};

/** The parser's error in French, placed in the file, with the line to paste where quoting mends it. */
export function explainYamlError(error: YAMLError, source: YamlText): Fault {
  // An error at the end of the text belongs to the last line that has something on it.
  const offset = Math.min(error.pos[0], source.text.trimEnd().length);
  const { line, column } = positionAt(source.text, offset);
  const lines = source.text.split("\n");
  const written = lines[line - 1] ?? "";
  const fix =
    error.code === "TAB_AS_INDENT" ? untabbed(written, lines[line - 2] ?? "") : quotedLine(written);
  return {
    file: source.file,
    line: line + source.firstLine - 1,
    column,
    ...(SENTENCES[error.code] ?? OTHER),
    ...(fix === undefined ? {} : { fix }),
  };
}

/**
 * The line with its value between quotes, for a value that YAML misreads (`titre: Un mot : un autre`,
 * `titre: 'l'eau'`), `undefined` where quoting would mend nothing.
 */
export function quotedLine(line: string): string | undefined {
  const match = /^(\s*(?:- )?[\w-]+:) +([^|>#\s].*?)\s*$/.exec(line);
  if (!match) return undefined;
  const [, key, value] = match as unknown as [string, string, string];
  const meant = meantText(value);
  return meant === undefined ? undefined : `${key} ${quote(meant)}`;
}

/** The text an editor meant by a value that YAML cannot read, or `undefined` if it can be read as it stands. */
function meantText(value: string): string | undefined {
  const [first, last] = [value.charAt(0), value.charAt(value.length - 1)];
  if (first === '"' || first === "'") {
    const inner = value.slice(1, value.length > 1 && last === first ? -1 : undefined);
    if (last === first && value.length > 1) return inner.includes(first) ? inner : undefined;
    return inner.includes(first) ? value : inner;
  }
  if (first === "[") return value.includes("]") && last !== "]" ? value : undefined;
  if (first === "{") return value.includes("}") && last !== "}" ? value : undefined;
  return /: |:$| #\S|^[@`%&*!]/.test(value) ? value : undefined;
}

/** A text as a YAML scalar between double quotes. https://yaml.org/spec/1.2.2/#731-double-quoted-style */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Two spaces below a key that has no value of its own, none otherwise. */
function untabbed(line: string, above: string): string {
  return `${/:\s*$/.test(above) ? "  " : ""}${line.trimStart()}`;
}
