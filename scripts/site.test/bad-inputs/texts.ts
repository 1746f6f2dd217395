import { expect } from "vitest";
import { ARTICLE, article, PNG } from "../../magazine/content.fixture.ts";
import { NUMERO, type Row } from "./row.ts";

const body = (text: string) => ({ [ARTICLE]: article({}, text) });
const HOSTILE =
  "Un <b>\"titre\"</b> & 'deux' ]]> --> </title></script><script>alert(1)</script> 😀";

const bomb = Buffer.from(PNG);
bomb.writeUInt32BE(30_000, 16);
bomb.writeUInt32BE(30_000, 20);

/** What can be wrong in the text itself, from its eighth line, and in its pictures. */
export const texts: Row[] = [
  {
    number: 34,
    name: "a script",
    files: body("Un.\n\n<script>alert(1)</script>\n\nDeux <script>alert(2)</script>."),
    faults: [
      "48/ouvaton/index.md:10:1 Du HTML a été trouvé : « <script> ».",
      "48/ouvaton/index.md:12:6 Du HTML a été trouvé : « <script> ».",
    ],
  },
  {
    number: 35,
    name: "links that run",
    files: body(
      "[a](javascript:alert)\n\n[b](JaVaScRiPt&#58;alert)\n\n<vbscript:a>\n\n[c](data:text/html,d)",
    ),
    faults: [
      "48/ouvaton/index.md:8:1 L’adresse « javascript:alert » n’est pas permise.",
      "48/ouvaton/index.md:10:1 L’adresse « JaVaScRiPt:alert » n’est pas permise.",
      "48/ouvaton/index.md:12:1 L’adresse « vbscript:a » n’est pas permise.",
      "48/ouvaton/index.md:14:1 L’adresse « data:text/html,d » n’est pas permise.",
    ],
  },
  {
    number: 36,
    name: "an attribute that runs, a frame that follows readers",
    files: body(
      'Un <img src="a" onerror="alert(1)"> mot.\n\n<iframe src="https://exemple.org/"></iframe>',
    ),
    faults: [
      '48/ouvaton/index.md:8:4 Du HTML a été trouvé : « <img src="a" onerror="alert(1)"> ».',
      '48/ouvaton/index.md:10:1 Du HTML a été trouvé : « <iframe src="https://exemple.org/"> ».',
    ],
  },
  ...[37, 38].map((number): Row => {
    const field = number === 37 ? "titre" : "chapo";
    return {
      number,
      name: `HTML in a header (${field})`,
      files: { [ARTICLE]: article({ [field]: JSON.stringify(HOSTILE) }) },
      builds: ({ article: inArticle, any }) => {
        expect(inArticle("Un &lt;b>")).toBe(true);
        expect(any("<script>alert", /html$|xml$/)).toBe(false);
      },
    };
  }),
  {
    number: 39,
    name: "a link that leads nowhere, a picture that is not there",
    files: body("[un](../ouvatom/) [deux](/relirr/)\n\n![Le siège](seige.png)"),
    faults: [
      "48/ouvaton/index.md:8:1 Le lien « ../ouvatom/ » ne mène à aucun texte.",
      "48/ouvaton/index.md:8:19 Le lien « /relirr/ » ne mène à aucune page du site.",
      "48/ouvaton/index.md:10:1 L’image « seige.png » n’existe pas.",
    ],
  },
  {
    name: "pictures that are outside, elsewhere, in other capitals",
    files: body(
      "![a](../../../../a.png)\n\n![b](/etc/b.png)\n\n![c](https://exemple.org/c.png)\n\n![d](Siege.png)",
    ),
    faults: [
      "48/ouvaton/index.md:8:1 L’image « ../../../../a.png » est hors du dossier des textes.",
      "48/ouvaton/index.md:10:1 L’image « /etc/b.png » est donnée par un chemin complet.",
      "48/ouvaton/index.md:12:1 L’image « https://exemple.org/c.png » vient d’ailleurs.",
      "48/ouvaton/index.md:14:1 L’image « Siege.png » n’existe pas.",
    ],
  },
  {
    name: "pictures that are none, call another site, or claim too many pixels",
    files: {
      ...body("![a](a.jpg)\n\n![b](b.svg)\n\n![c](c.png)\n\n![d](d.svg)"),
      [`${NUMERO}/ouvaton/a.jpg`]: "coucou",
      [`${NUMERO}/ouvaton/b.svg`]:
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="https://exemple.org/a.png"/></svg>',
      [`${NUMERO}/ouvaton/c.png`]: bomb,
      [`${NUMERO}/ouvaton/d.svg`]: '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hosts">]><svg/>',
    },
    faults: [
      "48/ouvaton/index.md:8:1 « a.jpg » est du texte, que le site ne sait pas montrer.",
      "48/ouvaton/index.md:10:1 Le dessin « b.svg » ne peut pas être montré, ligne 1 : il montre l’image « https://exemple.org/a.png », qui n’est pas dans le fichier (incorporez-la depuis votre logiciel de dessin).",
      "48/ouvaton/index.md:12:1 L’image « c.png » a 900 millions de pixels.",
      "48/ouvaton/index.md:14:1 Le dessin « d.svg » ne peut pas être montré, ligne 1 : son en-tête DOCTYPE définit plus que de simples abréviations.",
    ],
  },
  {
    name: "a cover that is not there",
    files: { [ARTICLE]: article({ couverture: "{image: ../seige.png, alt: Le siège}" }) },
    faults: ["48/ouvaton/index.md:6:21 L’image « ../seige.png » n’existe pas."],
  },
  {
    number: 46,
    name: "20,000 quotations in each other",
    files: body(`${"> ".repeat(20_000)}fin`),
    faults: [
      "48/ouvaton/index.md:8:1 Des listes, citations ou encadrés sont emboîtés sur plus de 20 niveaux.",
    ],
  },
  {
    number: 47,
    name: "50,000 beginnings of emphasis",
    files: body("*a_ ".repeat(50_000)),
    builds: ({ article: holds }) => expect(holds("*a_ *a_")).toBe(true),
  },
  {
    name: "notes without a call, calls without a note",
    files: body("Un[^1] mot[^deux].\n\n[^1]: Une note.\n\n[^3]: Une autre."),
    faults: [
      "48/ouvaton/index.md:8:11 La note [^deux] est appelée mais n’existe pas.",
      "48/ouvaton/index.md:12:1 La note [^3] n’est appelée nulle part.",
    ],
  },
  {
    name: "boxes unknown, never closed, closed for nothing",
    files: body("::: encart Titre\n\nUn\n\n:::\n\n:::\n\n::: exergue\n\nDeux"),
    faults: [
      "48/ouvaton/index.md:8:1 ::: encart n’existe pas.",
      "48/ouvaton/index.md:14:1 Ce ::: ne ferme rien.",
      "48/ouvaton/index.md:16:1 ::: exergue n’est pas fermé.",
    ],
  },
];
