import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { plainSpaces } from "./content.fixture.ts";
import type { Fault } from "./fault.ts";
import {
  articleSchema,
  authorsSchema,
  magazineSchema,
  numeroSchema,
  pageSchema,
  rubriquesSchema,
} from "./schema.ts";
import { readYaml } from "./schema-faults.ts";

const HEADER = "titre: T\nrubrique: relire\nauteurs: [jo]\ndate: 2021-06-01\n";

function faultsOf(text: string, schema: z.ZodType = articleSchema): Fault[] {
  return plain(readYaml({ file: "a.md", text, firstLine: 2 }, schema).faults);
}

function plain(faults: Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, found: plainSpaces(fault.found) }));
}

/** Of an article with one more line, the sixth of its file. */
function extra(line: string): Fault[] {
  return faultsOf(`${HEADER}${line}\n`);
}

function short({ line, column, found, fix }: Fault): string {
  return plainSpaces(`${line}:${column} ${found}${fix === undefined ? "" : ` → ${fix}`}`);
}

const KEYS =
  "titre, rubrique, auteurs, date, chapo, mots-cles, couverture, images, lang, anciennes-adresses, brouillon ou publication.";

describe("a key that does not exist", () => {
  it("is told with the nearest one, and its line to paste", () => {
    const [fault] = extra("mot-cle: [a]");
    expect(fault).toEqual({
      file: "a.md",
      line: 6,
      column: 1,
      found: "La clé « mot-cle » n’existe pas ici.",
      expected: "mots-cles.",
      fix: "mots-cles: [a]",
    });
  });

  it("is told with those that exist, when it is like none", () => {
    const [fault] = extra("zzz: 1");
    expect(fault).toMatchObject({ found: "La clé « zzz » n’existe pas ici.", expected: KEYS });
    expect(fault?.fix).toBeUndefined();
  });

  it("stands for the one it misspells: that one is not told as missing too", () => {
    const faults = faultsOf("Titre: T\nrubriqe: relire\nauteur: [jo]\ndates: 2021-06-01\n");
    expect(faults.map(short)).toEqual([
      "2:1 La clé « Titre » n’existe pas ici. → titre: T",
      "3:1 La clé « rubriqe » n’existe pas ici. → rubrique: relire",
      "4:1 La clé « auteur » n’existe pas ici. → auteurs: [jo]",
      "5:1 La clé « dates » n’existe pas ici. → date: 2021-06-01",
    ]);
  });

  it("in a group, is told among the keys of the group", () => {
    expect(extra("couverture: {image: a.jpg, alt: b, legend: c}").map(short)).toEqual([
      "6:36 La clé « legend » n’existe pas ici. → legende: c",
    ]);
    expect(
      faultsOf(
        "titre: T\nrubrique: relire\ndate: 2021-06-01\nauteurs:\n  - auteur: jo\n    roles: x\n",
      ).map(short),
    ).toEqual(["7:5 La clé « roles » n’existe pas ici. → role: x"]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "<<"])(
    "is unknown even if JavaScript or YAML knows it: %s",
    (key) => {
      expect(extra(`${key}: {a: b}`).map(short)).toContain(
        `6:1 La clé « ${key} » n’existe pas ici.`,
      );
    },
  );

  it.each([
    ["permalink", "../../ailleurs.html", /nom du dossier/],
    ["tags", "3", /mots-cles/],
    ["layout", "../../../etc/hosts", /^rien/],
    ["pagination", "{size: 0}", /^rien/],
    ["page", "{}", /réservée au générateur/],
    ["pages", "1", /réservée au générateur/],
    ["collections", "{}", /réservée au générateur/],
    ["content", "x", /sous l’en-tête/],
    ["eleventy", "{}", /réservée au générateur/],
    ["eleventyComputed", "{}", /réservée au générateur/],
    ["eleventyExcludeFromCollections", "true", /brouillon: true/],
    ["eleventyNavigation", "{}", /menus/],
    ["eleventyImport", "{}", /./],
    ["templateEngineOverride", "njk", /./],
    ["date_modified", "x", /./],
    ["draft", "true", /brouillon/],
    ["title", "T", /titre/],
    ["author", "jo", /auteurs/],
  ])("is refused though other generators know it: %s", (key, value, expected) => {
    const faults = extra(`${key}: ${value}`);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.found).toBe(`La clé « ${key} » n’existe pas ici.`);
    expect(faults[0]?.expected).toMatch(expected);
  });
});

