/** A JSON Schema, as parsed from its file. */
export type Json = Record<string, unknown>;

type Check = (rule: never, value: unknown, schema: Json, at: string) => string[];

const when = (holds: boolean, what: string) => (holds ? [what] : []);
const entriesOf = (value: unknown) =>
  isGroup(value) ? Object.entries(value) : ([] as [string, unknown][]);
const itemsOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);

/** The keywords that our schemas use; another one is an error, so that none is passed over. */
const KEYWORDS: Record<string, Check> = {
  type: (type: string, value, _schema, at) => when(!isOfType(value, type), `${at} type`),
  required: (keys: string[], value, _schema, at) =>
    keys.flatMap((key) => when(isGroup(value) && !(key in value), `${at}/${key} required`)),
  properties: (properties: Record<string, Json>, value, _schema, at) =>
    entriesOf(value).flatMap(([key, each]) =>
      properties[key] ? check(properties[key], each, `${at}/${key}`) : [],
    ),
  additionalProperties: (rule: false | Json, value, schema, at) =>
    entriesOf(value).flatMap(([key, each]) => {
      if (key in ((schema.properties as Json | undefined) ?? {})) return [];
      return rule === false ? [`${at}/${key} unknown`] : check(rule, each, `${at}/${key}`);
    }),
  propertyNames: (rule: Json, value, _schema, at) =>
    entriesOf(value).flatMap(([key]) => check(rule, key, `${at}/${key}`)),
  items: (rule: Json, value, _schema, at) =>
    itemsOf(value).flatMap((each, index) => check(rule, each, `${at}/${index}`)),
  minItems: (least: number, value, _schema, at) =>
    when(Array.isArray(value) && value.length < least, `${at} minItems`),
  minLength: (least: number, value, _schema, at) =>
    when(typeof value === "string" && value.length < least, `${at} minLength`),
  pattern: (pattern: string, value, _schema, at) =>
    when(typeof value === "string" && !new RegExp(pattern, "u").test(value), `${at} pattern`),
  enum: (values: unknown[], value, _schema, at) => when(!values.includes(value), `${at} enum`),
  minimum: (least: number, value, _schema, at) =>
    when(typeof value === "number" && value < least, `${at} minimum`),
  maximum: (most: number, value, _schema, at) =>
    when(typeof value === "number" && value > most, `${at} maximum`),
  anyOf: (options: Json[], value, _schema, at) =>
    when(!options.some((option) => check(option, value, at).length === 0), `${at} anyOf`),
};

const ANNOTATIONS = [
  "$schema",
  "$comment",
  "title",
  "description",
  "examples",
  "default",
  "format",
  "patternErrorMessage",
];

/**
 * What a value has against a schema, as `/auteurs/0 pattern`. Draft 7 as far as our schemas go.
 * https://json-schema.org/draft-07/draft-handrews-json-schema-validation-01
 */
export function check(schema: Json, value: unknown, at = ""): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (ANNOTATIONS.includes(keyword)) return [];
    const rules = KEYWORDS[keyword];
    if (!rules) throw new Error(`${at}: keyword ${keyword} is not known here`);
    return rules(rule as never, value, schema, at);
  });
}

/** Every schema within a schema, itself included, with its path. */
export function* schemasIn(schema: unknown, at = ""): Generator<[path: string, schema: Json]> {
  if (!isGroup(schema)) return;
  yield [at, schema];
  for (const [key, inner] of entriesOf(schema.properties)) yield* schemasIn(inner, `${at}/${key}`);
  for (const [index, inner] of itemsOf(schema.anyOf).entries()) {
    yield* schemasIn(inner, `${at}|${index}`);
  }
  yield* schemasIn(schema.items, `${at}/*`);
  yield* schemasIn(schema.additionalProperties, `${at}/*`);
}

function isGroup(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "object") return isGroup(value);
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
