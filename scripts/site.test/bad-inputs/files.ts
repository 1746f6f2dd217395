import { expect } from "vitest";
import { ARTICLE, article, PNG } from "../../magazine/content.fixture.ts";
import { NUMERO, OTHER, page, type Row } from "./row.ts";

/** What can be wrong with files themselves: their names, their bytes, their place. */
export const files: Row[] = [
  {
    number: 21,
    name: "names that differ by their Unicode form, as macOS writes them",
    files: { "pages/\u00e9t\u00e9.md": page(""), "pages/e\u0301te\u0301.md": page("") },
    // The one composed comes second or first as disks please: both faults are on the second.
    faults: [
      "pages/été.md:1:1 Deux noms « été.md » ne diffèrent que par le codage des accents (NFC et NFD).",
      "pages/été.md:1:1 L’adresse /ete/ est déjà prise par pages/été.md.",
    ],
  },
  {
    number: 22,
    name: "names that differ by their capitals",
    files: { "pages/Contact.md": page(""), "pages/contact.md": page("") },
    faults: [
      "pages/contact.md:1:1 L’adresse /contact/ est déjà prise par pages/Contact.md.",
      "pages/contact.md:1:1 « contact.md » et « Contact.md » ne diffèrent que par les majuscules.",
    ],
  },
  {
    number: 23,
    name: "names with spaces and the signs of addresses",
    files: { [`${NUMERO}/L’été #1 ? 100 %/index.md`]: article({ titre: "Signes" }) },
    builds: ({ paths, any }) => {
      expect(paths).toContain("numeros/48-alternumerisme/l-ete-1-100/index.html");
      expect(any(/href="[^"]*(?:été|%25|%20)/)).toBe(false);
    },
  },
  {
    number: 40,
    name: "an empty file",
    files: { [ARTICLE]: "" },
    faults: ["48/ouvaton/index.md:1:1 Ce fichier est vide."],
  },
  {
    name: "a header and no text",
    files: { [ARTICLE]: article({}, "") },
    faults: ["48/ouvaton/index.md:6:1 Il n’y a pas de texte sous l’en-tête."],
  },
  {
    number: 41,
    name: "a byte order mark",
    files: { [ARTICLE]: `\uFEFF${article({ titre: "Marque" })}` },
    builds: ({ any }) => {
      expect(any("Marque")).toBe(true);
      expect(any("\uFEFF")).toBe(false);
    },
  },
  {
    name: "the line ends of Windows, those of old Macs",
    files: {
      [ARTICLE]: article({}, "## Un\n\nDeux[^1].\n\n[^1]: Trois.").replaceAll("\n", "\r\n"),
      [OTHER]: article({ rubrique: "revisiter" }, "## Un\n\nDeux.").replaceAll("\n", "\r"),
      "rubriques.yaml":
        "- {cle: relire, nom: R, description: d}\r\n- {cle: revisiter, nom: R, description: d}\r\n",
    },
    builds: ({ article, any }) => {
      expect(article(/<h2[^>]*>.*Un/)).toBe(true);
      expect(any("\r", /\.(?:html|css|js|xml|json|txt|webmanifest)$/)).toBe(false);
    },
  },
  {
    number: 42,
    name: "Latin-1",
    files: { [ARTICLE]: Buffer.from(article(), "latin1") },
    faults: [
      "48/ouvaton/index.md:2:21 Ce fichier est codé en Latin-1 (ou Windows-1252), à en juger par « hébergeur ».",
    ],
  },
  {
    number: 43,
    name: "UTF-16",
    files: {
      [ARTICLE]: Buffer.from(`\uFEFF${article()}`, "utf16le"),
      [OTHER]: Buffer.from(article(), "utf16le").swap16(),
    },
    faults: [
      "48/idees/index.md:1:1 Ce fichier est codé en UTF-16 (gros-boutiste).",
      "48/ouvaton/index.md:1:1 Ce fichier est codé en UTF-16 (petit-boutiste).",
    ],
  },
  {
    number: 44,
    name: "bytes that are no text",
    files: { [ARTICLE]: PNG, [OTHER]: Buffer.alloc(100), "pages/a-propos.md": `${page("")}\0` },
    faults: [
      "48/idees/index.md:1:1 Un caractère nul (NUL) est dans le texte.",
      "48/ouvaton/index.md:3:1 Un caractère nul (NUL) est dans le texte.",
      "pages/a-propos.md:6:1 Un caractère nul (NUL) est dans le texte.",
    ],
  },
  {
    name: "control characters, left by a wrong decoding",
    files: { [ARTICLE]: article({}, "l\u0092eau") },
    faults: [
      "48/ouvaton/index.md:8:2 Un caractère de commande invisible (U+0092) est dans le texte.",
    ],
  },
  {
    number: 45,
    name: "a text of 50 MB",
    files: { [ARTICLE]: Buffer.alloc(50 * 1024 * 1024, "a") },
    faults: ["48/ouvaton/index.md:1:1 Ce fichier pèse 50 Mo."],
  },
  {
    number: 51,
    name: "a link to a file of the system",
    files: {
      "pages/hosts.md": { link: "/etc/hosts" },
      [`${NUMERO}/ouvaton/a.png`]: { link: "/etc/passwd" },
    },
    faults: [
      "48/ouvaton/a.png:1:1 « a.png » est un lien symbolique.",
      "pages/hosts.md:1:1 « hosts.md » est un lien symbolique.",
    ],
  },
  {
    number: 52,
    name: "links that lead back above",
    files: {
      "numeros/boucle": { link: "." },
      "pages/boucle": { link: "../pages" },
      "archives/a": { link: "." },
    },
    faults: [
      "numeros/boucle:1:1 « boucle » est un lien symbolique.",
      "pages/boucle:1:1 « boucle » est un lien symbolique.",
    ],
  },
  {
    name: "texts where they would be lost",
    files: {
      "article.md": "a",
      "articles/a.md": "a",
      "numeros/article.md": "a",
      [`${NUMERO}/article.md`]: "a",
      [`${NUMERO}/ouvaton/article.md`]: "a",
      [`${NUMERO}/idees/texte.docx`]: "a",
      "numeros/049-a/b/index.md": article(),
      "pages/page.txt": "a",
      "auteur.yaml": "",
    },
    faults: [
      "article.md:1:1 Ce texte n’est pas à sa place : il ne serait pas publié.",
      "articles:1:1 Des textes sont dans un dossier inconnu, « articles ».",
      "auteur.yaml:1:1 La liste « auteur.yaml » est inconnue.",
      "48/article.md:1:1 « article.md » ne serait pas publié.",
      "48/idees/texte.docx:1:1 « texte.docx » ne serait pas publié.",
      "48/ouvaton/article.md:1:1 « article.md » ne serait pas publié.",
      "numeros/049-a/numero.md:1:1 Ce numéro n’a pas de fichier numero.md.",
      "numeros/article.md:1:1 Ce texte n’est pas à sa place : il ne serait pas publié.",
      "pages/page.txt:1:1 « page.txt » ne serait pas publié.",
    ],
  },
  {
    name: "no lists",
    files: { "rubriques.yaml": null, "auteurs.yaml": null },
    faults: [
      "auteurs.yaml:1:1 La liste auteurs.yaml manque.",
      "rubriques.yaml:1:1 La liste rubriques.yaml manque.",
    ],
  },
];
