import { describe, expect, it } from "vitest";
import {
  ARTICLE,
  article,
  type Files,
  NOW,
  plainSpaces,
  VALID,
  writeContent,
} from "./content.fixture.ts";
import type { Fault } from "./fault.ts";
import { loadEdition } from "./load.ts";
import type { Edition } from "./model.ts";

function load(files: Files = {}, options: { now?: number; preview?: boolean } = {}) {
  const root = writeContent(files);
  return loadEdition({ root, label: "contenu", now: NOW, preview: false, ...options });
}

function edition(files: Files = {}, options: { now?: number; preview?: boolean } = {}): Edition {
  const { edition: made, faults } = load(files, options);
  expect(faults).toEqual([]);
  return made as Edition;
}

function short(faults: Fault[]): string[] {
  return faults.map(({ file, line, column, found, fix }) => {
    const name = file.replace("contenu/", "").replace("numeros/048-alternumerisme/", "…/");
    return plainSpaces(`${name}:${line}:${column} ${found}${fix ? ` → ${fix}` : ""}`);
  });
}

const faultsOf = (files: Files) => short(load(files).faults);

/** Another article of the numéro, or another file of the same kind. */
const OTHER = "numeros/048-alternumerisme/autre/index.md";

describe("a folder without fault", () => {
  it("is an edition whose things hold each other", () => {
    const { numeros, articles, rubriques, authors, pages } = edition();
    expect(numeros.map(({ url }) => url)).toEqual(["/numeros/48-alternumerisme/"]);
    expect(articles.map(({ url }) => url)).toEqual([
      "/numeros/48-alternumerisme/idees/",
      "/numeros/48-alternumerisme/ouvaton/",
    ]);
    expect(pages.map(({ url }) => url)).toEqual(["/a-propos/"]);
    expect(articles[1]?.rubrique).toBe(rubriques[0]);
    expect(articles[1]?.numero).toBe(numeros[0]);
    expect(articles[1]?.signatures[0]?.author).toBe(
      authors.find(({ nom }) => nom === "Fanny Lancelin"),
    );
    expect(rubriques[0]?.articles).toEqual([articles[1]]);
    expect(numeros[0]?.articles).toEqual([articles[1], articles[0]]);
  });

  it("keeps the words of an article, and knows on which line they stand", () => {
    const [, { source }] = edition().articles as [unknown, Edition["articles"][number]];
    expect(source.body.split("\n")[1]).toBe("Un hébergeur qui appartient à ses client·es.");
    expect(source.bodyLine + 2).toBe(8);
    expect(source.file).toBe(`contenu/${ARTICLE}`);
  });

  it("orders a numéro as its rubriques, then by day, then by address", () => {
    const at = (name: string) => `numeros/048-alternumerisme/${name}/index.md`;
    const { numeros } = edition({
      [at("d")]: article({ rubrique: "relire", date: "2021-06-03" }),
      [at("c")]: article({ rubrique: "reacteurices", date: "2021-06-01" }),
      [at("b")]: article({ rubrique: "relire", date: "2021-06-03" }),
    });
    expect(numeros[0]?.articles.map(({ url }) => url.split("/").at(-2))).toEqual([
      "ouvaton",
      "b",
      "d",
      "c",
      "idees",
    ]);
  });

  it("orders articles newest first, authors by family name, keywords by alphabet", () => {
    const { articles, authors, keywords } = edition({
      "auteurs.yaml":
        "- {cle: fanny-lancelin, nom: Fanny Lancelin, role: r}\n- {cle: e, nom: Zoé Éon, role: r}\n- {cle: a, nom: L’atelier, role: r}\n",
      [ARTICLE]: article({ "mots-cles": "[zone, Écologie, abri]" }),
    });
    expect(articles.map(({ date }) => date)).toEqual(["2021-06-02", "2021-06-01"]);
    expect(authors.map(({ nom }) => nom)).toEqual(["L’atelier", "Zoé Éon", "Fanny Lancelin"]);
    expect(keywords.map(({ nom }) => nom)).toEqual(["abri", "Écologie", "zone"]);
  });

  it("counts a keyword once, whatever its capitals, accents and Unicode form", () => {
    const { keywords, articles } = edition({
      [ARTICLE]: article({ "mots-cles": "[Numérique, numerique, nume\u0301rique]" }),
      [OTHER]: article({ "mots-cles": "[numérique]" }),
    });
    expect(keywords).toHaveLength(1);
    expect(keywords[0]?.url).toBe("/mots-cles/numerique/");
    expect(keywords[0]?.articles).toHaveLength(2);
    expect(articles.find(({ url }) => url.endsWith("/ouvaton/"))?.keywords).toHaveLength(1);
  });

  it("lists an article once for an author who signs twice", () => {
    const { authors } = edition({
      [ARTICLE]: article({
        auteurs: "[{auteur: jo-dupont, role: texte}, {auteur: jo-dupont, role: dessins}]",
      }),
    });
    expect(authors.find(({ cle }) => cle === "jo-dupont")?.articles).toHaveLength(1);
  });

  it("makes addresses from the names of folders, accents, signs and all", () => {
    const { articles } = edition({
      "numeros/048-alternumerisme/Été à l’île #1 ? 100 %/index.md": article(),
      "numeros/048-alternumerisme/e\u0301te\u0301/index.md": article(),
    });
    expect(articles.map(({ url }) => url.split("/").at(-2)).sort()).toEqual([
      "ete",
      "ete-a-l-ile-1-100",
      "idees",
      "ouvaton",
    ]);
  });

  it("may have lists only, and no magazine.yaml", () => {
    const { numeros, magazine } = edition({
      "numeros/048-alternumerisme/numero.md": null,
      [ARTICLE]: null,
      "numeros/048-alternumerisme/idees/index.md": null,
      "pages/a-propos.md": null,
    });
    expect(numeros).toEqual([]);
    expect(magazine.nom).toBe("(Re)bonds");
  });
});

