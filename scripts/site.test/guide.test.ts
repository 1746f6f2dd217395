import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { guidePages } from "../guide/pages.ts";
import { EXTENSIONS } from "../images/formats.ts";
import { MOST_PIXELS } from "../images/sharp.ts";
import { budgetsSchema } from "../magazine/budget-schema.ts";
import { isDay, isMinute, isMonth } from "../magazine/dates.ts";
import { readLicence } from "../magazine/licences.ts";
import { coverSchema, picturesSchema, renduSchema } from "../magazine/picture-schema.ts";
import { podcastSchema } from "../magazine/podcast-schema.ts";
import { publicationSchema } from "../magazine/publication-schema.ts";
import {
  articleSchema,
  authorSchema,
  magazineSchema,
  numeroSchema,
  pageSchema,
  rubriqueSchema,
} from "../magazine/schema.ts";
import { readYaml } from "../magazine/schema-faults.ts";
import { SOUND_KINDS } from "../magazine/sounds.ts";
import { type Resolver, renderMarkdown } from "../markdown/index.ts";
import { oneFile, sampleResolver } from "../markdown/sample-resolver.ts";
import { PROJECT } from "./support/built-site.ts";
import { phonePhoto } from "./support/pictures.ts";

// What the editors' guide shows is tried here: whoever copies an example must not meet a fault.

const photo = await phonePhoto(1, 300, 200);
const MUTTER = "scripts/magazine/sounds-samples/cbr-bare.mp3";
/** Two seconds of voice, said again for as long as the chapters shown. */
const sound = Buffer.concat(Array(100).fill(readFileSync(join(PROJECT, MUTTER))));
const read = (path: string) => readFileSync(join(PROJECT, path), "utf8");
const guide = read("content/pages/guide.md");
const textGuide = read("content/pages/guide-du-texte.md");
const mediaGuide = read("content/pages/guide-des-images-et-des-sons.md");
const headerGuide = read("content/pages/guide-des-en-tetes.md");
const listGuide = read("content/pages/guide-des-listes.md");
const publishingGuide = read("content/pages/guide-de-la-publication.md");
/** Where keys are told. */
const keyGuide = headerGuide + mediaGuide + listGuide + publishingGuide;
const readme = read("README.md");
const whole = [guide, textGuide, mediaGuide, headerGuide, listGuide, publishingGuide].join("\n");

/** The blocks of code of a language, in order, as they would be copied. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code as string);
}

/** What is written between single backquotes in a paragraph or an item of a list. */
function codes(line: string): string[] {
  return [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);
}

const [header = "", oldAddress = ""] = blocks(headerGuide, "yaml");
const [notes = ""] = blocks(mediaGuide, "yaml");
const [podcast = "", budgets = "", retired = ""] = blocks(listGuide, "yaml");
const [publication = ""] = blocks(publishingGuide, "yaml");
const [tree = "", complaint = ""] = blocks(guide, "text");
const examples = [textGuide, mediaGuide].flatMap((page) => blocks(page, "markdown"));
/** Goes in a file of its own. */
const isTranscript = (example: string) => example.startsWith("**");
const PICTURES = ["photo.jpg", "carte.jpg", "assemblée générale.jpg"];

