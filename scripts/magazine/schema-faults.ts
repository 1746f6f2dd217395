import { z } from "zod";
import { explainDate, repairDate } from "./date-repair.ts";
import type { Fault } from "./fault.ts";
import { listNames, nearest } from "./nearest.ts";
import { explainTint, repairTint } from "./tint.ts";
import { locate, parseYaml, sourceOf } from "./yaml.ts";
import { quote } from "./yaml-repairs.ts";
import type { Path, YamlText } from "./yaml-text.ts";

/** Keys that mean something to Eleventy, and that writers who know it will try. */
const ELEVENTY_KEYS: Record<string, string> = {
  permalink: "l’adresse vient du nom du dossier : renommez-le, ou ajoutez anciennes-adresses.",
  tags: "mots-cles, qui relie l’article à d’autres.",
  layout: "rien : la rubrique et le dossier suffisent à choisir la mise en page.",
  pagination: "rien : les listes sont découpées toutes seules.",
  page: "rien : cette clé est réservée au générateur.",
  pages: "rien : cette clé est réservée au générateur.",
  collections: "rien : cette clé est réservée au générateur.",
  content: "rien : le texte s’écrit sous l’en-tête.",
  eleventy: "rien : cette clé est réservée au générateur.",
  eleventyComputed: "rien : cette clé est réservée au générateur.",
  eleventyExcludeFromCollections: "brouillon: true, pour ne pas paraître encore.",
  eleventyNavigation: "rien : les menus se font tout seuls.",
  draft: "brouillon: true ou brouillon: false.",
  title: "titre.",
  author: "auteurs.",
  authors: "auteurs.",
};

/**
 * Reads a YAML text and checks it against a schema.
 *
 * @returns the typed value, `undefined` as soon as there is a fault; the faults are all of them.
 */
export function readYaml<Schema extends z.ZodType>(
  source: YamlText,
  schema: Schema,
): { value: z.output<Schema> | undefined; faults: Fault[] } {
  const { value, read, faults } = parseYaml(source);
  if (value === undefined) return { value: undefined, faults };
  const result = schema.safeParse(value ?? (schema instanceof z.ZodObject ? {} : value));
  if (result.success) return { value: faults.length > 0 ? undefined : result.data, faults };
  const context = { source: read, schema, value };
  const all = firstOfEach(result.error.issues).flatMap((issue) => explainIssue(issue, [], context));
  return { value: undefined, faults: [...faults, ...withoutMisspelt(all)] };
}

interface Context {
  source: YamlText;
  schema: z.ZodType;
  value: unknown;
}

/** A fault that may stand for a key misspelt: the missing key of that name is then no second fault. */
interface SchemaFault extends Fault {
  missing?: string;
  misspelt?: string | undefined;
}

function withoutMisspelt(faults: SchemaFault[]): Fault[] {
  const misspelt = new Set(faults.map((fault) => fault.misspelt).filter((key) => key));
  return faults
    .filter((fault) => !fault.missing || !misspelt.has(fault.missing))
    .map(({ missing: _missing, misspelt: _misspelt, ...fault }) => fault);
}

/** A value that fails two rules is one thing to mend. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.path, issue.code === "unrecognized_keys"]);
    return !seen.has(key) && seen.add(key);
  });
}

function explainIssue(issue: z.core.$ZodIssue, above: Path, context: Context): SchemaFault[] {
  const path: Path = [...above, ...(issue.path as Path)];
  const { source, schema } = context;
  const value = valueAt(context.value, path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(key, path, context));
  }
  if (issue.code === "invalid_union" && typeof value === "object" && value !== null) {
    const inner = firstOfEach(issue.errors.at(-1) ?? []);
    return inner.flatMap((each) => explainIssue(each, path, context));
  }
  const key = path.findLast((step) => typeof step === "string") as string | undefined;
  const holder = valueAt(context.value, path.slice(0, -1));
  const isMissing = value === undefined && typeof path.at(-1) === "string";
  if (isMissing && typeof holder === "object" && key !== undefined) {
    return [missingKey(key, path, context)];
  }
  const written = sourceOf(source, path) ?? "";
  const name = key === undefined ? nameWhole(path, context) : `« ${key} »`;
  const why = typeof value === "string" ? explainForm(value, issue) : undefined;
  const fix = key === undefined ? undefined : repairValue(key, value, written, issue, path, schema);
  return [
    {
      file: source.file,
      ...locate(source, path),
      found: `${name} ${describe(value, written)}${why ? ` : ${why}` : ""}.`,
      expected: `${isGroupMissing(issue) ? "des lignes de la forme « clé: valeur »" : issue.message}.`,
      ...(fix === undefined ? {} : { fix }),
    },
  ];
}

/** What has no key of its own: the whole text, or an item of a list. */
function nameWhole(path: Path, { source, schema }: Context): string {
  if (path.length > 0) return "Cet élément";
  if (schema instanceof z.ZodArray) return "La liste";
  return source.firstLine > 1 ? "L’en-tête" : "Ce fichier";
}

