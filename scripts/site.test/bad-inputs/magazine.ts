import { expect } from "vitest";
import { ARTICLE, article, VALID } from "../../magazine/content.fixture.ts";
import { NUMERO, OTHER, page, type Row } from "./row.ts";

const other = (changes: Record<string, string | null>, body?: string) =>
  article({ rubrique: "revisiter", ...changes }, body);

/** What can be wrong between texts: who is who, who is where, and what is not to be seen yet. */
export const magazine: Row[] = [
  {
    number: 53,
    name: "a draft and a text of the future",
    files: {
      [ARTICLE]: article({ brouillon: "true", "mots-cles": "[motbrouillon]" }, "Texte-brouillon."),
      [OTHER]: other({ date: "2099-01-01", "mots-cles": "[motfutur]" }, "Texte-futur."),
      [`${NUMERO}/public/index.md`]: article({ titre: "Public" }),
      "pages/secrete.md": page("publication: 2099-01-01T00:00\n", "Texte-programmé."),
    },
    builds: ({ any, paths }) => {
      expect(any("Public")).toBe(true);
      expect(any(/Texte-|motbrouillon|motfutur|siege/)).toBe(false);
      expect(paths.filter((path) => /ouvaton|idees|secrete|mots-cles\/./.test(path))).toEqual([
        "mots-cles/index.html",
      ]);
    },
  },
  {
    name: "a rubrique and an author that nobody knows",
    files: { [ARTICLE]: article({ rubrique: "relir", auteurs: "[jo-dupon, {auteur: lou}]" }) },
    faults: [
      "48/ouvaton/index.md:3:11 La rubrique « relir » n’existe pas.",
      "48/ouvaton/index.md:4:11 « jo-dupon » n’est pas dans auteurs.yaml.",
      "48/ouvaton/index.md:4:21 « lou » n’est pas dans auteurs.yaml.",
    ],
  },
  {
    name: "two articles at one address",
    files: { [`${NUMERO}/Ouvaton !/index.md`]: article() },
    faults: [
      "48/ouvaton/index.md:1:1 L’adresse /numeros/48-alternumerisme/ouvaton/ est déjà prise par 48/Ouvaton !/index.md.",
    ],
  },
  {
    name: "two numéros with one number, a folder that says another",
    files: {
      "numeros/048-bis/numero.md": "---\nnumero: 48\ntitre: B\ndate: 2021-06\n---\n",
      "numeros/050-ter/numero.md": "---\nnumero: 51\ntitre: C\ndate: 2021-06\n---\n",
    },
    faults: [
      "numeros/048-bis/numero.md:2:9 Le numéro 48 est déjà celui de 48/numero.md.",
      "numeros/050-ter/numero.md:2:9 Le dossier s’appelle « 050-ter » et l’en-tête dit numéro 51.",
    ],
  },
  {
    name: "pages where the generator or a rubrique stands",
    files: { "pages/flux.md": page(""), "pages/relire.md": page(""), "pages/日本.md": page("") },
    faults: [
      "pages/flux.md:1:1 L’adresse /flux/ est déjà prise par le générateur.",
      "pages/relire.md:1:1 L’adresse /relire/ est déjà prise par rubriques.yaml.",
      "pages/日本.md:1:1 Le nom « 日本 » n’a ni lettre ni chiffre latin : il ne fait pas d’adresse.",
    ],
  },
  {
    name: "a key twice in each list",
    files: {
      "auteurs.yaml": `${VALID["auteurs.yaml"]}- {cle: jo-dupont, nom: J, role: r}\n`,
      "rubriques.yaml": `${VALID["rubriques.yaml"]}- {cle: relire, nom: R, description: d}\n`,
    },
    faults: [
      "auteurs.yaml:3:9 La clé « jo-dupont » est déjà prise plus haut.",
      "rubriques.yaml:4:9 La clé « relire » est déjà prise plus haut.",
      "rubriques.yaml:4:9 L’adresse /relire/ est déjà prise par rubriques.yaml.",
    ],
  },
  {
    name: "old addresses given twice, in use, out of the site, in each other’s way",
    files: {
      [ARTICLE]: article({ "anciennes-adresses": "[/a.html, /relire/, /b/../c.html]" }),
    },
    faults: ["48/ouvaton/index.md:6:41 « anciennes-adresses » vaut « /b/../c.html »."],
  },
  {
    name: "the same, once each of them can be read",
    files: {
      [OTHER]: other({ "anciennes-adresses": "[/caf%C3%A9.html, /d.html]" }),
      [ARTICLE]: article({
        "anciennes-adresses": "[/café.html, /relire/, /d.html/e.html, /404.html]",
      }),
    },
    faults: [
      "48/ouvaton/index.md:6:22 L’ancienne adresse /café.html est déjà donnée dans 48/idees/index.md.",
      "48/ouvaton/index.md:6:34 L’ancienne adresse /relire/ est celle d’une page d’aujourd’hui, /relire/.",
      "48/ouvaton/index.md:6:44 L’ancienne adresse /d.html/e.html prolonge /d.html, qui est un fichier et non un dossier.",
      "48/ouvaton/index.md:6:60 L’ancienne adresse /404.html est un fichier du site lui-même.",
    ],
  },
  {
    name: "an address published that nothing answers any more",
    files: { "adresses.txt": "/relire/\n/numeros/48-alternumerisme/parti/\nrelire\n" },
    faults: [
      "adresses.txt:2:1 L’adresse /numeros/48-alternumerisme/parti/ a été publiée, et plus rien n’y répond.",
      "adresses.txt:3:1 « relire » n’est pas une adresse du site.",
    ],
  },
  {
    name: "links to a draft, to an old address",
    files: {
      [ARTICLE]: article({ brouillon: "true" }),
      [OTHER]: other({ "anciennes-adresses": "[/a.html]" }, "[un](../ouvaton/) [deux](/a.html)"),
    },
    faults: [
      "48/idees/index.md:9:1 Le lien « ../ouvaton/ » mène à un texte qui n’est pas publié.",
      "48/idees/index.md:9:19 Le lien « /a.html » donne une ancienne adresse.",
    ],
  },
  {
    name: "a text that cannot be read, which others link to and old addresses keep: one fault",
    files: {
      [ARTICLE]: "---js\n{}\n---\n",
      [OTHER]: other({}, "[un](../ouvaton/) [deux](/numeros/48-alternumerisme/ouvaton/)"),
      "adresses.txt": "/numeros/48-alternumerisme/ouvaton/\n/relire/atom.xml\n",
    },
    faults: ["48/ouvaton/index.md:1:1 L’en-tête se dit écrit en « js »."],
  },
  {
    number: 55,
    name: "one bad text among three hundred good ones",
    files: {
      ...Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [`${NUMERO}/bon-${index}/index.md`, article()]),
      ),
      [`${NUMERO}/bon-150/index.md`]: article({ date: "2025-02-30" }),
    },
    faults: [
      "48/bon-150/index.md:5:7 « date » vaut « 2025-02-30 » : février 2025 n’a que 28 jours.",
    ],
  },
];
