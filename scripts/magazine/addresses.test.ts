import { describe, expect, it } from "vitest";
import { lastingAddresses, RESERVED } from "./addresses.ts";
import {
  ARTICLE,
  article,
  type Files,
  NOW,
  plainSpaces,
  VALID,
  writeContent,
} from "./content.fixture.ts";
import { loadEdition } from "./load.ts";
import type { Edition } from "./model.ts";

function load(files: Files, preview = false) {
  const root = writeContent(files);
  return { root, ...loadEdition({ root, label: "c", now: NOW, preview }) };
}

function faultsOf(files: Files): string[] {
  return load(files).faults.map(({ file, line, column, found }) => {
    return plainSpaces(`${file.slice(2)}:${line}:${column} ${found}`);
  });
}

const NUMERO = "---\nnumero: 48\ntitre: A\ndate: 2021-06\n---\n";
const PAGE = "---\ntitre: P\n---\n\nUn texte.\n";

describe("one address, one page", () => {
  it("two articles whose folders make one address are a fault", () => {
    expect(faultsOf({ "numeros/048-alternumerisme/Ouvaton !/index.md": article() })).toEqual([
      "numeros/048-alternumerisme/ouvaton/index.md:1:1 L’adresse /numeros/48-alternumerisme/ouvaton/ est déjà prise par c/numeros/048-alternumerisme/Ouvaton !/index.md.",
    ]);
  });

  it("the same name in two numéros makes two addresses", () => {
    const other = {
      "numeros/049-b/numero.md": NUMERO.replace("48", "49"),
      "numeros/049-b/ouvaton/index.md": article(),
    };
    expect(faultsOf(other)).toEqual([]);
  });

  it("two numéros with one number are a fault where the number is", () => {
    expect(faultsOf({ "numeros/048-autre/numero.md": NUMERO })).toEqual([
      "numeros/048-autre/numero.md:2:9 Le numéro 48 est déjà celui de c/numeros/048-alternumerisme/numero.md.",
    ]);
  });

  it("two folders that make one numéro are told for both reasons", () => {
    const faults = faultsOf({ "numeros/48 Alternumérisme/numero.md": NUMERO });
    expect(faults).toHaveLength(2);
    expect(faults.join()).toContain("L’adresse /numeros/48-alternumerisme/ est déjà prise");
  });

  it.each([
    [
      "another number",
      "numeros/047-alternumerisme",
      "« 047-alternumerisme » et l’en-tête dit numéro 48.",
    ],
    ["no number", "numeros/alternumerisme", "« alternumerisme » et l’en-tête dit numéro 48."],
    ["no name", "numeros/048", "« 048 » et l’en-tête dit numéro 48."],
    ["no letter", "numeros/048-…", "« 048-… » et l’en-tête dit numéro 48."],
  ])("a numéro whose folder says %s is a fault", (_what, folder, found) => {
    const files = {
      "numeros/048-alternumerisme/numero.md": null,
      [ARTICLE]: null,
      "numeros/048-alternumerisme/idees/index.md": null,
    };
    const faults = faultsOf({
      ...files,
      [`${folder}/numero.md`]: NUMERO,
      [`${folder}/a/index.md`]: article(),
    });
    expect(faults).toEqual([`${folder}/numero.md:2:9 Le dossier s’appelle ${found}`]);
  });

  it("an article whose folder makes no address is a fault", () => {
    expect(faultsOf({ "numeros/048-alternumerisme/日本/index.md": article() })).toEqual([
      "numeros/048-alternumerisme/日本/index.md:1:1 Le dossier « 日本 » n’a ni lettre ni chiffre latin : il ne fait pas d’adresse.",
    ]);
  });

  it("a page whose name makes no address is a fault", () => {
    expect(faultsOf({ "pages/日本.md": PAGE })).toEqual([
      "pages/日本.md:1:1 Le nom « 日本 » n’a ni lettre ni chiffre latin : il ne fait pas d’adresse.",
    ]);
  });

  it("a page at the address of a rubrique is a fault", () => {
    expect(faultsOf({ "pages/relire.md": PAGE })).toEqual([
      "pages/relire.md:1:1 L’adresse /relire/ est déjà prise par c/rubriques.yaml.",
    ]);
  });

  it("a page and a folder of one name are a fault", () => {
    expect(faultsOf({ "pages/contact.md": PAGE, "pages/contact/index.md": PAGE })).toEqual([
      expect.stringContaining("L’adresse /contact/ est déjà prise"),
    ]);
  });

  it.each(RESERVED)("neither a page nor a rubrique is called %s", (name) => {
    const faults = faultsOf({
      [`pages/${name}.md`]: PAGE,
      "rubriques.yaml": `${VALID["rubriques.yaml"]}- {cle: "${name}", nom: R, description: d}\n`,
    });
    expect(faults).toEqual([
      `pages/${name}.md:1:1 L’adresse /${name}/ est déjà prise par le générateur.`,
      `rubriques.yaml:4:9 L’adresse /${name}/ est déjà prise par le générateur.`,
    ]);
  });

  it("a hidden text keeps its address: another cannot take it in the meantime", () => {
    expect(
      faultsOf({
        [ARTICLE]: article({ brouillon: "true" }),
        "numeros/048-alternumerisme/ouvaton-/index.md": article(),
      }),
    ).toHaveLength(1);
  });
});