describe("a text not yet published is absent, and there in the preview with its reason", () => {
  const urls = (made: Edition) =>
    [made.numeros, made.articles, made.pages].flat().map(({ url }) => url);
  const hiddenIn = (files: Files, url: string, now = NOW) => {
    const { edition: published, addresses } = load(files, { now });
    const preview = edition(files, { now, preview: true });
    expect(urls(preview)).toContain(url);
    const found = [preview.numeros, preview.articles, preview.pages]
      .flat()
      .find((text) => text.url === url);
    const isAbsent = !urls(published as Edition).includes(url);
    expect(addresses.hidden.has(url)).toBe(isAbsent);
    expect(found?.hidden !== undefined).toBe(isAbsent);
    return isAbsent && found?.hidden;
  };
  const OUVATON = "/numeros/48-alternumerisme/ouvaton/";

  it("as a draft", () => {
    expect(hiddenIn({ [ARTICLE]: article({ brouillon: "true" }) }, OUVATON)).toEqual({
      reason: "brouillon",
    });
    expect(hiddenIn({ "pages/b.md": "---\ntitre: B\nbrouillon: true\n---\na\n" }, "/b/")).toEqual({
      reason: "brouillon",
    });
  });

  it("until the minute of its publication, in Paris", () => {
    const files = { [ARTICLE]: article({ publication: "2021-09-01T08:00" }) };
    const six = Date.UTC(2021, 8, 1, 6);
    expect(hiddenIn(files, OUVATON, six - 1)).toEqual({
      reason: "programme",
      publication: "2021-09-01T08:00",
    });
    expect(hiddenIn(files, OUVATON, six)).toBe(false);
  });

  it("until its day begins, when it has no minute of its own", () => {
    const files = { [ARTICLE]: article({ date: "2021-09-01" }) };
    const midnight = Date.UTC(2021, 7, 31, 22);
    expect(hiddenIn(files, OUVATON, midnight - 1)).toEqual({
      reason: "programme",
      publication: "2021-09-01T00:00",
    });
    expect(hiddenIn(files, OUVATON, midnight)).toBe(false);
  });

  it("though its day is yet to come, an article whose minute has come is published", () => {
    const files = { [ARTICLE]: article({ date: "2021-12-25", publication: "2021-09-01T00:00" }) };
    expect(hiddenIn(files, OUVATON)).toBe(false);
  });

  it("with its numéro, whatever its own header says", () => {
    const numero = (line: string) => `---\nnumero: 48\ntitre: A\ndate: 2021-06\n${line}\n---\n`;
    for (const line of ["brouillon: true", "publication: 2022-01-01T00:00"]) {
      const files = { "numeros/048-alternumerisme/numero.md": numero(line) };
      expect(hiddenIn(files, OUVATON)).toBeTruthy();
      expect(hiddenIn(files, "/numeros/48-alternumerisme/")).toBeTruthy();
      expect(load(files).edition?.rubriques.flatMap(({ articles }) => articles)).toEqual([]);
    }
  });

  it("takes with it the keywords that it is alone to bear, and a numéro that has nothing else", () => {
    const files = {
      [ARTICLE]: article({ brouillon: "true", "mots-cles": "[secret]" }),
      "numeros/048-alternumerisme/idees/index.md": article({ brouillon: "true" }),
    };
    const published = edition(files);
    expect(published.keywords).toEqual([]);
    expect(published.numeros).toEqual([]);
    expect(published.authors.flatMap(({ articles }) => articles)).toEqual([]);
    expect(edition(files, { preview: true }).keywords.map(({ nom }) => nom)).toEqual(["secret"]);
  });

  it("is checked as well as the others", () => {
    expect(faultsOf({ [ARTICLE]: article({ brouillon: "true", rubrique: "relier" }) })).toEqual([
      "…/ouvaton/index.md:3:11 La rubrique « relier » n’existe pas. → rubrique: relire",
    ]);
  });
});

