import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Files,
  plainSpaces,
  temporaryFolder,
  VALID,
  writeContent,
} from "./content.fixture.ts";
import { scanContent } from "./tree.ts";

function faultsOf(files: Files, base: Files = VALID): string[] {
  const { faults } = scanContent(writeContent(files, base), "contenu");
  for (const { line, column, expected } of faults) {
    expect([line, column]).toEqual([1, 1]);
    expect(expected).toMatch(/\.$|^---\n/);
  }
  return faults.map(({ file, found }) => plainSpaces(`${file} ${found}`));
}

describe("a content folder is found as it stands", () => {
  it("each thing in its place", () => {
    const root = writeContent({
      "magazine.yaml": "",
      "adresses.txt": "",
      "pages/contact/index.md": "a",
    });
    const { tree, faults } = scanContent(root, "contenu");
    expect(faults).toEqual([]);
    expect(tree.lists).toEqual({
      "adresses.txt": { path: join(root, "adresses.txt"), file: "contenu/adresses.txt" },
      "auteurs.yaml": { path: join(root, "auteurs.yaml"), file: "contenu/auteurs.yaml" },
      "magazine.yaml": { path: join(root, "magazine.yaml"), file: "contenu/magazine.yaml" },
      "rubriques.yaml": { path: join(root, "rubriques.yaml"), file: "contenu/rubriques.yaml" },
    });
    const folder = join(root, "numeros/048-alternumerisme");
    expect(tree.numeros).toHaveLength(1);
    expect(tree.numeros[0]?.numero).toEqual({
      name: "048-alternumerisme",
      folder,
      path: join(folder, "numero.md"),
      file: "contenu/numeros/048-alternumerisme/numero.md",
    });
    expect(tree.numeros[0]?.articles.map(({ name, folder: at }) => [name, at])).toEqual([
      ["idees", join(folder, "idees")],
      ["ouvaton", join(folder, "ouvaton")],
    ]);
    expect(tree.pages.map(({ name, file }) => [name, file])).toEqual([
      ["a-propos", "contenu/pages/a-propos.md"],
      ["contact", "contenu/pages/contact/index.md"],
    ]);
  });

  it("in one order, whatever the order in which files were made", () => {
    const names = ["z", "É", "e\u0301t", "a", "B", "b2", "10", "9"];
    const order = (list: string[]) => {
      const root = temporaryFolder();
      for (const name of list) {
        mkdirSync(join(root, "pages", name), { recursive: true });
        writeFileSync(join(root, "pages", name, "index.md"), "a");
      }
      return scanContent(root, "c").tree.pages.map(({ name }) => name);
    };
    expect(order(names)).toEqual(order(names.toReversed()));
    // By code units of the composed form: « ét » after « z », though its disk says « e » then an accent.
    expect(order(names)).toEqual(["10", "9", "B", "a", "b2", "z", "É", "e\u0301t"]);
  });

  it("without what systems and programs leave behind", () => {
    const litter: Files = {};
    for (const name of [
      ".DS_Store",
      "._index.md",
      "Thumbs.db",
      "desktop.ini",
      "index.md~",
      "~$index.docx",
      ".git/HEAD.md",
    ]) {
      litter[`pages/${name}`] = "x";
      litter[`numeros/048-alternumerisme/ouvaton/${name}`] = "x";
      litter[name] = "x";
    }
    litter["__MACOSX/index.md"] = "x";
    litter["LISEZMOI.md"] = "x";
    litter["README.md"] = "x";
    litter["photos/vacances.jpg"] = "x";
    litter["numeros/048-alternumerisme/photos/a.jpg"] = "x";
    litter["_data/site.json"] = "{";
    litter["_data/site.js"] = "throw 1";
    expect(faultsOf(litter)).toEqual([]);
  });

  it("or not at all", () => {
    const { tree, faults } = scanContent(join(temporaryFolder(), "rien"), "rien");
    expect(tree).toEqual({ lists: {}, numeros: [], pages: [], transcripts: [] });
    expect(faults.map(({ file, found }) => plainSpaces(`${file} ${found}`))).toEqual([
      "rien Le dossier « rien » n’existe pas.",
    ]);
    expect(scanContent(import.meta.filename, "tree.test.ts").faults).toHaveLength(1);
  });

  it("empty, it is no fault of the tree", () => {
    expect(scanContent(temporaryFolder(), "c").faults).toEqual([]);
  });
});

