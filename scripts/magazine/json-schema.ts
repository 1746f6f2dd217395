import { parse } from "yaml";
import { z } from "zod";
import {
  articleSchema,
  authorsSchema,
  magazineSchema,
  numeroSchema,
  pageSchema,
  rubriquesSchema,
} from "./schema.ts";

// Draft 7 is the newest that the YAML extension of VS Code understands. It completes YAML files, not yet the front
// matter of Markdown ones: https://github.com/redhat-developer/vscode-yaml/issues/207
const TARGET = "draft-07";

const SCHEMAS: readonly [name: string, title: string, schema: z.ZodType][] = [
  ["article", "En-tête d’un article", articleSchema],
  ["numero", "En-tête d’un numéro", numeroSchema],
  ["page", "En-tête d’une page", pageSchema],
  ["rubriques", "Liste des rubriques", rubriquesSchema],
  ["auteurs", "Celles et ceux qui signent", authorsSchema],
  ["magazine", "Réglages du magazine", magazineSchema],
];

const DAY = "[1-9]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

/** The shapes of dates and colours; whether 30 February exists or black reads is for the generator to say. */
const FORMS: Record<string, string> = {
  day: `^${DAY}$`,
  month: "^[1-9]\\d{3}-(0[1-9]|1[0-2])$",
  minute: `^${DAY}T([01]\\d|2[0-3]):[0-5]\\d$`,
  tint: "^#[0-9A-Fa-f]{6}$",
};

/** The schemas of what editors write, as JSON Schema files for programs that complete YAML, by file name. */
export function jsonSchemaFiles(): Map<string, string> {
  return new Map(
    SCHEMAS.map(([name, title, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        target: TARGET,
        io: "input",
        override: complete,
      });
      const $comment = "Written by npm run schemas from scripts/magazine/schema.ts.";
      const file = { $schema, $comment, title, ...rest };
      return [`${name}.schema.json`, `${JSON.stringify(file, null, 2)}\n`];
    }),
  );
}

/** Adds what zod leaves out: examples, defaults of what is tidied once read, dates, colours, messages in French. */
function complete({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const { def } = zodSchema._zod;
  const examples = z.globalRegistry.get(zodSchema)?.examples;
  // Examples are written as an editor would type them.
  if (Array.isArray(examples)) jsonSchema.examples = examples.map((text) => parse(String(text)));
  if (def.type === "default") jsonSchema.default = def.defaultValue;
  if (def.type !== "string") return;
  const form = FORMS[formOf(def.checks) ?? ""];
  if (form !== undefined) jsonSchema.pattern = form;
  const refused = z.core.safeParse(zodSchema, "").error?.issues[0];
  if (!refused) return;
  if (jsonSchema.pattern === undefined) jsonSchema.minLength = 1;
  // Not of the norm, but what VS Code shows: https://code.visualstudio.com/docs/languages/json
  else jsonSchema.patternErrorMessage = `Attendu\u00a0: ${refused.message}.`;
}

function formOf(checks: readonly z.core.$ZodCheck[] = []): string | undefined {
  for (const { _zod } of checks) {
    const { params } = _zod.def as Partial<z.core.$ZodCustomDef>;
    if (params?.form !== undefined) return String(params.form);
  }
  return undefined;
}