describe("what refers to nothing is a fault", () => {
  it.each([
    [
      "a rubrique misspelt",
      { rubrique: "relir" },
      "3:11 La rubrique « relir » n’existe pas. → rubrique: relire",
    ],
    [
      "a rubrique like no other",
      { rubrique: "cuisine" },
      "3:11 La rubrique « cuisine » n’existe pas.",
    ],
    [
      "an author misspelt",
      { auteurs: "[jo-dupon]" },
      "4:11 « jo-dupon » n’est pas dans auteurs.yaml. → jo-dupont",
    ],
    [
      "an author with a role",
      { auteurs: "[{auteur: lou, role: x}]" },
      "4:11 « lou » n’est pas dans auteurs.yaml.",
    ],
    [
      "the second author",
      { auteurs: "[jo-dupont, lou]" },
      "4:22 « lou » n’est pas dans auteurs.yaml.",
    ],
    [
      "a keyword of signs",
      { "mots-cles": "[eau, …]" },
      "6:18 Le mot-clé « … » n’a ni lettre ni chiffre latin : il ne fait pas d’adresse.",
    ],
  ])("%s", (_what, changes, fault) => {
    expect(faultsOf({ [ARTICLE]: article(changes) })).toEqual([`…/ouvaton/index.md:${fault}`]);
  });

  it("a rubrique that deepens none, in the settings", () => {
    expect(faultsOf({ "magazine.yaml": "approfondissements: {relire: revister}\n" })).toEqual([
      "magazine.yaml:1:30 La rubrique « revister » n’existe pas. → rubrique: revisiter",
    ]);
    // The pair given by default names rubriques that another magazine need not have.
    expect(faultsOf({ "magazine.yaml": "nom: Autre\n" })).toEqual([]);
  });

  it("is told in long lists by its nearest name only", () => {
    const list = Array.from({ length: 20 }, (_, index) => `- {cle: p${index}x, nom: P, role: r}\n`);
    const { faults } = load({
      "auteurs.yaml": `${list.join("")}- {cle: fanny-lancelin, nom: F, role: r}\n`,
      [ARTICLE]: article({ auteurs: "[fany-lancelin]" }),
    });
    expect(faults[0]?.expected).toBe("fanny-lancelin, peut-être.");
  });
});

