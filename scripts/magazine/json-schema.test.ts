import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { isDay, isMinute, isMonth } from "./dates.ts";
import { splitHeader } from "./header.ts";
import { check, type Json, schemasIn } from "./json-schema.fixture.ts";
import { jsonSchemaFiles } from "./json-schema.ts";
import { articleSchema, magazineSchema, numeroSchema, pageSchema } from "./schema.ts";
import { scanContent } from "./tree.ts";
import { parseYaml } from "./yaml.ts";

const FOLDER = fileURLToPath(new URL("json-schema", import.meta.url));
const PROJECT = resolve(FOLDER, "../../..");

const files = jsonSchemaFiles();
const schemas = Object.fromEntries(
  [...files].map(([name, text]) => [name.replace(".schema.json", ""), JSON.parse(text) as Json]),
);
const of = (name: string) => schemas[name] as Json;

function read(text: string): unknown {
  const { value, faults } = parseYaml({ file: "", text, firstLine: 1 });
  expect(faults).toEqual([]);
  return value;
}

describe("the files written for editors' programs", () => {
  it("are what the schemas give today: if not, npm run schemas", () => {
    const written = readdirSync(FOLDER).map((name) => [
      name,
      readFileSync(join(FOLDER, name), "utf8"),
    ]);
    const message = "schema.ts a changé : lancez npm run schemas";
    expect(Object.fromEntries(written), message).toEqual(Object.fromEntries(files));
  });

  it.each(["rubriques", "auteurs", "magazine"])("are found from %s.yaml, in two ways", (name) => {
    const wanted = join(FOLDER, `${name}.schema.json`);
    const content = join(PROJECT, "content");
    const [first] = readFileSync(join(content, `${name}.yaml`), "utf8").split("\n");
    const modeline = /^# yaml-language-server: \$schema=(\S+)$/.exec(first ?? "")?.[1];
    expect(resolve(content, modeline ?? "")).toBe(wanted);
    const settings = JSON.parse(readFileSync(join(PROJECT, ".vscode/settings.json"), "utf8"));
    const mapped = Object.entries(settings["yaml.schemas"]).find(
      ([, path]) => path === `content/${name}.yaml`,
    );
    expect(resolve(PROJECT, mapped?.[0] ?? "")).toBe(wanted);
  });
});