describe("a text that would be lost is a fault", () => {
  it.each([
    ["at the top", "article.md", "Ce texte n’est pas à sa place : il ne serait pas publié."],
    [
      "among the numéros",
      "numeros/article.md",
      "Ce texte n’est pas à sa place : il ne serait pas publié.",
    ],
    [
      "among the articles",
      "numeros/048-alternumerisme/ouvaton.md",
      "« ouvaton.md » ne serait pas publié.",
    ],
    [
      "numero.md under another ending",
      "numeros/048-alternumerisme/numero.txt",
      "« numero.txt » ne serait pas publié.",
    ],
    [
      "beside the article",
      "numeros/048-alternumerisme/ouvaton/suite.md",
      "« suite.md » ne serait pas publié.",
    ],
    [
      "in a word processor's form",
      "numeros/048-alternumerisme/idees/texte.docx",
      "« texte.docx » ne serait pas publié.",
    ],
    [
      "among the pages, under another ending",
      "pages/contact.txt",
      "« contact.txt » ne serait pas publié.",
    ],
    ["in a page's folder", "pages/contact/contact.md", "« contact.md » ne serait pas publié."],
  ])("%s", (_where, name, found) => {
    expect(faultsOf({ [name]: "a" })).toEqual([`contenu/${name} ${found}`]);
  });

  it("in a folder whose name is misspelt, told with the nearest", () => {
    const { faults } = scanContent(writeContent({ "numéros/049-a/numero.md": "a" }), "contenu");
    expect(faults.map(({ file, expected }) => [file, expected])).toEqual([
      ["contenu/numéros", "le dossier numeros."],
    ]);
    expect(faultsOf({ "brouillons/2021/a.md": "a" })).toEqual([
      "contenu/brouillons Des textes sont dans un dossier inconnu, « brouillons ».",
    ]);
  });

  it("in a numéro without numero.md", () => {
    expect(faultsOf({ "numeros/049-a/b/index.md": "a" })).toEqual([
      "contenu/numeros/049-a/numero.md Ce numéro n’a pas de fichier numero.md.",
    ]);
    expect(faultsOf({ "numeros/049-a/photos/b.jpg": "a" })).toEqual([]);
  });

  it("a list whose name is misspelt, told with the nearest", () => {
    const { faults } = scanContent(
      writeContent({ "auteur.yaml": "", "reglages.yml": "" }),
      "contenu",
    );
    expect(faults.map(({ file, found, expected }) => [file, plainSpaces(found), expected])).toEqual(
      [
        ["contenu/auteur.yaml", "La liste « auteur.yaml » est inconnue.", "auteurs.yaml."],
        [
          "contenu/reglages.yml",
          "La liste « reglages.yml » est inconnue.",
          "rubriques.yaml, auteurs.yaml, magazine.yaml.",
        ],
      ],
    );
  });
});

describe("a link is never followed", () => {
  const LINK = "est un lien symbolique.";

  it.each([
    ["a text", "pages/hosts.md", "/etc/hosts"],
    ["an article", "numeros/048-alternumerisme/autre/index.md", "../ouvaton/index.md"],
    ["a folder", "numeros/049-lien", "048-alternumerisme"],
    ["a list", "magazine.yaml", "rubriques.yaml"],
    ["all the pages", "pages", "/etc"],
    ["a picture", "numeros/048-alternumerisme/ouvaton/photo.png", "siege.png"],
    ["a broken one", "pages/a.md", "nulle-part.md"],
    ["one that leads to itself", "pages/a.md", "a.md"],
    ["one that leads back above", "numeros/boucle", "."],
    [
      "one deep among pictures",
      "numeros/048-alternumerisme/ouvaton/photos/juin/a.jpg",
      "/etc/hosts",
    ],
  ])("%s", (_what, name, link) => {
    const base = name === "pages" ? { ...VALID, "pages/a-propos.md": null } : VALID;
    const last = name.split("/").at(-1);
    expect(faultsOf({ [name]: { link } }, base)).toEqual([`contenu/${name} « ${last} » ${LINK}`]);
  });

  it("though two of them lead back above, in a folder of nobody's, where following would never end", () => {
    expect(faultsOf({ "archives/a": { link: "." }, "archives/b": { link: "." } })).toEqual([]);
    expect(
      faultsOf({ "archives/a": { link: "." }, "archives/b": { link: "." }, "archives/c.md": "a" }),
    ).toEqual(["contenu/archives Des textes sont dans un dossier inconnu, « archives »."]);
  });
});

describe("two names that another computer takes for one are a fault", () => {
  it.each([
    [
      "by case",
      "pages/Contact.md",
      "pages/contact.md",
      "« contact.md » et « Contact.md » ne diffèrent que par les majuscules.",
    ],
    [
      "folders by case",
      "numeros/048-alternumerisme/Idees/index.md",
      "numeros/048-alternumerisme/idees/index.md",
      "« idees » et « Idees » ne diffèrent que par les majuscules.",
    ],
    [
      "by Unicode form",
      "pages/\u00e9t\u00e9.md",
      "pages/e\u0301te\u0301.md",
      "ne diffèrent que par le codage des accents (NFC et NFD).",
    ],
    ["by both", "pages/\u00c9.md", "pages/e\u0301.md", "ne diffèrent que par les majuscules."],
    [
      "pictures too",
      "numeros/048-alternumerisme/ouvaton/A.jpg",
      "numeros/048-alternumerisme/ouvaton/a.jpg",
      "ne diffèrent que par les majuscules.",
    ],
  ])("%s", (_how, one, other, found) => {
    const faults = faultsOf({ [one]: "a", [other]: "a" });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(found);
  });

  it("each in turn, when they are many", () => {
    const faults = faultsOf({ "pages/ab.md": "a", "pages/Ab.md": "a", "pages/aB.md": "a" });
    expect(faults.map((fault) => fault.split(" ", 1)[0])).toEqual([
      "contenu/pages/aB.md",
      "contenu/pages/ab.md",
    ]);
  });
});
