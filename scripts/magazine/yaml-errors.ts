import type { YAMLError } from "yaml";
import type { Fault } from "./fault.ts";
import { positionAt } from "./text-file.ts";
import { doubledBars, quotedLine, spacedLine, untabbed } from "./yaml-repairs.ts";
import type { YamlText } from "./yaml-text.ts";

interface Sentences {
  found: string;
  expected: string;
}

const NO_COLON: Sentences = {
  found: "Cette ligne n’a pas de deux-points, ou il lui manque une espace après.",
  expected: "une clé, un deux-points, une espace, puis la valeur.",
};

const UNQUOTED: Sentences = {
  found: "Un guillemet droit s’ouvre ici et n’est jamais fermé.",
  expected: "un guillemet droit, le même, à la fin de la valeur.",
};

/** What the parser's codes mean to an editor. https://eemeli.org/yaml/#errors */
const SENTENCES: Record<string, Sentences> = {
  TAB_AS_INDENT: {
    found: "Cette ligne commence par une tabulation.",
    expected: "deux espaces au lieu de la tabulation.",
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
    expected: "un seul document, sans ligne faite de trois tirets ou de trois points au milieu.",
  },
  TAG_RESOLVE_FAILED: {
    found: "La valeur commence par un point d’exclamation, que YAML se réserve.",
    expected: "la valeur entre guillemets droits.",
  },
  UNEXPECTED_TOKEN: {
    found: "Cette ligne n’est pas de la forme « clé: valeur ».",
    expected: "une clé, un deux-points, une espace, puis la valeur.",
  },
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  NON_STRING_KEY: {
    found: "Cette clé n’est pas un mot.",
    expected: "une clé en lettres, comme titre.",
  },
};

const OTHER: Sentences = {
  found: "Cette ligne ne se lit pas comme du YAML.",
  expected: "des lignes de la forme « clé: valeur ».",
};

const HARD_SPACE: Sentences = {
  found: "Cette ligne commence par une espace insécable.",
  expected: "des espaces ordinaires, ou rien, au début de la ligne.",
};

const UNCLOSED: Sentences = {
  found: "Un crochet ou une accolade s’ouvre ici et n’est jamais fermé·e.",
  expected: "un ] pour chaque [, un } pour chaque {.",
};

const INDENTED: Sentences = {
  found: "Cette ligne est en retrait.",
  expected: "une clé tout au bord de la ligne.",
};

const CONTINUED: Sentences = {
  found: "Cette ligne est en retrait\u00a0: elle prolonge la valeur du dessus.",
  expected: "une clé tout au bord de la ligne, ou une valeur entre guillemets droits.",
};

const KEY_LINE = /^\s*(?:- )?[\w-]+:(?:\s|$)/;

/** The parser's error in French, placed in the file, with the line to paste where quoting mends it. */
export function explainYamlError(error: YAMLError, source: YamlText): Fault {
  // An error at the end of the text belongs to the last line that has something on it.
  const quoted = openQuote(error, source.text);
  const offset = quoted ?? Math.min(error.pos[0], source.text.trimEnd().length);
  const { line, column } = positionAt(source.text, offset);
  const cause = findCause(error, source.text.split("\n"), line - 1, column);
  return {
    file: source.file,
    line: cause.index + source.firstLine,
    column: cause.column,
    ...(quoted === undefined ? cause.sentences : UNQUOTED),
    ...(cause.fix === undefined ? {} : { fix: cause.fix }),
  };
}