describe("a key that is missing", () => {
  it("is told on the first line of the header, with a line that could be pasted", () => {
    expect(faultsOf("{}").map(short)).toEqual([
      "2:1 La clé « titre » manque. → titre: Ouvaton, un hébergeur alternatif",
      "2:1 La clé « rubrique » manque. → rubrique: relire",
      "2:1 La clé « auteurs » manque. → auteurs: [fanny-lancelin]",
      "2:1 La clé « date » manque. → date: 2021-06-01",
    ]);
    expect(faultsOf("")).toEqual(faultsOf("{}"));
    expect(faultsOf("# rien\n")).toEqual(faultsOf("{}"));
    expect(faultsOf("{}")[0]?.expected).toBe("titre de l’article.");
  });

  it("in a group, is told where the group is", () => {
    expect(extra("couverture: {image: a.jpg}").map(short)).toEqual([
      '6:13 La clé « alt » manque. → alt: "Le siège de la coopérative"',
    ]);
    expect(faultsOf("- {cle: a}\n- {cle: b, nom: B, role: c}\n", authorsSchema).map(short)).toEqual(
      ["2:3 La clé « nom » manque. → nom: …", "2:3 La clé « role » manque. → role: journaliste"],
    );
    expect(
      faultsOf("titre: T\nrubrique: relire\nauteurs: [{role: x}]\ndate: 2021-06-01\n").map(short),
    ).toEqual(["4:11 La clé « auteur » manque. → auteur: fanny-lancelin"]);
  });
});

describe("a value of the wrong kind is told, with its repair where there is one", () => {
  it.each([
    ["titre: 1984", 'vaut 1984, un nombre. → titre: "1984"'],
    ["titre: true", 'vaut true, oui ou non. → titre: "true"'],
    ["titre: 12.50", 'vaut 12.50, un nombre. → titre: "12.50"'],
    ["titre:", "n’a pas de valeur."],
    ['titre: ""', "est vide."],
    ["titre: []", "est une liste vide."],
    ["titre: [a]", "est une liste."],
    ["titre: {a: b}", "est un groupe de clés."],
    ["titre: |\n  Un\n  deux", "vaut « Un deux »."],
    [`titre: |\n  ${"a".repeat(80)}\n  b`, `vaut « ${"a".repeat(60)}… ».`],
    ["rubrique: Relire", "vaut « Relire »."],
    ["rubrique: relire et plus", "vaut « relire et plus »."],
    ['rubrique: "-relire"', "vaut « -relire »."],
    ["rubrique: 48", 'vaut 48, un nombre. → rubrique: "48"'],
    ["auteurs: jo", "vaut « jo ». → auteurs: [jo]"],
    ["auteurs: jo , lou", "vaut « jo , lou ». → auteurs: [jo, lou]"],
    ["auteurs: []", "est une liste vide."],
    ["auteurs: {auteur: jo}", "est un groupe de clés."],
    ["auteurs: [Jo Dupont]", "vaut « Jo Dupont »."],
    ["auteurs: [12]", "vaut 12, un nombre."],
    ["date: 2024-31-12", "vaut « 2024-31-12 » : il n’y a pas de mois 31. → date: 2024-12-31"],
    ["date: 2024-02-30", "vaut « 2024-02-30 » : février 2024 n’a que 29 jours."],
    ["date: 31/12/2024", "vaut « 31/12/2024 ». → date: 2024-12-31"],
    ["date: 20241231", "vaut 20241231, un nombre. → date: 2024-12-31"],
    ["date: 2024", "vaut 2024, un nombre."],
    ["date: hier", "vaut « hier »."],
    ["brouillon: oui", "vaut « oui ». → brouillon: true"],
    ["brouillon: Non", "vaut « Non ». → brouillon: false"],
    ["brouillon: peut-être", "vaut « peut-être »."],
    ["brouillon: 1", "vaut 1, un nombre."],
    ["publication: 2021-06-01", "vaut « 2021-06-01 ». → publication: 2021-06-01T08:00"],
    ["publication: 2021-03-28T02:30", "vaut « 2021-03-28T02:30 »."],
    ["publication: 2021-02-29T08:00", "vaut « 2021-02-29T08:00 » : février 2021 n’a que 28 jours."],
    ["mots-cles: a, b", "vaut « a, b ». → mots-cles: [a, b]"],
    ["mots-cles: [12]", 'vaut 12, un nombre. → "12"'],
    ['mots-cles: [""]', "est vide."],
    ["chapo: [a]", "est une liste."],
    ["couverture: siege.jpg", "vaut « siege.jpg »."],
    ["couverture: [siege.jpg]", "est une liste."],
    ["anciennes-adresses: /a.html", "vaut « /a.html ». → anciennes-adresses: [/a.html]"],
    ["anciennes-adresses: [/a/../b.html]", "vaut « /a/../b.html »."],
  ])("%s", (line, found) => {
    const key = line.split(":", 1)[0] as string;
    const lines = HEADER.split("\n").filter((other) => !other.startsWith(`${key}:`));
    const faults = faultsOf(`${line}\n${lines.join("\n")}`);
    expect(faults.map(short)).toEqual([expect.stringMatching(/^2:\d+ « /)]);
    expect(faults.map(short)[0]?.replace(/^2:\d+ /, "")).toBe(`« ${key} » ${found}`);
    expect(faults[0]?.expected).toMatch(/^\p{Ll}.*\.$/u);
  });

  it("and its repair makes it go away", () => {
    const lines = [
      "titre: 1984",
      "rubrique: relire",
      "auteurs: jo",
      "date: 31/12/2024",
      "brouillon: oui",
    ];
    const mended = [...lines];
    for (const { line, fix } of faultsOf(`${lines.join("\n")}\n`)) mended[line - 2] = fix as string;
    expect(
      readYaml({ file: "a.md", text: mended.join("\n"), firstLine: 2 }, articleSchema),
    ).toMatchObject({
      value: { titre: "1984", auteurs: [{ auteur: "jo" }], date: "2024-12-31", brouillon: true },
      faults: [],
    });
  });

  it("in a numéro, a page and the settings too", () => {
    expect(faultsOf("numero: n° 48\ntitre: T\ndate: juin 2021\n", numeroSchema).map(short)).toEqual(
      [
        "2:9 « numero » vaut « n° 48 ». → numero: 48",
        "4:7 « date » vaut « juin 2021 ». → date: 2021-06",
      ],
    );
    expect(faultsOf("numero: -1\ntitre: T\ndate: 2021-06\n", numeroSchema).map(short)).toEqual([
      "2:9 « numero » vaut -1, un nombre.",
    ]);
    expect(faultsOf("numero: 4.5\ntitre: T\ndate: 2021\n", numeroSchema).map(short)).toEqual([
      "2:9 « numero » vaut 4.5, un nombre.",
      "4:7 « date » vaut 2021, un nombre.",
    ]);
    expect(faultsOf("titre: T\nordre: premier\n", pageSchema).map(short)).toEqual([
      "3:8 « ordre » vaut « premier ».",
    ]);
    const settings =
      "adresse: rebonds.net\ncourriel: x\nlicence: CC\nhebergeur: {nom: O}\napprofondissements: [a]\n";
    expect(faultsOf(settings, magazineSchema).map(short)).toEqual([
      "2:10 « adresse » vaut « rebonds.net ».",
      "3:11 « courriel » vaut « x ».",
      "4:10 « licence » vaut « CC ».",
      "5:12 La clé « adresse » manque. → adresse: …",
      "6:21 « approfondissements » est une liste.",
    ]);
  });
});

