import { describe, expect, it } from "vitest";
import { ARTICLE, article, type Files, NOW, plainSpaces, writeContent } from "./content.fixture.ts";
import { loadEdition } from "./load.ts";
import { addressKey } from "./old-addresses.ts";

const IDEES = "numeros/048-alternumerisme/idees/index.md";

function load(files: Files) {
  return loadEdition({ root: writeContent(files), label: "c", now: NOW, preview: false });
}

/** What becomes of the old addresses of an article, and of those of another. */
function old(addresses: string, others = "[]") {
  const { addresses: book, faults } = load({
    [ARTICLE]: article({ "anciennes-adresses": addresses }),
    [IDEES]: article({ rubrique: "revisiter", "anciennes-adresses": others }),
  });
  return {
    redirections: book.redirections.map(({ de, vers }) => `${de} ${vers.split("/").at(-2)}`),
    faults: faults.map(({ file, line, column, found }) => {
      return plainSpaces(`${file.split("/").at(-2)}:${line}:${column} ${found}`);
    }),
  };
}

describe("an address that was withdrawn", () => {
  const withdraw = (list: string, files: Files = {}) => {
    const { addresses, faults } = load({
      "magazine.yaml": `adresses-retirees: ${list}\n`,
      ...files,
    });
    return {
      gone: addresses.gone,
      faults: faults.map(
        ({ file, line, column, found }) => `${file}:${line}:${column} ${plainSpaces(found)}`,
      ),
    };
  };

  it("is answered for, even if it was to last, and whatever it looked like", () => {
    const gone = ["/numeros/48-alternumerisme/parti/", "/spip.php?article12", "/vieux.html"];
    expect(withdraw(JSON.stringify(gone.toReversed()), { "adresses.txt": `${gone[0]}\n` })).toEqual(
      {
        gone,
        faults: [],
      },
    );
  });

  it("is no page of today, no file of the site, and leads nowhere", () => {
    const { gone, faults } = withdraw("[/relire/, /robots.txt, /a.html, /b.html, /b.html]", {
      [ARTICLE]: article({ "anciennes-adresses": "[/a.html]" }),
    });
    expect(gone).toEqual(["/b.html"]);
    expect(faults).toEqual([
      "c/magazine.yaml:1:21 L’ancienne adresse /relire/ est celle d’une page d’aujourd’hui, /relire/.",
      "c/magazine.yaml:1:31 L’ancienne adresse /robots.txt est un fichier du site lui-même.",
      `c/magazine.yaml:1:44 L’ancienne adresse /a.html est déjà donnée dans c/${ARTICLE}.`,
      "c/magazine.yaml:1:62 L’ancienne adresse /b.html est déjà donnée dans c/magazine.yaml.",
    ]);
  });
});

describe("an old address leads to the text that names it", () => {
  it("from articles, numéros, pages, rubriques and authors, in one sorted list", () => {
    const { addresses, faults } = load({
      "rubriques.yaml":
        "- {cle: relire, nom: R, description: d, anciennes-adresses: [/r.html]}\n- {cle: revisiter, nom: R, description: d}\n",
      "auteurs.yaml":
        "- {cle: jo-dupont, nom: J, role: r, anciennes-adresses: [/j.html]}\n- {cle: fanny-lancelin, nom: F, role: r}\n",
      "numeros/048-alternumerisme/numero.md":
        "---\nnumero: 48\ntitre: A\ndate: 2021-06\nanciennes-adresses: [/n.html]\n---\n",
      "pages/a-propos.md": "---\ntitre: P\nanciennes-adresses: [/p.html, /o.html]\n---\n\na\n",
      [ARTICLE]: article({ "anciennes-adresses": "[/a/703-ouvaton.html, /spip.php?article12]" }),
    });
    expect(faults).toEqual([]);
    expect(addresses.redirections).toEqual([
      { de: "/a/703-ouvaton.html", vers: "/numeros/48-alternumerisme/ouvaton/" },
      { de: "/j.html", vers: "/auteurs/jo-dupont/" },
      { de: "/n.html", vers: "/numeros/48-alternumerisme/" },
      { de: "/o.html", vers: "/a-propos/" },
      { de: "/p.html", vers: "/a-propos/" },
      { de: "/r.html", vers: "/relire/" },
      { de: "/spip.php?article12", vers: "/numeros/48-alternumerisme/ouvaton/" },
    ]);
  });

  it("not to a text that is not published", () => {
    const files = { [ARTICLE]: article({ brouillon: "true", "anciennes-adresses": "[/a.html]" }) };
    expect(load(files).addresses.redirections).toEqual([]);
  });

  it("in both its spellings where a server tells them apart, once where it does not", () => {
    expect(old("[/A.html, /a.html]")).toEqual({
      redirections: ["/A.html ouvaton", "/a.html ouvaton"],
      faults: [],
    });
    expect(old("[/café.html, /caf%C3%A9.html, /cafe%CC%81.html]")).toEqual({
      redirections: ["/café.html ouvaton"],
      faults: [],
    });
  });
});