/** Where the quote opens that is never closed: the parser only finds it out further down. */
function openQuote(error: YAMLError, text: string): number | undefined {
  if (error.code !== "MISSING_CHAR" || !/quote/.test(error.message)) return undefined;
  const opened = /^[ \t]*(?:- )?[\w-]+: +(?:"[^"\n]*|'[^'\n]*)$/m.exec(text);
  return opened === null ? undefined : opened.index + opened[0].search(/["']/);
}

interface Cause {
  sentences: Sentences;
  /** Of the line, from 0. */
  index: number;
  column: number;
  fix: string | undefined;
}

/** The line to mend: often not the one on which the parser stumbles, but one above or below. */
function findCause({ code }: YAMLError, lines: string[], index: number, column: number): Cause {
  const written = lines[index] ?? "";
  const at = (sentences: Sentences, place: number, fix: string | undefined): Cause => {
    return { sentences, index: place, column: indentOf(lines[place] ?? "") + 1, fix };
  };
  if (code === "TAB_AS_INDENT")
    return at(SENTENCES[code] as Sentences, index, untabbed(lines, index));
  if (/^ *[\u00a0\u202f]/.test(written)) {
    return at(
      HARD_SPACE,
      index,
      written.replace(/^\s+/, (space) => " ".repeat(space.length)),
    );
  }
  const open = unclosedAbove(lines, index);
  if (open) return { sentences: UNCLOSED, ...open };
  const first = lines.findIndex((line) => /^\s*[^\s#]/.test(line));
  if (code === "UNEXPECTED_TOKEN" && indentOf(lines[first] ?? "") > indentOf(written)) {
    return at(INDENTED, first, lines[first]?.trimStart());
  }
  const fix = code === "BAD_DQ_ESCAPE" ? doubledBars(written) : quotedLine(written);
  if (fix === undefined && /_IMPLICIT_KEY$/.test(code) && KEY_LINE.test(written)) {
    const deeper = continuation(lines, index);
    if (deeper !== undefined) {
      const key = KEY_LINE.test(lines[deeper] ?? "") ? lines[deeper]?.trimStart() : undefined;
      const indent = " ".repeat(indentOf(written));
      return at(CONTINUED, deeper, key === undefined ? undefined : indent + key);
    }
  }
  const spaced = fix ?? spacedLine(written);
  // A last line without a colon is to the parser a key that lacks one.
  const isKeyless = code === "MISSING_CHAR" && !KEY_LINE.test(written) && /^[\w-]/.test(written);
  const sentences = isKeyless ? NO_COLON : (SENTENCES[code] ?? OTHER);
  return { sentences, index, column, fix: spaced };
}

/** The line above (or this one) whose inline list or group is still open, closed where the next line is another key. */
function unclosedAbove(lines: string[], index: number): Omit<Cause, "sentences"> | undefined {
  for (let place = index; place >= 0 && place > index - 20; place--) {
    const line = lines[place] as string;
    const opening = /^\s*(?:- )?(?:[\w-]+: +)?(?=[[{])/.exec(line);
    if (!opening) continue;
    const end = Math.max(place + 1, index);
    const open = stillOpen(lines.slice(place, end).join("\n"));
    if (open.length === 0) return undefined;
    const next = lines[place + 1]?.trim() ? lines[place + 1] : "a:";
    const isAlone = KEY_LINE.test(next ?? "");
    const fix = isAlone ? line.trimEnd() + open.reverse().join("") : undefined;
    return { index: place, column: opening[0].length + 1, fix };
  }
  return undefined;
}

/** The signs that would close what a text leaves open, from the outermost. */
function stillOpen(text: string): string[] {
  const closers: string[] = [];
  for (const sign of text.replace(/"[^"\n]*"|(?<=[[{,:]\s*)'[^'\n]*'/g, "").match(/[[\]{}]/g) ??
    []) {
    if (sign === "[" || sign === "{") closers.push(sign === "[" ? "]" : "}");
    else closers.pop();
  }
  return closers;
}

/** The first line below, deeper than this one, that holds the colon in question. */
function continuation(lines: string[], index: number): number | undefined {
  const indent = indentOf(lines[index] ?? "");
  for (let place = index + 1; place < lines.length; place++) {
    const line = lines[place] as string;
    if (line.trim() !== "" && indentOf(line) <= indent) return undefined;
    if (/:(?:\s|$)/.test(line)) return place;
  }
  return undefined;
}

function indentOf(line: string): number {
  return / */.exec(line)?.[0].length ?? 0;
}