describe("the examples of text", () => {
  const known = ["../autre-article/", "/guide/", "/guide-du-texte/", "/guide-des-en-tetes/"];
  const resolver: Resolver = {
    link: (href) => (known.includes(href) ? { url: href } : { found: `Lien ${href} inconnu.` }),
    image: (src) =>
      PICTURES.includes(decodeURI(src))
        ? oneFile(`/${src}`, 1200, 800)
        : { found: `Image ${src} inconnue.` },
    sound: (src) =>
      src === "entretien.mp3" ? sampleResolver.sound(src) : { found: `Son ${src} inconnu.` },
  };

  test("are all in the guides to writing and to pictures", () => {
    expect(examples.length).toBeGreaterThan(10);
    expect(blocks(whole, "markdown")).toEqual(examples);
  });

  const titled = examples.map((example) => [example.split("\n", 1)[0], example] as const);

  test.each(titled)("%s", (_title, example) => {
    const { html, faults } = renderMarkdown(example, resolver);
    expect(faults).toEqual([]);
    expect(html).not.toMatch(/:::|\[\^|^#|\]\(/m);
  });

  test("show every construct", () => {
    const rendered = renderMarkdown(examples.join("\n\n"), resolver);
    const { html } = rendered;
    for (const sign of [
      "h2",
      "h3",
      "em",
      "strong",
      "ul",
      "ol",
      "figcaption",
      "table",
      "hr",
      "span lang",
      "audio",
    ]) {
      expect(html).toContain(`<${sign}`);
    }
    for (const name of ["galerie", "exergue", "encadre", "video", "chapitres", "licence"]) {
      expect(html).toContain(`class="${name}`);
    }
    expect(html).toContain('alt=""');
    expect(rendered.notes).toContain("doc-endnotes");
  });
});

describe("the keys", () => {
  const tables: [above: string, schema: z.ZodObject][] = [
    ["## L’en-tête d’un article", articleSchema],
    ["La clé `couverture`", coverSchema],
    ["La clé `images`", picturesSchema.unwrap().valueType],
    ["La clé `podcast`", podcastSchema.unwrap()],
    ["Un genre de la clé `budgets`", budgetsSchema.unwrap().shape.article.unwrap()],
    ["La clé `publication`", publicationSchema.unwrap()],
    ["L’en-tête de `numero.md`", numeroSchema],
    ["L’en-tête d’une page", pageSchema],
    ["Une entrée de `auteurs.yaml`", authorSchema],
    ["Une entrée de `rubriques.yaml`", rubriqueSchema],
  ];
  const rowsBelow = (above: string) => {
    const after = keyGuide.slice(keyGuide.indexOf(`\n${above}`));
    const table = /^\| Clé \| Obligatoire \|.*\n\| -.*\n((?:\|.*\n)+)/m.exec(after)?.[1] ?? "";
    return Object.fromEntries(
      [...table.matchAll(/^\| `([^`]+)` \| (oui|non) \|/gm)].map(([, key, needed]) => [
        key as string,
        needed,
      ]),
    );
  };

  test("have one table for each thing that has some", () => {
    expect(keyGuide.match(/^\| Clé \| Obligatoire \|/gm)).toHaveLength(tables.length);
    for (const [above] of tables) expect(keyGuide.split(`\n${above}`)).toHaveLength(2);
  });

  test.each(tables)("of « %s » are all told, with whether one needs them", (above, schema) => {
    const keys = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => [
      key,
      field.safeParse(undefined).success ? "non" : "oui",
    ]);
    expect(rowsBelow(above)).toEqual(Object.fromEntries(keys));
  });

  test("of magazine.yaml are all told, none of them needed", () => {
    const sentence = /^Enfin `magazine\.yaml`.*$/m.exec(listGuide)?.[0] ?? "";
    const told = [...sentence.matchAll(/`([a-z-]+)`/g)].map(([, key]) => key);
    expect(new Set(told)).toEqual(new Set(Object.keys(magazineSchema.shape)));
    expect(magazineSchema.safeParse({}).success).toBe(true);
  });

  const schemas: z.ZodObject[] = [...tables.map(([, schema]) => schema), magazineSchema];
  const keys = new Set(["auteur", ...schemas.flatMap(({ shape }) => Object.keys(shape))]);

  test("written with a value, anywhere in the guide, exist", () => {
    const shown = [...whole.matchAll(/`\{?([a-z-]+): [^`]+`/g)].map(([, key]) => key as string);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((key) => !keys.has(key))).toEqual([]);
  });

  test("of the headers shown make headers without a fault", () => {
    expect(blocks(whole, "yaml")).toEqual([
      ...[notes, header, oldAddress],
      ...[podcast, budgets, retired, publication],
    ]);
    expect(header).toMatch(/^---\n[\s\S]*^---\n$/m);
    const full = { file: "", text: header.slice(4, -4), firstLine: 2 };
    expect(readYaml(full, articleSchema).faults).toEqual([]);
    const faultsOf = (text: string, schema: z.ZodObject) =>
      readYaml({ file: "", text, firstLine: 1 }, schema.partial()).faults;
    for (const schema of [articleSchema, numeroSchema, pageSchema]) {
      expect(faultsOf(oldAddress, schema)).toEqual([]);
      expect(faultsOf(notes, schema)).toEqual([]);
    }
    for (const settings of [podcast, budgets, retired]) {
      expect(faultsOf(settings, magazineSchema)).toEqual([]);
    }
  });

  test("for dates take the dates shown", () => {
    const [day, month, minute] = [...headerGuide.matchAll(/^\| une? .* \| `([\dT:-]+)` \|$/gm)].map(
      ([, date]) => date as string,
    );
    expect([isDay(day ?? ""), isMonth(month ?? ""), isMinute(minute ?? "")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("have the rubriques and signatures of the magazine as values", () => {
    const list = (name: string) =>
      [...read(`content/${name}.yaml`).matchAll(/^- cle: (.+)$/gm)].map(([, key]) => key as string);
    const row = /^\| `rubrique` .*$/m.exec(headerGuide)?.[0] ?? "";
    for (const key of list("rubriques")) expect(row).toContain(`\`${key}\``);
    expect(list("auteurs")).toEqual(expect.arrayContaining(["redaction", "atelier"]));
  });
});

describe("what is said of pictures and sounds", () => {
  const lineOf = (beginning: string) =>
    mediaGuide.split("\n").find((line) => line.startsWith(beginning)) ?? "";

  test("names every format, and how large a picture may be", () => {
    const told = lineOf("Des photos en ").toLowerCase();
    for (const format of Object.keys(EXTENSIONS)) expect(told).toContain(format);
    expect(told).toContain(`${MOST_PIXELS / 1e6}\u00a0millions de pixels`);
    const sounds = lineOf("Un enregistrement en ").toLowerCase();
    for (const ending of SOUND_KINDS) expect(sounds).toContain(ending.slice(1));
  });

  test("names every way of showing a picture", () => {
    const items = [...mediaGuide.matchAll(/^- `(\w+)`, /gm)].map(([, name]) => name);
    expect(items).toEqual(renduSchema.options);
    for (const row of mediaGuide.match(/^\| `rendu` .*$/gm) ?? []) {
      expect(codes(row)).toEqual(["rendu", ...renduSchema.options]);
    }
  });

  test("names licences that a caption may hold, and one that it may not", () => {
    const licences = codes(lineOf("La licence ne s’écrit que"));
    expect(licences.length).toBeGreaterThan(3);
    for (const name of licences) expect(readLicence(name), name).toBeDefined();
    const [, other = ""] = /licence: (.+)/.exec(notes) ?? [];
    expect(other).not.toBe("");
    expect(readLicence(other)).toBeUndefined();
  });
});

test("the pages on French are what the tables give today", () => {
  for (const [name, text] of guidePages()) {
    expect(read(`content/pages/${name}`), "une table a changé : lancez npm run guide").toBe(text);
  }
});

test("every command exists, in the guide as in the README", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
  const named = [...`${whole}\n${readme}`.matchAll(/npm (?:run ([\w-]+)|(start|test))/g)];
  const names = new Set(named.map(([, verb, short]) => (verb ?? short) as string));
  expect([...names]).toEqual(
    expect.arrayContaining(["start", "build", "verifier", "figer", "test"]),
  );
  expect([...names].filter((name) => !(name in scripts))).toEqual([]);
});

describe("a folder made as the guide says", () => {
  const ARTICLE = "numeros/048-alternumerisme/mon-article/index.md";
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "rebonds-guide-"));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** What `npm run verifier` says of the folder, as it would be said of `content`. */
  function verify(files: Record<string, string | Buffer>): Promise<string> {
    const folder = mkdtempSync(join(home, "contenu-"));
    for (const name of ["rubriques.yaml", "auteurs.yaml"]) {
      cpSync(join(PROJECT, "content", name), join(folder, name));
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const cache = join(home, "cache");
    const options = ["--contenu", folder, "--cache", cache];
    const args = ["--import", "tsx/esm", "scripts/verifier.ts", ...options];
    return new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: PROJECT }, (_error, stdout, stderr) => {
        resolve((stdout + stderr).replaceAll(relative(PROJECT, folder), "content"));
      });
    });
  }

  /** The guide is a page, set with no-break spaces; a terminal does without most of them. */
  const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, " ");

  const published = header.replace("brouillon: true\n", "");
  const text = examples.filter((example) => !isTranscript(example)).join("\n");
  const NUMERO = "numeros/048-alternumerisme/numero.md";
  const files = {
    [NUMERO]: "---\nnumero: 48\ntitre: Alternumérisme\ndate: 2021-06\n---\n",
    [ARTICLE]: `${published}\n${text}`,
    "numeros/048-alternumerisme/autre-article/index.md": `${published}\nUn mot.\n`,
    [ARTICLE.replace("index.md", "entretien.mp3")]: sound,
    [ARTICLE.replace("index.md", "entretien.md")]: examples.find(isTranscript) ?? "",
    ...Object.fromEntries(
      [...PICTURES.map((name) => `mon-article/${name}`), "autre-article/photo.jpg"].map((name) => [
        `numeros/048-alternumerisme/${name}`,
        photo,
      ]),
    ),
  };

  test("has the names that the guide shows", () => {
    for (const name of ["rubriques.yaml", "auteurs.yaml", "numeros/048-alternumerisme/"]) {
      expect(tree).toMatch(new RegExp(`^ +${name}`, "m"));
    }
    const shown = [...tree.matchAll(/^ {6}(\S+) /gm)].map(([, name]) => name as string);
    expect(shown).toEqual(["index.md", "photo.jpg", "entretien.mp3"]);
    for (const name of shown) expect(files).toHaveProperty([ARTICLE.replace("index.md", name)]);
  });

  test("is in order, with every example in one article", async () => {
    expect(await verify(files)).toBe("Tout est en ordre\u00a0: 2\u00a0articles à publier.\n");
  });

  test("is complained of in the very words of the guide and the README", async () => {
    const wrong = published.replace("rubrique: relire", "rubrique: relier");
    const said = await verify({ ...files, [ARTICLE]: `${wrong}\n${text}` });
    for (const shown of [complaint, blocks(readme, "text")[0]]) {
      expect(plain(said)).toBe(plain(`${shown}\n1 faute dans 1 fichier.\n`));
    }
  });

  test("gives, when an article moves, the line that the guide shows", async () => {
    const frozen = "/numeros/48-alternumerisme/mon-article/\n";
    const moved = Object.entries(files).map(([name, file]) => [
      name.replace("/mon-article/", "/un-autre-nom/"),
      file,
    ]);
    const said = await verify({ ...Object.fromEntries(moved), "adresses.txt": frozen });
    expect(said).toMatch(/^content\/adresses\.txt:1:1\n/);
    expect(said).toContain(`À écrire\u00a0: ${oldAddress}`);
  });
});
