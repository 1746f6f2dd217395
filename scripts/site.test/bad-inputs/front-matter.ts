import { expect } from "vitest";
import { ARTICLE, article, VALID } from "../../magazine/content.fixture.ts";
import { NUMERO, type Row } from "./row.ts";

const header = (lines: string, body = "Un texte.") => `---\n${lines}---\n\n${body}\n`;
const REST = "rubrique: relire\nauteurs: [jo-dupont]\ndate: 2021-06-01\n";

/** An alias in each of ten lists, each list in each of the next: 10^9 words in 400 bytes. */
const BOMB = [..."abcdefghi"]
  .map((name, index) => {
    const item = index === 0 ? "x" : `*${"abcdefghi"[index - 1]}`;
    return `${name}: &${name} [${Array(10).fill(item).join(", ")}]\n`;
  })
  .join("");

/** What an editor can get wrong between the two lines `---`. */
export const frontMatter: Row[] = [
  {
    number: 1,
    name: "a tab as indentation",
    files: { [ARTICLE]: header(`titre: T\n${REST}couverture:\n\timage: siege.png\n\talt: b\n`) },
    faults: [
      "48/ouvaton/index.md:7:1 Cette ligne commence par une tabulation.",
      "48/ouvaton/index.md:8:1 Cette ligne commence par une tabulation.",
    ],
  },
  {
    number: 2,
    name: "a title with a colon",
    files: { [ARTICLE]: article({ titre: "Foo: bar: baz" }) },
    faults: [
      "48/ouvaton/index.md:2:8 Un deux-points suivi d’une espace est au milieu de la valeur.",
    ],
  },
  {
    number: 3,
    name: "a quote never closed",
    files: { [ARTICLE]: article({ titre: '"Foo' }) },
    faults: ["48/ouvaton/index.md:2:8 Un guillemet droit s’ouvre ici et n’est jamais fermé."],
  },
  {
    number: 4,
    name: "front matter never closed",
    files: { [ARTICLE]: `---\ntitre: T\n${REST}\nUn texte.\n` },
    faults: ["48/ouvaton/index.md:1:1 L’en-tête n’est jamais fermé."],
  },
  {
    name: "front matter closed by the line between two parts of the text",
    files: { [ARTICLE]: `---\ntitre: T\n${REST}\nUn texte.\n\n---\n\nLa suite.\n` },
    faults: [
      "48/ouvaton/index.md:1:1 L’en-tête n’est pas fermé avant le texte, qui commence à la ligne 7.",
    ],
  },
  {
    number: 5,
    name: "a key written twice",
    files: { [ARTICLE]: header(`titre: T\ntitre: U\n${REST}`) },
    faults: ["48/ouvaton/index.md:3:1 Cette clé est écrite deux fois."],
  },
  {
    number: 6,
    name: "a date as it is said in French",
    files: { [ARTICLE]: article({ date: "31/12/2025" }) },
    faults: ["48/ouvaton/index.md:5:7 « date » vaut « 31/12/2025 »."],
  },
  {
    number: 7,
    name: "a day that does not exist",
    files: { [ARTICLE]: article({ date: "2025-02-30" }) },
    faults: [
      "48/ouvaton/index.md:5:7 « date » vaut « 2025-02-30 » : février 2025 n’a que 28 jours.",
    ],
  },
  {
    name: "a month that does not exist, which YAML 1.1 takes for another year",
    files: { [ARTICLE]: article({ date: "2024-31-12" }) },
    faults: ["48/ouvaton/index.md:5:7 « date » vaut « 2024-31-12 » : il n’y a pas de mois 31."],
  },
  {
    name: "a tint on which the black of the cover does not read",
    files: {
      [`${NUMERO}/numero.md`]: header(
        'numero: 48\ntitre: Alternumérisme\ndate: 2021-06\nteinte: "#1D3F6E"\n',
      ),
    },
    faults: [
      "48/numero.md:5:9 « teinte » vaut « #1D3F6E » : le noir n’y a qu’un contraste de 1,98:1.",
    ],
  },
  {
    name: "a tint that is the name of a colour",
    files: {
      [`${NUMERO}/numero.md`]: header(
        "numero: 48\ntitre: Alternumérisme\ndate: 2021-06\nteinte: bleu nuit\n",
      ),
    },
    faults: ["48/numero.md:5:9 « teinte » vaut « bleu nuit »."],
  },
  {
    name: "a tint in capitals, which the pages and the styles name in one way",
    files: {
      [`${NUMERO}/numero.md`]: header(
        'numero: 48\ntitre: Alternumérisme\ndate: 2021-06\nteinte: "#5BB0D8"\n',
      ),
    },
    builds: ({ article, any }) => {
      expect(article('<html lang="fr" data-teinte="5bb0d8">')).toBe(true);
      expect(any('[data-teinte="5bb0d8"]{--cover:#5bb0d8;', /\.css$/)).toBe(true);
      expect(any('<html lang="fr">', /^auteurs.index\.html$/)).toBe(true);
    },
  },
  {
    number: 8,
    name: "aliases that unfold into a thousand million words",
    files: { [ARTICLE]: header(`${BOMB}titre: T\n${REST}`) },
    faults: Array.from(
      { length: 9 },
      (_, index) =>
        `48/ouvaton/index.md:${index + 2}:4 Une ancre, un renvoi ou une étiquette YAML (&, * ou !) est employé ici.`,
    ),
  },
  {
    number: 9,
    name: "__proto__ as a key",
    files: { [ARTICLE]: header(`titre: T\n${REST}__proto__: {brouillon: true}\n`) },
    faults: ["48/ouvaton/index.md:6:1 La clé « __proto__ » n’existe pas ici."],
  },
  {
    number: 10,
    name: "front matter that is a programme",
    files: {
      [ARTICLE]: '---js\n{ titre: require("node:fs").writeFileSync("execute", "") }\n---\n\na\n',
    },
    faults: ["48/ouvaton/index.md:1:1 L’en-tête se dit écrit en « js »."],
  },
  {
    number: 11,
    name: "front matter that is a module, and reads the environment",
    files: { [ARTICLE]: "---javascript\nconst titre = process.env.PATH;\n---\n\na\n" },
    faults: ["48/ouvaton/index.md:1:1 L’en-tête se dit écrit en « javascript »."],
  },
  {
    name: "front matter in JSON",
    files: { [ARTICLE]: '---json\n{"titre": "T"}\n---\n\na\n' },
    faults: ["48/ouvaton/index.md:1:1 L’en-tête se dit écrit en « json »."],
  },
  {
    name: "front matter in TOML",
    files: { [ARTICLE]: '+++\ntitre = "T"\n+++\n\na\n' },
    faults: ["48/ouvaton/index.md:1:1 L’en-tête commence par « +++ »."],
  },
  {
    name: "no front matter",
    files: { [ARTICLE]: "Un texte.\n" },
    faults: ["48/ouvaton/index.md:1:1 Ce fichier n’a pas d’en-tête."],
  },
  {
    number: 12,
    name: "a key that Eleventy keeps for itself",
    files: { [ARTICLE]: article({ page: "{url: /ailleurs/}" }) },
    faults: ["48/ouvaton/index.md:6:1 La clé « page » n’existe pas ici."],
  },
  {
    number: 13,
    name: "tags as a number",
    files: { [ARTICLE]: article({ tags: "3" }) },
    faults: ["48/ouvaton/index.md:6:1 La clé « tags » n’existe pas ici."],
  },
  {
    number: 14,
    name: "tags as a group",
    files: { [ARTICLE]: article({ tags: "{a: b}" }) },
    faults: ["48/ouvaton/index.md:6:1 La clé « tags » n’existe pas ici."],
  },
  ...[
    [15, "../../escape.html", "that climbs out of the site"],
    [16, "/../../escape", "that climbs from the top"],
    [17, "/a-propos/", "onto another page"],
    [18, "/foo", "without an ending"],
    [19, `/${"a".repeat(300)}.html`, "of 300 characters"],
    [20, "12", "that is a number"],
  ].map(([number, value, what]): Row => {
    return {
      number: number as number,
      name: `an address of one’s own ${what}`,
      files: { [ARTICLE]: article({ permalink: value as string }) },
      faults: ["48/ouvaton/index.md:6:1 La clé « permalink » n’existe pas ici."],
    };
  }),
  {
    number: 31,
    name: "a layout that does not exist",
    files: { [ARTICLE]: article({ layout: "rien.njk" }) },
    faults: ["48/ouvaton/index.md:6:1 La clé « layout » n’existe pas ici."],
  },
  {
    number: 32,
    name: "a layout that climbs out of the site",
    files: { [ARTICLE]: article({ layout: "../../../etc/hosts" }) },
    faults: ["48/ouvaton/index.md:6:1 La clé « layout » n’existe pas ici."],
  },
  {
    number: 33,
    name: "layouts in a circle",
    files: {
      [ARTICLE]: article({ layout: "a.njk" }),
      "_includes/a.njk": "---\nlayout: b.njk\n---\n",
      "_includes/b.njk": "---\nlayout: a.njk\n---\n",
    },
    faults: ["48/ouvaton/index.md:6:1 La clé « layout » n’existe pas ici."],
  },
  {
    number: 48,
    name: "pages of no item each",
    files: { [ARTICLE]: article({ pagination: "{data: collections.all, size: 0}" }) },
    faults: ["48/ouvaton/index.md:6:1 La clé « pagination » n’existe pas ici."],
  },
  {
    name: "data computed by a programme",
    files: { [ARTICLE]: article({ eleventyComputed: "{titre: process.env.PATH}" }) },
    faults: ["48/ouvaton/index.md:6:1 La clé « eleventyComputed » n’existe pas ici."],
  },
  {
    name: "a key misspelt, another missing, a third of the wrong kind",
    files: {
      [ARTICLE]: article({ rubrique: null, rubriqe: "relire", auteurs: null, titre: "12" }),
    },
    faults: [
      "48/ouvaton/index.md:2:1 La clé « auteurs » manque.",
      "48/ouvaton/index.md:2:8 « titre » vaut 12, un nombre.",
      "48/ouvaton/index.md:4:1 La clé « rubriqe » n’existe pas ici.",
    ],
  },
  {
    name: "a title that a comment cuts",
    files: { [ARTICLE]: article({ titre: "Le dossier #48" }) },
    faults: ["48/ouvaton/index.md:2:19 « #48 » serait lu comme un commentaire, et perdu."],
  },
  {
    name: "a list never closed",
    files: { [ARTICLE]: article({ auteurs: "[jo-dupont" }) },
    faults: [
      "48/ouvaton/index.md:4:10 Un crochet ou une accolade s’ouvre ici et n’est jamais fermé·e.",
    ],
  },
  {
    name: "signs that no page can show, written as escapes",
    files: { [ARTICLE]: article({ titre: '"Un\\0deux"', chapo: '"\\ud800"' }) },
    faults: [
      "48/ouvaton/index.md:2:8 Un caractère invisible (U+0000) est dans la valeur.",
      "48/ouvaton/index.md:6:8 Un caractère invisible (U+D800) est dans la valeur.",
    ],
  },
  {
    name: "faults in a list, a numéro, a page and the settings, all told in one run",
    files: {
      "auteurs.yaml": `${VALID["auteurs.yaml"]}- {cle: Lou, nom: L, role: r}\n`,
      "magazine.yaml": "adresse: rebonds.net\nlangue: fr\n",
      [`${NUMERO}/numero.md`]: "---\nnumero: 048b\ntitre: A : b\ndate: 06/2021\n---\n",
      "pages/a-propos.md": "---\ntitre: P\nordre: premier\n---\n\na\n",
    },
    faults: [
      "auteurs.yaml:3:9 « cle » vaut « Lou ».",
      "magazine.yaml:1:10 « adresse » vaut « rebonds.net ».",
      "magazine.yaml:2:1 La clé « langue » n’existe pas ici.",
      "48/numero.md:2:9 « numero » vaut « 048b ».",
      "48/numero.md:3:8 Un deux-points suivi d’une espace est au milieu de la valeur.",
      "48/numero.md:4:7 « date » vaut « 06/2021 ».",
      "pages/a-propos.md:3:8 « ordre » vaut « premier ».",
    ],
  },
];
