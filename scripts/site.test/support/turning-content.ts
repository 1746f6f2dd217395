import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "./folders.ts";

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M5 5h30v20z"/></svg>\n`;

const PARAGRAPH =
  "Il y avait des cartons partout, et personne ne savait où étaient les câbles. Dehors, [la rue](https://rebonds.net/) attendait.\n\n";

/** What has a use of its own for arrows and fingers. */
const CLAIMING = `::: galerie
![Une porte](porte.svg "La porte.")
![Un couloir](couloir.svg "Le couloir.")
:::

| Pièce${" | Cartons entassés".repeat(14)} |
|---${"|---".repeat(14)}|
| Salon${" | beaucoup".repeat(14)} |

`;

/** Articles of numéro 12, in their order. */
export const SLUGS = ["premier", "deuxieme", "troisieme"] as const;
export const NUMERO = "/numeros/12-cartons/";
/** Numéro of one article, published before. */
export const BEFORE = "/numeros/11-camion/";

/** Writes a magazine of two numéros to be turned as a content folder, and gives its path. */
export function writeTurningContent(): string {
  const root = makeFolder("pages");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("rubriques.yaml", "- {cle: relire, nom: (Re)lire, description: Des textes.}\n");
  write("auteurs.yaml", "- {cle: sacha-roy, nom: Sacha Roy, role: journaliste}\n");
  const article = (folder: string, slug: string, day: number, body: string) =>
    write(
      `numeros/${folder}/${slug}/index.md`,
      `---\ntitre: Le ${slug} carton\nrubrique: relire\nauteurs: [sacha-roy]\ndate: 2026-0${day}-01\nchapo: Un carton.\n---\n\n${body}`,
    );
  const numero = (folder: string, month: number) => {
    const [number = "", titre = ""] = folder.split("-");
    write(
      `numeros/${folder}/numero.md`,
      `---\nnumero: ${Number(number)}\ntitre: ${titre}\ndate: 2026-0${month}\n---\n`,
    );
  };
  numero("011-camion", 4);
  article("011-camion", "seul", 4, PARAGRAPH);
  numero("012-cartons", 5);
  SLUGS.forEach((slug, rank) => {
    article("012-cartons", slug, 5 + rank, PARAGRAPH.repeat(12) + (rank === 1 ? CLAIMING : ""));
  });
  for (const name of ["porte", "couloir"])
    write(`numeros/012-cartons/deuxieme/${name}.svg`, DRAWING);
  return root;
}
