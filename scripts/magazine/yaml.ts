import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import type { Fault } from "./fault.ts";
import { positionAt } from "./text-file.ts";
import { hiddenComments } from "./yaml-comments.ts";
import { explainYamlError } from "./yaml-errors.ts";
import { quotedLine } from "./yaml-repairs.ts";
import type { Path, YamlText } from "./yaml-text.ts";

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
  // A mended line lets the rest be read: every fault of the header is told in one go.
  for (let tries = 0; tries < MOST_REPAIRS; tries++) {
    const found = problemsOf(parse(text), { ...source, text }).filter(
      (fault) => !faults.some((known) => known.line === fault.line),
    );
    faults.push(...found);
    const repaired = found.reduce(applyFix(source), text);
    if (repaired === text) break;
    text = repaired;
  }
  const document = parse(text);
  const read = { ...source, text };
  if (problemsOf(document, read).length > 0) return { value: undefined, read: source, faults };
  if (text.includes("{")) joinCommas(document, text);
  faults.push(...doubledKeys(document, read));
  if (text.includes("\\")) faults.push(...invisibleSigns(document, read));
  return { value: document.toJS(), read, faults };
}

const MOST_REPAIRS = 20;

function problemsOf(document: Document.Parsed, source: YamlText): Fault[] {
  const byLine = new Map<number, Fault>();
  const add = (fault: Fault) => {
    if (!byLine.has(fault.line)) byLine.set(fault.line, fault);
  };
  for (const problem of [...document.errors, ...document.warnings]) {
    add(explainYamlError(problem, source));
  }
  if (/[&*!]/.test(source.text)) {
    for (const offset of forbiddenMarks(document, source.text)) add(forbiddenFault(offset, source));
  }
  return [...byLine.values()];
}

function forbiddenFault(offset: number, source: YamlText): Fault {
  const place = placeOf(source, offset);
  const lines = source.text.split("\n");
  const index = place.line - source.firstLine;
  // What is below belongs to the value, and would be orphaned by quotes.
  const isAlone = !/[[{]/.test(lines[index] ?? "") && !/^\s+\S/.test(lines[index + 1] ?? "");
  const fix = isAlone ? quotedLine(lines[index] ?? "") : undefined;
  return {
    file: source.file,
    ...place,
    found: "Une ancre, un renvoi ou une étiquette YAML (&, * ou !) est employé ici.",
    expected: "la valeur elle-même, entre guillemets droits si elle commence par &, * ou !.",
    ...(fix === undefined ? {} : { fix }),
  };
}

/** Keys written twice in one map. The parser's own search for them compares each key with all the others. */
function doubledKeys(document: Document.Parsed, source: YamlText): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          faults.push({
            file: source.file,
            ...placeOf(source, key.range?.[0] ?? 0),
            found: "Cette clé est écrite deux fois.",
            expected: "une seule ligne pour chaque clé.",
          });
        }
        seen.add(key.value);
      }
    },
  });
  return faults;
}

/** What escapes between double quotes ("\\0", "\\ud800") can put in a value, and no page can show. */
function invisibleSigns(document: Document.Parsed, source: YamlText): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar: (_key, { value, range }) => {
      const sign = typeof value === "string" && /[^\P{Cc}\t\n]|\p{Surrogate}/u.exec(value);
      if (!sign) return;
      const code = sign[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      faults.push({
        file: source.file,
        ...placeOf(source, range?.[0] ?? 0),
        found: `Un caractère invisible (U+${code}) est dans la valeur.`,
        expected: "le texte sans barre oblique inverse (\\), ou avec une double barre (\\\\).",
      });
    },
  });
  return faults;
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

let parsed: { text: string; document: Document.Parsed } | undefined;

/** Keeps the last document: the faults of a file are placed in it one by one. */
function parse(text: string): Document.Parsed {
  if (parsed?.text !== text) {
    const document = parseDocument(text, {
      version: "1.2",
      schema: "core",
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
    parsed = { text, document };
  }
  return parsed.document;
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

/** Offsets of the anchors, aliases and tags of a document. */
function forbiddenMarks(document: Document.Parsed, text: string): number[] {
  const offsets: number[] = [];
  visit(document, {
    Node: (_key, node) => {
      const start = node.range?.[0] ?? 0;
      const sign = "anchor" in node && node.anchor ? "&" : node.tag === undefined ? undefined : "!";
      if (isAlias(node)) offsets.push(start);
      else if (sign) offsets.push(Math.max(text.lastIndexOf(sign, start), 0));
    },
  });
  return offsets;
}

/** Line and column in the file of an offset in the YAML. */
export function placeOf(source: YamlText, offset: number): { line: number; column: number } {
  const { line, column } = positionAt(source.text, offset);
  return { line: line + source.firstLine - 1, column };
}
