import { describe, expect, it } from "vitest";
import { ARTICLE, article, type Files, NOW, plainSpaces, writeContent } from "./content.fixture.ts";
import { loadEdition } from "./load.ts";
import type { Edition } from "./model.ts";
import { magazineSchema } from "./schema.ts";
import { readYaml } from "./schema-faults.ts";

function edition(files: Files): Edition {
  const root = writeContent(files);
  const { edition, faults } = loadEdition({ root, label: "contenu", now: NOW, preview: false });
  expect(faults).toEqual([]);
  return edition as Edition;
}

/** What the magazine chose, or the faults of what it wrote. */
function choices(yaml: string) {
  const file = { file: "magazine.yaml", text: `typographie: ${yaml}\n`, firstLine: 1 };
  const { value, faults } = readYaml(file, magazineSchema);
  return value ? value.typographie : faults.map(({ found, expected }) => [found, expected]);
}

describe("the words of the lists and of the front matter", () => {
  it("are set in French, wherever they are shown", () => {
    const { articles, numeros, authors, rubriques, keywords, magazine } = edition({
      "magazine.yaml": "nom: L'eau\n",
      "rubriques.yaml":
        "- {cle: relire, nom: L'eau !, description: Qui boit ?}\n" +
        "- {cle: revisiter, nom: (Re)visiter, description: Des idées...}\n",
      "auteurs.yaml":
        "- {cle: fanny-lancelin, nom: Anne d'Arc, role: l'autrice, presentation: Qui ?}\n" +
        "- {cle: jo-dupont, nom: Jo Dupont, role: dessins}\n",
      "numeros/048-alternumerisme/numero.md":
        "---\nnumero: 48\ntitre: L'été\ndate: 2021-06\nchapo: Quoi ?\n---\n\nUn éditorial.\n",
      [ARTICLE]: article({
        titre: "L'oeuvre de 4.188 ami·es",
        chapo: "Qu'est-ce ?",
        "mots-cles": "[l'eau]",
        auteurs: "[{auteur: jo-dupont, role: prise d'images}]",
        couverture: "{image: siege.png, alt: L'eau, legende: L'eau, credit: Jo d'Arc}",
      }),
    });
    const [, made] = articles;
    expect(made?.titre).toBe("L’œuvre de 4\u202f188 ami·es");
    expect(made?.chapo).toBe("Qu’est-ce\u202f?");
    expect(made?.signatures[0]?.role).toBe("prise d’images");
    expect(made?.couverture).toMatchObject({ alt: "L’eau", legende: "L’eau", credit: "Jo d’Arc" });
    expect(numeros[0]).toMatchObject({ titre: "L’été", chapo: "Quoi\u202f?" });
    expect(authors[0]).toMatchObject({ nom: "Anne d’Arc", role: "l’autrice" });
    expect(authors[0]?.presentation).toBe("Qui\u202f?");
    expect(rubriques[0]).toMatchObject({ nom: "L’eau\u202f!", description: "Qui boit\u202f?" });
    expect(keywords.map(({ nom }) => nom)).toEqual(["l’eau"]);
    expect(magazine.nom).toBe("L’eau");
  });

  it("change no address, and no name of a file", () => {
    const before = edition({ [ARTICLE]: article({ "mots-cles": "[œuvre d'art]" }) });
    const after = edition({ [ARTICLE]: article({ "mots-cles": "[œuvre d’art]" }) });
    expect(before.keywords.map(({ url }) => url)).toEqual(after.keywords.map(({ url }) => url));
    expect(before.articles[1]?.url).toBe("/numeros/48-alternumerisme/ouvaton/");
  });

  it("stay as typed in another language", () => {
    const { articles } = edition({ [ARTICLE]: article({ titre: "It's so!", lang: "en" }) });
    expect(articles[1]?.titre).toBe("It's so!");
  });

  it("follow what the magazine chose", () => {
    const { articles } = edition({
      "magazine.yaml": "typographie: {tirets: demi-cadratin, espaces: {ponctuation: normale}}\n",
      [ARTICLE]: article({ titre: "Ici -- ou là ?" }),
    });
    expect(articles[1]?.titre).toBe("Ici –\u00a0ou là\u00a0?");
  });
});

describe("what the magazine may choose", () => {
  it("is all as usual when it chooses nothing", () => {
    expect(choices("{}")).toEqual(magazineSchema.parse({}).typographie);
  });

  it("is said in the words of the trade", () => {
    expect(
      choices(
        "{tirets: demi-cadratin, guillemets-internes: francais, intervalles: tels-quels, espaces: {ponctuation: normale, deux-points: fine, guillemets: fine, milliers: normale, unites: fine}}",
      ),
    ).toEqual({
      dash: "en",
      nestedQuotes: "french",
      ranges: "as-typed",
      spaces: {
        highPunctuation: "wide",
        colon: "narrow",
        quotes: "narrow",
        thousands: "wide",
        units: "narrow",
      },
    });
  });

  it.each([
    ["{tirets: long}", "cadratin ou demi-cadratin"],
    ["{espaces: {milliers: 2}}", "fine ou normale"],
    ["{guillemets-internes: allemands}", "anglais ou francais ou tels-quels"],
    ["demi-cadratin", "des réglages, comme {tirets: demi-cadratin}"],
    ["{espaces: fine}", "des largeurs, comme {ponctuation: fine, guillemets: normale}"],
  ])("is refused otherwise, with what is expected: %s", (yaml, expected) => {
    const faults = choices(yaml) as unknown as [string, string][];
    expect(faults.map(([, wanted]) => plainSpaces(wanted))).toEqual([
      expect.stringContaining(expected),
    ]);
  });
});