describe("a whole file of the wrong kind", () => {
  it.each([
    ["a header that is a list", "- titre: T\n", articleSchema, 2, "L’en-tête est une liste."],
    [
      "a header that is a sentence",
      "Juste du texte\n",
      articleSchema,
      2,
      "L’en-tête vaut « Juste du texte ».",
    ],
    ["settings that are a list", "- a\n", magazineSchema, 1, "Ce fichier est une liste."],
    ["a list that is a group", "cle: a\n", rubriquesSchema, 1, "La liste est un groupe de clés."],
    ["a list that is a word", "a\n", rubriquesSchema, 1, "La liste vaut « a »."],
    ["a list without anything", "", rubriquesSchema, 1, "La liste n’a pas de valeur."],
    ["a list of nothing", "[]", authorsSchema, 1, "La liste est une liste vide."],
    ["a list of words", "- a\n", authorsSchema, 1, "Cet élément vaut « a »."],
    ["a list of nothings", "-\n", authorsSchema, 1, "Cet élément n’a pas de valeur."],
  ])("%s", (_what, text, schema, firstLine, found) => {
    const { value, faults } = readYaml({ file: "a.yaml", text, firstLine }, schema as z.ZodType);
    expect(value).toBeUndefined();
    expect(plain(faults).map((fault) => [fault.line, fault.found])).toEqual([[firstLine, found]]);
    expect(faults[0]?.expected).toMatch(/^\p{Ll}.*\.$/u);
  });
});

it("faults of the lines and faults of the values come in one run", () => {
  const faults = faultsOf(
    "titre: Un : deux\nrubrique: relire\nauteurs: [jo\ndate: 31/12/2024\npermalink: /x/\n",
  );
  expect(faults.map(short)).toEqual([
    '2:8 Un deux-points suivi d’une espace est au milieu de la valeur. → titre: "Un : deux"',
    "4:10 Un crochet ou une accolade s’ouvre ici et n’est jamais fermé·e. → auteurs: [jo]",
    "5:7 « date » vaut « 31/12/2024 ». → date: 2024-12-31",
    "6:1 La clé « permalink » n’existe pas ici.",
  ]);
});

it("a value with a fault of its line, though it could be read, is not given", () => {
  const { value, faults } = readYaml(
    { file: "a.md", text: `${HEADER}chapo: Un : deux\n`, firstLine: 2 },
    articleSchema,
  );
  expect(value).toBeUndefined();
  expect(faults).toHaveLength(1);
});

it("a value that breaks two rules is told once", () => {
  expect(extra("anciennes-adresses: ['a\\\\..\\\\b']")).toHaveLength(1);
});
