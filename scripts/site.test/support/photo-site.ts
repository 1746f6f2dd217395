import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { article, VALID } from "../../magazine/content.fixture.ts";
import { between, runBuild } from "./build-command.ts";
import { makeFolder } from "./folders.ts";

/** A magazine of photos and sounds, built. */
export interface PhotoSite {
  folder: string;
  read(path: string): string;
  remove(): void;
}

const SAMPLES = new URL("../../magazine/sounds-samples/", import.meta.url);
const ARTICLES = "numeros/048-alternumerisme";

export const COLOURS = "/numeros/48-alternumerisme/couleurs/";
export const DITHERED = "/numeros/48-alternumerisme/trames/";

/** Three photos in the text, a gallery of five, something to hear and the way to a film. */
const BODY = `Un reportage en photos.

![La première vue](1.jpg "Au départ. / Fanny Lancelin")

Un paragraphe entre deux vues, assez long pour que l’on voie comment elles se suivent dans la page et sur la route.

![La deuxième vue](2.jpg "Plus loin. / Fanny Lancelin / CC BY-SA 4.0")

![La troisième vue](3.jpg "Debout. / Jo Dupont")

::: galerie
![La quatrième vue](4.jpg "Un. / Jo Dupont")
![La cinquième vue](5.jpg "Deux. / Jo Dupont")
![La sixième vue](6.jpg)
![La septième vue](7.jpg "Une légende bien plus longue que les autres, pour voir. / Jo Dupont")
![La huitième vue](8.jpg)
:::

::: son entretien.mp3
Ce que l’on entend. / Prise de son : Jo Dupont / CC0

- 0:00 Le début
- 0:01 La suite
:::

::: video https://exemple.org/film
![Une vue du film](2.jpg "Le film. / Fanny Lancelin")
:::
`;

/** Builds it from the photos given, eight of them, of which some may stand. */
export async function buildPhotoSite(photos: readonly Buffer[]): Promise<PhotoSite> {
  const [content, cache, output] = ["contenu", "cache", "site"].map(makeFolder) as [
    string,
    string,
    string,
  ];
  rmSync(output, { recursive: true });
  const write = (name: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), bytes);
  };
  for (const [name, entry] of Object.entries(VALID)) write(name, entry as string | Uint8Array);
  for (const [name, rendering] of [
    ["couleurs", "couleur"],
    ["trames", "trame"],
  ] as const) {
    const notes = photos.map((_, rank) => `${rank + 1}.jpg: {rendu: ${rendering}}`).join(", ");
    const header = { titre: `Photos en ${name}`, images: `{${notes}}` };
    write(`${ARTICLES}/${name}/index.md`, article(header, BODY));
    for (const [rank, photo] of photos.entries()) {
      write(`${ARTICLES}/${name}/${rank + 1}.jpg`, photo);
    }
    write(`${ARTICLES}/${name}/entretien.mp3`, readFileSync(new URL("vbr.mp3", SAMPLES)));
    write(`${ARTICLES}/${name}/entretien.md`, "Bonjour à tou·tes.\n\n## Plus tard\n\nOn rit.\n");
  }
  const { code, stderr } = await runBuild([...between(content, output), "--cache", cache]);
  if (code !== 0) throw new Error(stderr);
  return {
    folder: output,
    read: (path) => readFileSync(join(output, path), "utf8"),
    remove: () => {
      for (const folder of [content, cache, output])
        rmSync(folder, { recursive: true, force: true });
    },
  };
}
