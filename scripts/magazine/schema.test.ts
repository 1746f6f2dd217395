import { describe, expect, it } from "vitest";
import { z } from "zod";
import { article } from "./content.fixture.ts";
import { coverSchema } from "./picture-schema.ts";
import {
  articleSchema,
  authorSchema,
  authorsSchema,
  magazineSchema,
  numeroSchema,
  pageSchema,
  rubriqueSchema,
  rubriquesSchema,
} from "./schema.ts";
import { parseYaml } from "./yaml.ts";

const SCHEMAS = {
  articleSchema,
  numeroSchema,
  pageSchema,
  coverSchema,
  rubriqueSchema,
  authorSchema,
  magazineSchema,
};

/** What may be left out, as it is when it is there. */
function inside(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? (schema.unwrap() as z.ZodType) : schema;
}

/** Every field of a schema, by its path, those of groups within it too. */
function fieldsOf(schema: z.ZodType, path = ""): [string, z.ZodType][] {
  if (inside(schema) !== schema) return fieldsOf(inside(schema), path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => fieldsOf(option as z.ZodType, path));
  }
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => [
    [`${path}.${key}`, field],
    ...fieldsOf(field, `${path}.${key}`),
  ]);
}

const fields = Object.entries(SCHEMAS).flatMap(([name, schema]) => fieldsOf(schema, name));

describe("the schemas are the manual", () => {
  it("has something to say of many fields", () => {
    expect(fields.length).toBeGreaterThan(45);
    expect(fields.map(([path]) => path)).toContain("articleSchema.auteurs[].role");
    expect(fields.map(([path]) => path)).toContain("articleSchema.couverture.credit");
  });

  it.each(fields)("%s has one French sentence", (_path, field) => {
    const sentence = field.description ?? inside(field).description;
    expect(sentence).toMatch(/^(?:[A-ZÀÉ]|true |false )[^\n]*[.…]$/);
    expect(sentence).not.toMatch(/'|\.\.\./);
  });

  it.each(fields.filter(([, field]) => !isOptional(field)))(
    "%s, which is needed, shows an example or its sentence when it is missing",
    (_path, field) => {
      const [example] = (field.meta()?.examples as unknown[] | undefined) ?? [];
      if (example === undefined) return;
      const { value, faults } = parseYaml({ file: "", text: `a: ${example}`, firstLine: 1 });
      expect(faults).toEqual([]);
      expect(field.safeParse((value as { a: unknown }).a).success).toBe(true);
    },
  );

  it("says in French what it expected, whatever it is given", () => {
    const strange = [
      null,
      undefined,
      12.5,
      true,
      "",
      " ",
      [],
      {},
      [[]],
      [null],
      { auteur: 1 },
      "\n",
    ];
    const english = new Set<string>();
    for (const [path, field] of fields) {
      for (const value of strange) {
        for (const { message } of field.safeParse(value).error?.issues ?? []) {
          if (/invalid|expected|unrecognized|too (?:small|big)/i.test(message)) {
            english.add(`${path} ${JSON.stringify(value)}: ${message}`);
          }
        }
      }
    }
    // Lists, and groups told by their keys, have sentences of their own where faults are explained.
    expect([...english].filter((line) => !/Unrecognized key|expected object/.test(line))).toEqual(
      [],
    );
  });
});

function isOptional(field: z.ZodType): boolean {
  return field.safeParse(undefined).success;
}

describe("what is read", () => {
  const read = (changes: Record<string, string | null>) => {
    const text = article(changes).split("---\n")[1] as string;
    return articleSchema.parse(parseYaml({ file: "", text, firstLine: 1 }).value);
  };

  it("has its defaults", () => {
    expect(read({})).toEqual({
      titre: "Ouvaton, un hébergeur alternatif",
      rubrique: "relire",
      auteurs: [{ auteur: "fanny-lancelin", role: undefined }],
      date: "2021-06-01",
      "mots-cles": [],
      images: {},
      "anciennes-adresses": [],
      brouillon: false,
    });
    expect(magazineSchema.parse({})).toMatchObject({
      nom: "(Re)bonds",
      adresse: "https://rebonds.net",
    });
  });

  it("is trimmed, on one line, and in NFC, whatever the program that wrote it", () => {
    const data = read({ titre: '"  E\u0301te\u0301  "', chapo: ">-\n  Un\n\n  deux\n  trois" });
    expect(data).toMatchObject({ titre: "Été", chapo: "Un deux trois" });
  });

  it("takes an author with a role", () => {
    const { auteurs } = read({ auteurs: "[fanny-lancelin, {auteur: jo-dupont, role: dessins}]" });
    expect(auteurs).toEqual([
      { auteur: "fanny-lancelin", role: undefined },
      { auteur: "jo-dupont", role: "dessins" },
    ]);
  });

  it("is the address of a site without its final slash", () => {
    expect(magazineSchema.parse({ adresse: "https://exemple.org/" }).adresse).toBe(
      "https://exemple.org",
    );
  });

  it("keeps the order of lists", () => {
    const item = (cle: string) => ({ cle, nom: cle, description: "d", role: "r" });
    const { description: _d, ...author } = item("a");
    const { role: _r, ...rubrique } = item("b");
    expect(
      rubriquesSchema.parse([rubrique, { ...rubrique, cle: "a" }]).map(({ cle }) => cle),
    ).toEqual(["b", "a"]);
    expect(authorsSchema.parse([author])).toHaveLength(1);
  });
});

describe("an old address", () => {
  const isTaken = (address: string) =>
    pageSchema.safeParse({ titre: "T", "anciennes-adresses": [address] }).success;

  it.each([
    "/48alternumerisme.html",
    "/48a/703-ouvaton.html",
    "/spip.php?article12",
    "/caf%C3%A9.html",
    "/café.html",
    "/a..b.html",
    "/…/",
    "/",
  ])("may be %s", (address) => {
    expect(isTaken(address)).toBe(true);
  });

  it.each([
    "a.html",
    "",
    "https://rebonds.net/a.html",
    "//exemple.org/a.html",
    "/../a.html",
    "/a/../../b.html",
    "/a/..",
    "/./a.html",
    "/%2e%2e/a.html",
    "/%2E./a.html",
    "/a%2f..%2fb.html",
    "/..%5cb.html",
    "/a\\b.html",
    "/a%00.html",
    "/a b.html",
    "/a\tb.html",
    "/a.html#b",
    "/%zz.html",
    "/caf%E9.html",
    '/a".html',
    "/<b>.html",
  ])("is never %j", (address) => {
    expect(isTaken(address)).toBe(false);
  });
});