/** Where no sentence of the schema says it better: text or a list stands where keys were expected. */
function isGroupMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === "invalid_type" && issue.message.startsWith("Invalid input");
}

function unknownKey(key: string, path: Path, { source, schema }: Context): SchemaFault {
  const known = keysAt(schema, path);
  const reserved = Object.hasOwn(ELEVENTY_KEYS, key) ? ELEVENTY_KEYS[key] : undefined;
  const near = reserved ? undefined : nearest(key, known);
  const value = sourceOf(source, [...path, key]);
  const fix = near && value && !value.includes("\n") ? `${near}: ${value}` : undefined;
  return {
    file: source.file,
    ...locate(source, [...path, key], "key"),
    found: `La clé « ${key} » n’existe pas ici.`,
    expected: reserved ?? (near ? `${near}.` : `${listNames(known, 20)}.`),
    ...(fix === undefined ? {} : { fix }),
    misspelt: near,
  };
}

function missingKey(key: string, path: Path, { source, schema }: Context): SchemaFault {
  const field = fieldAt(schema, path);
  const example = (field?.meta()?.examples as unknown[] | undefined)?.[0];
  const atTop = path.length === 1;
  const where = atTop ? { line: source.firstLine, column: 1 } : locate(source, path.slice(0, -1));
  const expected = field?.description;
  return {
    file: source.file,
    ...where,
    found: `La clé « ${key} » manque.`,
    ...(expected === undefined ? {} : { expected: lowerFirst(expected) }),
    fix: `${key}: ${example === undefined ? "…" : String(example)}`,
    missing: key,
  };
}

/** What stands there, in words an editor knows. */
function describe(value: unknown, written: string): string {
  const onOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const shown = short(onOneLine(written));
  if (value === null || value === undefined) return "n’a pas de valeur";
  if (typeof value === "number") return `vaut ${shown}, un nombre`;
  if (typeof value === "boolean") return `vaut ${shown}, oui ou non`;
  if (Array.isArray(value)) return value.length === 0 ? "est une liste vide" : "est une liste";
  if (typeof value === "object") return "est un groupe de clés";
  if (typeof value !== "string") return `vaut ${shown}`;
  return value.trim() === "" ? "est vide" : `vaut « ${short(onOneLine(value))} »`;
}

function repairValue(
  key: string,
  value: unknown,
  written: string,
  issue: z.core.$ZodIssue,
  path: Path,
  schema: z.ZodType,
): string | undefined {
  const wanted = issue.code === "invalid_type" ? issue.expected : undefined;
  const form = formOf(issue);
  if (form && typeof value === "string") {
    const right = form === "tint" ? repairTint(value) : repairDate(value, form);
    return right && `${key}: ${right}`;
  }
  const inList = typeof path.at(-1) === "number";
  const line = (text: string) => (inList ? text : `${key}: ${text}`);
  if (wanted === "string" && (typeof value === "number" || typeof value === "boolean")) {
    const again = fieldAt(schema, path)?.safeParse(written);
    if (again?.success !== false) return line(quote(written));
    const [next] = again.error.issues;
    return next && repairValue(key, written, written, next, path, schema);
  }
  if (wanted === "array" && typeof value === "string") {
    return line(`[${value.split(/\s*,\s*/).join(", ")}]`);
  }
  if (wanted === "int" || wanted === "number") {
    const digits = typeof value === "string" && /^\s*(?:#|n[°ºo])?\s*(\d+)\s*$/i.exec(value)?.[1];
    return digits ? line(String(Number(digits))) : undefined;
  }
  if (wanted === "boolean" && typeof value === "string") {
    if (/^(oui|vrai|yes|on)$/i.test(value)) return line("true");
    if (/^(non|faux|no|off)$/i.test(value)) return line("false");
  }
  return undefined;
}

/** Of what has a repair of its own, as `params` of the schema name it. */
type Form = "day" | "month" | "minute" | "tint";

function formOf(issue: z.core.$ZodIssue): Form | undefined {
  return issue.code === "custom" ? (issue.params?.form as Form | undefined) : undefined;
}

function explainForm(value: string, issue: z.core.$ZodIssue): string | undefined {
  return formOf(issue) === "tint" ? explainTint(value) : explainDate(value);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const holder = unwrap(path.length === 0 ? schema : fieldAt(schema, path));
  return holder instanceof z.ZodObject ? Object.keys(holder.shape) : [];
}

/** The schema of the field at a path, with its sentence and example. */
function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((field, step) => {
    const inner = unwrap(field);
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    if (inner instanceof z.ZodObject) return inner.shape[step] as z.ZodType | undefined;
    return undefined;
  }, schema);
}

function unwrap(field: z.ZodType | undefined): z.ZodType | undefined {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return unwrap(field.unwrap() as z.ZodType);
  }
  // Of « a key, or a group of keys », the group is what has keys.
  if (field instanceof z.ZodUnion) return unwrap(field.options.at(-1) as z.ZodType);
  return field;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