describe("each schema", () => {
  const parts = Object.entries(schemas).flatMap(([name, schema]) => [...schemasIn(schema, name)]);

  it("is draft 7 and has a title", () => {
    expect(Object.keys(schemas)).toHaveLength(6);
    for (const schema of Object.values(schemas)) {
      expect(schema).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
      expect(schema.title).toMatch(/^[A-Z]/);
    }
  });

  it("describes each key in French, and lets no other in", () => {
    const groups = parts.filter(([, { properties }]) => properties !== undefined);
    expect(groups.length).toBeGreaterThan(8);
    for (const [path, { properties, additionalProperties }] of groups) {
      expect(additionalProperties, path).toBe(false);
      for (const [key, field] of Object.entries(properties as Record<string, Json>)) {
        expect(field.description, `${path}/${key}`).toMatch(/^(?:[A-ZÀÉ]|true |false ).*[.…]$/);
      }
    }
  });

  it("says in French what a value that it refuses should have been", () => {
    const patterns = parts.filter(([, { pattern }]) => pattern !== undefined);
    expect(patterns.length).toBeGreaterThan(10);
    for (const [path, { patternErrorMessage }] of patterns) {
      expect(patternErrorMessage, path).toMatch(/^Attendu\u00a0: (?:une? |l’|le ).*\.$/);
    }
  });

  it("gives examples and defaults that it takes itself", () => {
    const given = parts.flatMap(([path, schema]) =>
      [...((schema.examples ?? []) as unknown[]), schema.default]
        .filter((value) => value !== undefined)
        .map((value) => ({ path, problems: check(schema, value) })),
    );
    expect(given.length).toBeGreaterThan(25);
    expect(given.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(of("article")).toMatchObject({
      properties: {
        titre: { examples: ["Ouvaton, un hébergeur alternatif"] },
        auteurs: { examples: [["fanny-lancelin"]] },
        "mots-cles": { default: [] },
      },
    });
    expect(of("magazine")).toMatchObject({ properties: { nom: { default: "(Re)bonds" } } });
  });
});

describe("the content of the magazine is taken", () => {
  const { tree } = scanContent(join(PROJECT, "content"), "content");

  it.each(["rubriques", "auteurs", "magazine"])("%s.yaml", (name) => {
    const text = readFileSync(join(PROJECT, `content/${name}.yaml`), "utf8");
    expect(check(of(name), read(text))).toEqual([]);
  });

  it.each([
    ["numero", tree.numeros.map(({ numero }) => numero)],
    ["article", tree.numeros.flatMap(({ articles }) => articles)],
    ["page", tree.pages],
  ])("each %s", (name, texts) => {
    expect(texts.length).toBeGreaterThan(0);
    for (const { path, file } of texts) {
      const parts = splitHeader(readFileSync(path, "utf8"), file);
      const header = "header" in parts ? parts.header.text : "";
      expect(check(of(name), read(header)), file).toEqual([]);
    }
  });
});

const ARTICLE = "titre: T\nrubrique: relire\nauteurs: [fanny-lancelin]\ndate: 2021-06-01\n";

describe("what the generator refuses is underlined while it is typed", () => {
  it.each<[string, z.ZodType, string, string]>([
    ["article", articleSchema, `${ARTICLE}titer: T`, "/titer unknown"],
    ["article", articleSchema, ARTICLE.replace("titre: T\n", ""), "/titre required"],
    ["article", articleSchema, ARTICLE.replace("T\n", '""\n'), "/titre minLength"],
    ["article", articleSchema, ARTICLE.replace("T\n", "1984\n"), "/titre type"],
    ["article", articleSchema, ARTICLE.replace("relire", "(Re)lire"), "/rubrique pattern"],
    ["article", articleSchema, ARTICLE.replace("[fanny-lancelin]", "[]"), "/auteurs minItems"],
    ["article", articleSchema, ARTICLE.replace("[f", "[F"), "/auteurs/0 anyOf"],
    ["article", articleSchema, ARTICLE.replace("2021-06-01", "01/06/2021"), "/date pattern"],
    ["article", articleSchema, `${ARTICLE}couverture: {image: a.jpg}`, "/couverture/alt required"],
    ["article", articleSchema, `${ARTICLE}brouillon: oui`, "/brouillon type"],
    ["article", articleSchema, `${ARTICLE}publication: 2021-06-01`, "/publication pattern"],
    ["numero", numeroSchema, "numero: 48\ntitre: T\ndate: 2021-06-01", "/date pattern"],
    ["numero", numeroSchema, "numero: -1\ntitre: T\ndate: 2021-06", "/numero minimum"],
    ["page", pageSchema, "titre: T\nanciennes-adresses: [a.html]", "/anciennes-adresses/0 pattern"],
    ["magazine", magazineSchema, "courriel: redaction", "/courriel pattern"],
    ["magazine", magazineSchema, "licence: {nom: L}", "/licence/adresse required"],
    [
      "magazine",
      magazineSchema,
      "approfondissements: {relire: Revisiter}",
      "/approfondissements/relire pattern",
    ],
  ])("%s %#", (name, schema, text, problem) => {
    const value = read(text);
    expect(schema.safeParse(value).success).toBe(false);
    expect(check(of(name), value)).toEqual([problem]);
  });

  it("and what it takes is not: a role, a draft, an old address", () => {
    const text = `${ARTICLE.replace("[fanny-lancelin]", "[{auteur: jo, role: photos}, bo]")}brouillon: true\nanciennes-adresses: [/48a.html]`;
    expect(check(of("article"), read(text))).toEqual([]);
    expect(check(of("magazine"), {})).toEqual([]);
  });
});

describe("dates have the shape of those that exist", () => {
  const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, "0"));
  const year = fc.nat(9999).map((number) => String(number).padStart(4, "0"));
  const month = fc.tuple(year, two(14)).map((parts) => parts.join("-"));
  const day = fc.tuple(month, two(33)).map((parts) => parts.join("-"));
  const minute = fc
    .tuple(day, two(25), two(61))
    .map(([date, hours, minutes]) => `${date}T${hours}:${minutes}`);
  const patternOf = (name: string, key: string) =>
    new RegExp((of(name).properties as Record<string, { pattern: string }>)[key]?.pattern ?? "^$");

  it.each<[string, string, fc.Arbitrary<string>, (text: string) => boolean]>([
    ["article", "date", day, isDay],
    ["numero", "date", month, isMonth],
    ["page", "publication", minute, isMinute],
  ])("%s, %s", (name, key, arbitrary, exists) => {
    const pattern = patternOf(name, key);
    fc.assert(
      fc.property(arbitrary, (text) => pattern.test(text) || !exists(text)),
      { numRuns: 2000 },
    );
    for (const wrong of ["", "2021-13-01", "2021-00", "2021-06-32", "2021-6-1", "2021-06-01T24:00"])
      expect(pattern.test(wrong), wrong).toBe(false);
  });
});