describe("a text that cannot be read", () => {
  it("has one fault, and nothing is said of what it would have held", () => {
    const files = {
      [ARTICLE]: "---js\n({})\n---\n",
      "adresses.txt": "/numeros/48-alternumerisme/ouvaton/\n/relire/atom.xml\n",
    };
    expect(faultsOf(files)).toEqual([
      "…/ouvaton/index.md:1:1 L’en-tête se dit écrit en « js ». → ---",
    ]);
  });

  it("does not keep the others from being checked, its articles neither", () => {
    const faults = faultsOf({
      "numeros/048-alternumerisme/numero.md": "---\ntitre: A : b\n",
      [ARTICLE]: article({ rubrique: "relir" }),
      "pages/a-propos.md": "---\ntitre: 12\n---\n",
    });
    expect(faults.map((fault) => fault.split(" ", 1)[0])).toEqual([
      "…/numero.md:1:1",
      "…/ouvaton/index.md:3:11",
      "pages/a-propos.md:2:8",
      "pages/a-propos.md:3:1",
    ]);
  });

  it.each([
    ["empty", "", "1:1 Ce fichier est vide."],
    ["a header and no text", article({}, ""), "6:1 Il n’y a pas de texte sous l’en-tête."],
    [
      "a header and blank lines",
      article({}, " \n\t\n"),
      "6:1 Il n’y a pas de texte sous l’en-tête.",
    ],
    ["a header never closed", "---\ntitre: T\n", "1:1 L’en-tête n’est jamais fermé."],
    [
      "Latin-1",
      Buffer.from(article(), "latin1"),
      "2:21 Ce fichier est codé en Latin-1 (ou Windows-1252), à en juger par « hébergeur ».",
    ],
    [
      "UTF-16",
      Buffer.from(article(), "utf16le"),
      "1:1 Ce fichier est codé en UTF-16 (petit-boutiste).",
    ],
    ["a NUL", `${article()}\0`, "9:1 Un caractère nul (NUL) est dans le texte."],
  ])("%s", (_what, entry, fault) => {
    expect(faultsOf({ [ARTICLE]: entry })).toEqual([
      expect.stringContaining(`…/ouvaton/index.md:${fault}`),
    ]);
  });

  it("may be empty while it is a draft, and a numéro may be without an editorial", () => {
    expect(faultsOf({ [ARTICLE]: article({ brouillon: "true" }, "") })).toEqual([]);
    expect(
      faultsOf({
        "numeros/048-alternumerisme/numero.md": "---\nnumero: 48\ntitre: A\ndate: 2021-06\n---\n",
      }),
    ).toEqual([]);
  });
});

describe("lists that cannot be read", () => {
  it.each(["rubriques.yaml", "auteurs.yaml"])(
    "%s missing is one fault, with a line to begin it",
    (name) => {
      const { edition: made, faults } = load({ [name]: null });
      expect(made).toBeUndefined();
      expect(short(faults)).toEqual([
        expect.stringContaining(`${name}:1:1 La liste ${name} manque. → - {cle: `),
      ]);
    },
  );

  it("faulty, they do not make every article faulty", () => {
    expect(
      faultsOf({
        "auteurs.yaml": "- {cle: A, nom: B, role: c}\n",
        "adresses.txt": "/auteurs/a/\n",
      }),
    ).toEqual(["auteurs.yaml:1:9 « cle » vaut « A »."]);
  });

  it("with a key twice, keep the first", () => {
    expect(
      faultsOf({
        "auteurs.yaml": `${VALID["auteurs.yaml"]}- {cle: jo-dupont, nom: Autre, role: r}\n`,
      }),
    ).toEqual(["auteurs.yaml:3:9 La clé « jo-dupont » est déjà prise plus haut."]);
  });
});

it("every fault of every file comes in one run, file by file from top to bottom", () => {
  const { faults } = load({
    "article.md": "a",
    "auteurs.yaml": `${VALID["auteurs.yaml"]}- {cle: jo-dupont, nom: J, role: r}\n`,
    "magazine.yaml": "adresse: rebonds.net\n",
    [ARTICLE]: article({
      titre: "Un : deux",
      date: "31/12/2024",
      permalink: "../x",
      rubrique: "relir",
    }),
    [OTHER]: article({ auteurs: "[lou]" }, ""),
    "pages/contact.txt": "a",
    "pages/lien.md": { link: "/etc/hosts" },
  });
  expect(short(faults).map((fault) => fault.split(" ", 1)[0])).toEqual([
    "article.md:1:1",
    "auteurs.yaml:3:9",
    "magazine.yaml:1:10",
    "…/autre/index.md:4:11",
    "…/autre/index.md:6:1",
    "…/ouvaton/index.md:2:8",
    "…/ouvaton/index.md:5:7",
    "…/ouvaton/index.md:6:1",
    "pages/contact.txt:1:1",
    "pages/lien.md:1:1",
  ]);
});