describe("an old address that two texts claim is a fault", () => {
  const TAKEN = "est déjà donnée dans c/numeros/048-alternumerisme";

  it.each([
    ["as it stands", "/a.html", "/a.html"],
    ["percent-encoded", "/caf%C3%A9.html", "/café.html"],
    ["in another Unicode form", "/caf%C3%A9.html", "/cafe%CC%81.html"],
    ["in other capitals, which some disks ignore", "/a.html", "/A.html"],
    ["a letter encoded for nothing", "/a.html", "/%61.html"],
  ])("%s", (_how, one, other) => {
    const { faults, redirections } = old(`[${one}]`, `[/x.html, ${other}]`);
    // Files are read in order of name: idees, then ouvaton.
    expect(faults).toEqual([`ouvaton:6:22 L’ancienne adresse ${one} ${TAKEN}/idees/index.md.`]);
    expect(redirections).not.toContain(`${one} ouvaton`);
  });

  it("or one text twice", () => {
    expect(old("[/a.html, /b.html, /a.html]").faults).toEqual([
      `ouvaton:6:40 L’ancienne adresse /a.html ${TAKEN}/ouvaton/index.md.`,
    ]);
  });
});

describe("an old address that the site uses is a fault", () => {
  it("though near names are none", () => {
    const near =
      "[/relire.html, /index.php, /404, /2021/, /numeros/2021/, /images/a.jpg, /spip.php?page=relire]";
    expect(old(near).faults).toEqual([]);
  });

  it.each([
    ["/", "/"],
    ["/relire/", "/relire/"],
    ["/relire", "/relire/"],
    ["/%72elire/", "/relire/"],
    ["/relire/index.html", "/relire/"],
    ["/Relire/index.html", "/relire/"],
    ["/relire/INDEX.html", "/relire/"],
    ["/relire/2021/", "/relire/2021/"],
    ["/relire/2021/index.html", "/relire/2021/"],
    ["/auteurs/jo-dupont/2021", "/auteurs/jo-dupont/2021/"],
    ["/flux/atom.xml", "/flux/atom.xml"],
    ["/numeros/48-alternumerisme/ouvaton/", "/numeros/48-alternumerisme/ouvaton/"],
    ["/a-propos", "/a-propos/"],
    ["/index.html", "/"],
  ])("%s", (address, page) => {
    expect(old(`[${address}]`).faults).toEqual([
      `ouvaton:6:22 L’ancienne adresse ${address} est celle d’une page d’aujourd’hui, ${page}.`,
    ]);
  });

  it.each([
    "/404.html",
    "/robots.txt",
    "/sitemap.xml",
    "/sitemap-2.xml",
    "/favicon.svg",
    "/manifest.webmanifest",
    "/redirections.json",
    "/assets/style.css",
    "/%34%30%34.html",
  ])("%s", (address) => {
    expect(old(`[${address}]`).faults).toEqual([
      `ouvaton:6:22 L’ancienne adresse ${address} est un fichier du site lui-même.`,
    ]);
  });
});

describe("an old address that cannot be a file beside the others is a fault", () => {
  it("when another is a file where it needs a folder", () => {
    expect(old("[/a.html/b.html]", "[/a.html]").faults).toEqual([
      "ouvaton:6:22 L’ancienne adresse /a.html/b.html prolonge /a.html, qui est un fichier et non un dossier.",
    ]);
    expect(old("[/a.html]", "[/A.html/b/c.html]").faults).toEqual([
      "idees:6:22 L’ancienne adresse /A.html/b/c.html prolonge /a.html, qui est un fichier et non un dossier.",
    ]);
  });

  it.each([
    "/404.html/a.html",
    "/relire/index.html/a.html",
    "/robots.txt/a.html",
    "/relire/atom.xml/a.html",
  ])("when the site has a file there: %s", (address) => {
    expect(old(`[${address}]`).faults).toEqual([expect.stringContaining("prolonge")]);
  });

  it("which a rule of the server never is", () => {
    expect(old("[/a.html/b, /c.html?d=e.html, /c.html/f/]", "[/a.html, /c.html]").faults).toEqual(
      [],
    );
  });

  it("when a name is longer than file systems bear", () => {
    expect(old(`[/${"a".repeat(240)}/b.html]`).faults).toEqual([]);
    expect(old(`[/${"é".repeat(121)}.html]`).faults).toEqual([
      `ouvaton:6:22 L’ancienne adresse /${"é".repeat(59)}… est trop longue.`,
    ]);
    expect(old(`[/${"%C3%A9".repeat(100)}.html]`).faults).toEqual([]);
  });
});

it("the key of an address is one for all its spellings", () => {
  expect(
    new Set(["/Café.html", "/caf%C3%A9.html", "/cafe%CC%81.html", "/CAFÉ.HTML"].map(addressKey))
      .size,
  ).toBe(1);
  expect(addressKey("/%zz")).toBe("/%zz");
});
