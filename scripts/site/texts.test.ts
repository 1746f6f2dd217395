import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { prepareSite } from "./site.tsx";

let root = "";
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The faults of a magazine of two articles, `un` and `deux`, with these bodies. */
async function faultsOf(un: string, deux: string) {
  root = mkdtempSync(join(tmpdir(), "rebonds-textes-"));
  const header = (titre: string) =>
    `---\ntitre: ${titre}\nrubrique: relire\nauteurs: [a]\ndate: 2021-06-01\n---\n\n`;
  const files = {
    "rubriques.yaml": "- {cle: relire, nom: (Re)lire, description: Des récits.}\n",
    "auteurs.yaml": "- {cle: a, nom: A, role: texte}\n",
    "numeros/001-essai/numero.md": "---\nnumero: 1\ntitre: Essai\ndate: 2021-06\n---\n",
    "numeros/001-essai/un/index.md": header("Un") + un,
    "numeros/001-essai/deux/index.md": header("Deux") + deux,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const options = { root, label: "content", now: Date.parse("2026-01-01"), preview: false };
  return (await prepareSite(options)).faults;
}

test("a link to a place in another article leads to one of its headings", async () => {
  expect(await faultsOf("Voir [là](../deux/#le-lieu).", "## Le lieu\n\nUn mot.")).toEqual([]);
});

test("a link to a place that is not there says so, with the nearest", async () => {
  const [fault, ...others] = await faultsOf(
    "Un mot.\n\nVoir [là](../deux/#le-lieux).",
    "## Le lieu\n\nUn mot.",
  );
  expect(others).toEqual([]);
  expect(fault).toMatchObject({
    file: "content/numeros/001-essai/un/index.md",
    line: 10,
    column: 11,
    fix: "../deux/#le-lieu",
  });
});

test("a link to an article that cannot be read is no second fault", async () => {
  const [fault, ...others] = await faultsOf(
    "Voir [là](../deux/) et [ici](/numeros/1-essai/deux/).",
    "",
  );
  expect(others).toEqual([]);
  expect(fault?.file).toBe("content/numeros/001-essai/deux/index.md");
});

test("a link leads to the year of a rubrique, to the list of feeds and to the sitemap", async () => {
  const text =
    "Voir [l’année](/relire/2021/), [les flux](/flux/opml.xml), [le plan](/sitemap.xml).";
  expect(await faultsOf(text, "Un mot.")).toEqual([]);
  expect(await faultsOf("Voir [l’année](/relire/2022/).", "Un mot.")).toHaveLength(1);
});