describe("the book of addresses", () => {
  it("knows texts by the folder and the file an editor sees on the disk", () => {
    const { root, addresses } = load({ "pages/contact/index.md": PAGE });
    const at = (path: string) => addresses.byPath.get(`${root}/${path}`);
    expect(at("numeros/048-alternumerisme/ouvaton")).toBe("/numeros/48-alternumerisme/ouvaton/");
    expect(at(ARTICLE)).toBe("/numeros/48-alternumerisme/ouvaton/");
    expect(at("numeros/048-alternumerisme")).toBe("/numeros/48-alternumerisme/");
    expect(at("pages/a-propos.md")).toBe("/a-propos/");
    expect(at("pages/contact")).toBe("/contact/");
    expect(at("pages")).toBeUndefined();
  });

  it("counts as live what answers, hidden what waits", () => {
    const { addresses } = load({ [ARTICLE]: article({ brouillon: "true", "mots-cles": "[a]" }) });
    const { live, hidden } = addresses;
    for (const url of ["/", "/relire/", "/flux/atom.xml", "/auteurs/jo-dupont/", "/a-propos/"]) {
      expect([url, live.has(url)]).toEqual([url, true]);
    }
    for (const url of [
      "/mots-cles/a/",
      "/relire/atom.xml",
      "/numeros/48-alternumerisme/ouvaton/",
    ]) {
      expect([url, live.has(url)]).toEqual([url, false]);
    }
    expect([...hidden]).toEqual([["/numeros/48-alternumerisme/ouvaton/", `c/${ARTICLE}`]]);
  });

  it("lasting addresses are sorted, each once, and all of them answer", () => {
    const { edition, addresses } = load({});
    const lasting = lastingAddresses(edition as Edition);
    expect(lasting).toEqual([...new Set(lasting)].sort());
    expect(lasting.filter((url) => !addresses.live.has(url))).toEqual([]);
    expect(lasting).toContain("/numeros/48-alternumerisme/ouvaton/");
    expect(lasting).toContain("/relire/atom.xml");
    expect(lasting).not.toContain("/auteurs/jo-dupont/atom.xml");
  });
});

describe("an address once published", () => {
  const frozen = (lines: string, files: Files = {}) =>
    faultsOf({ ...files, "adresses.txt": lines });
  const LOST = "/numeros/48-alternumerisme/parti/";

  it("still answers, or is a fault on its line, with how to keep it", () => {
    expect(frozen(`# Les adresses\n\n/\r\n/relire/\n${LOST}\n/flux/atom.xml\n`)).toEqual([
      `adresses.txt:5:1 L’adresse ${LOST} a été publiée, et plus rien n’y répond.`,
    ]);
    const { faults } = load({ "adresses.txt": LOST });
    expect(faults[0]).toMatchObject({
      expected: "cette ligne dans l’en-tête du texte qui la remplace.",
      fix: `anciennes-adresses: [${LOST}]`,
    });
  });

  it("is kept by the line to paste", () => {
    expect(frozen(LOST, { [ARTICLE]: article({ "anciennes-adresses": `[${LOST}]` }) })).toEqual([]);
  });

  it("is lost when its text becomes a draft, which the fault says", () => {
    const { faults } = load({
      "adresses.txt": "/a-propos/",
      "pages/a-propos.md": `---\ntitre: P\nbrouillon: true\n---\n\na\n`,
    });
    expect(faults.map(({ expected }) => expected)).toEqual([
      "que c/pages/a-propos.md soit publié (ni brouillon, ni programmé), ou qu’un autre texte reprenne son adresse.",
    ]);
  });

  it("may be lost in the preview, where nothing is published", () => {
    expect(load({ "adresses.txt": LOST }, true).faults).toEqual([]);
  });

  it("is an address of the site", () => {
    expect(frozen("https://rebonds.net/\n")).toEqual([
      "adresses.txt:1:1 « https://rebonds.net/ » n’est pas une adresse du site.",
    ]);
    expect(frozen("/relire\0/")).toEqual([
      "adresses.txt:1:8 Un caractère nul (NUL) est dans le texte.",
    ]);
  });

  it("is not lost because a text has another fault, but is if another text is lost too", () => {
    const faults = frozen(`${LOST}\n/a-propos/\n`, { "pages/a-propos.md": "---\n" });
    expect(faults.map((fault) => fault.split(" ", 1)[0])).toEqual([
      "adresses.txt:1:1",
      "pages/a-propos.md:1:1",
    ]);
  });
});
