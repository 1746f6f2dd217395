import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import type { Fault } from "./fault.ts";
import { positionAt } from "./text-file.ts";
import { explainYamlError, quotedLine } from "./yaml-errors.ts";

/** A YAML text and where it stands: a whole list, or the front matter of a text. */
export interface YamlText {
  file: string;
  text: string;
  /** Line of the file on which the YAML starts, from 1. */
  firstLine: number;
}

export type Path = readonly (string | number)[];

/**
 * The value written in YAML 1.2, core schema: dates stay text (YAML 1.1 would turn 2024-31-12 into a day of 2026),
 * « oui » and « no » too. Anchors, aliases, tags and several documents are faults: nothing here needs them, and aliases
 * can make a thousand bytes weigh gigabytes.
 * https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function parseYaml(source: YamlText): {
  value: unknown;
  /** The text as it was read, with the lines that could be mended mended: further faults are placed in it. */
  read: YamlText;
  faults: Fault[];
} {
  const faults: Fault[] = hiddenComments(source);
  let text = faults.reduce(applyFix(source), source.text);
  let document = parse(text);
  // A mended line lets the rest be read: every fault of the header is told in one go.
  for (let tries = 0; tries < MOST_REPAIRS; tries++) {
    const found = problemsOf(document, { ...source, text }).filter(
      (fault) => !faults.some((known) => known.line === fault.line),
    );
    faults.push(...found);
    const repaired = found.reduce(applyFix(source), text);
    if (repaired === text) break;
    text = repaired;
    document = parse(text);
  }
  const unreadable = document.errors.some((error) => error.code !== "DUPLICATE_KEY");
  if (unreadable || document.warnings.length > 0) return { value: undefined, read: source, faults };
  const forbidden = /[&*!]/.test(text) ? findForbidden(document) : undefined;
  const read = { ...source, text };
  if (!forbidden) {
    if (text.includes("{")) joinCommas(document, text);
    return { value: document.toJS(), read, faults };
  }
  faults.push({
    file: source.file,
    ...placeOf(source, forbidden.range?.[0] ?? 0),
    found: "Une ancre, un renvoi ou une étiquette YAML (&, * ou !) est employé ici.",
    expected: "la valeur elle-même, entre guillemets droits si elle commence par &, * ou !.",
  });
  return { value: undefined, read, faults };
}

const MOST_REPAIRS = 20;

function problemsOf(document: Document.Parsed, source: YamlText): Fault[] {
  const byLine = new Map<number, Fault>();
  for (const problem of [...document.errors, ...document.warnings]) {
    const fault = explainYamlError(problem, source);
    if (!byLine.has(fault.line)) byLine.set(fault.line, fault);
  }
  return [...byLine.values()];
}

/**
 * `titre: Le dossier #48` is « Le dossier » and a comment to YAML: half a title lost in silence. A comment meant as one
 * has a space after its sign.
 */
function hiddenComments(source: YamlText): Fault[] {
  if (!source.text.includes(" #")) return [];
  return source.text.split("\n").flatMap((line, index) => {
    const match = /^\s*(?:- )?[\w-]+: +[^"'[{|>#\s][^#]*? (#[^\s#]\S*)/.exec(line);
    const fix = match ? quotedLine(line) : undefined;
    if (!match || fix === undefined) return [];
    const found = `« ${match[1]} » serait lu comme un commentaire, et perdu.`;
    const expected = "la valeur entre guillemets droits.";
    const column = match[0].length - (match[1] as string).length + 1;
    return [{ file: source.file, line: index + source.firstLine, column, found, expected, fix }];
  });
}

function applyFix(source: YamlText): (text: string, fault: Fault) => string {
  return (text, fault) => {
    if (fault.fix === undefined) return text;
    const lines = text.split("\n");
    lines[fault.line - source.firstLine] = fault.fix;
    return lines.join("\n");
  };
}

/**
 * Where a key (`part` "key") or its value stands in the file, line and column from 1. Where the path does not
 * exist, the nearest thing that does: the map that should have held it.
 */
export function locate(
  source: YamlText,
  path: Path,
  part: "key" | "value" = "value",
): { line: number; column: number } {
  return placeOf(source, findNode(parse(source.text), path, part)?.range?.[0] ?? 0);
}

/** The text of a value as the editor wrote it, or `undefined` if the path does not exist. */
export function sourceOf(source: YamlText, path: Path): string | undefined {
  const node = parse(source.text).getIn(path, true);
  if (!isNode(node) || !node.range) return undefined;
  return source.text.slice(node.range[0], node.range[1]);
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    version: "1.2",
    schema: "core",
    prettyErrors: false,
    stringKeys: true,
  });
}

function findNode(document: Document.Parsed, path: Path, part: "key" | "value"): Node | null {
  let node: Node | null = document.contents;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return node;
      if (part === "key" && depth === path.length - 1) return pair.key as Node;
      node = (pair.value as Node | null) ?? (pair.key as Node);
    } else {
      const next: unknown = document.getIn(path.slice(0, depth + 1), true);
      if (!isNode(next)) return node;
      node = next;
    }
  }
  return node;
}

/**
 * `{description: Livres, films, musiques.}` is to YAML a map with the keys « films » and « musiques. », without value.
 * No such key exists here, and the editor plainly wrote a sentence: it is given back whole.
 */
function joinCommas(document: Document.Parsed, text: string): void {
  visit(document, {
    Map: (_key, map) => {
      if (!map.flow) return;
      const kept: typeof map.items = [];
      for (const pair of map.items) {
        const before = kept.at(-1)?.value;
        const piece = pair.key;
        const joins = pair.value === null && isScalar(piece) && isPlainText(before);
        if (joins && before.range && piece.range) {
          const [start] = before.range;
          const [, end, after] = piece.range;
          before.value = text.slice(start, end);
          before.range = [start, end, after];
        } else kept.push(pair);
      }
      map.items = kept;
    },
  });
}

function isPlainText(node: unknown): node is Scalar<string> {
  return isScalar(node) && node.type === "PLAIN" && typeof node.value === "string";
}

function findForbidden(document: Document.Parsed): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Node: (_key, node) => {
      const marked = isAlias(node) || node.tag !== undefined || ("anchor" in node && node.anchor);
      if (!marked || isPair(node)) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

/** Line and column in the file of an offset in the YAML. */
export function placeOf(source: YamlText, offset: number): { line: number; column: number } {
  const { line, column } = positionAt(source.text, offset);
  return { line: line + source.firstLine - 1, column };
}
